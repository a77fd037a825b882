import Glibc

/// Compares an outputs folder with its seal. It needs no lock and writes nothing.
public final class SealCheck {
  /// The result of a check.
  public struct Summary: Hashable, Sendable {
    /// How many files the list seals.
    public internal(set) var entries = 0
    /// The Merkle tree head over the lines of the list.
    public internal(set) var root = ""
    /// How many faults there are.
    public internal(set) var faults = 0
  }

  private let root: OpenFolder
  private let list: ListReader
  private let report: (SealFault) -> Void
  private var tree = MerkleTree()
  private var faults = 0
  /// The next sealed file that the folder has not shown yet; nil at the end of the list.
  private var sealed: SealedFile?
  /// The path of the sealed file before it.
  private var last: [UInt8] = []

  /// Checks the outputs folder at a path. Faults are reported in the order of paths, those of the manifest last.
  ///
  /// - Throws: ``RunError`` when there is no seal, or something cannot be read.
  public static func run(
    outputs path: String, report: @escaping (SealFault) -> Void
  ) throws(RunError) -> Summary {
    do throws(SystemError) {
      let root = try OpenFolder.open(path)
      try OutputsNames.refuseLinks(in: root)
      if let bytes = try Manifest.bytes(in: root) {
        let check = SealCheck(root: root, list: try ListReader(in: root), report: report)
        return try check.run(Manifest(bytes))
      }
    } catch {
      throw .outputs(path: path, error)
    }
    throw .unsealed(path: path)
  }

  private init(root: OpenFolder, list: ListReader, report: @escaping (SealFault) -> Void) {
    self.root = root
    self.list = list
    self.report = report
  }

  private func run(_ manifest: Manifest?) throws(SystemError) -> Summary {
    try advance()
    try SealWalk { (path, folder, name) throws(SystemError) in
      try self.meet(path, folder, name)
    }.walk(root)
    while let file = sealed { try miss(file) }
    let entries = tree.count
    let head = tree.root
    if let manifest {
      compare(manifest, entries, head)
    } else {
      fail(.broken, Manifest.name, "it is not a manifest in canonical form")
    }
    return Summary(entries: entries, root: head, faults: faults)
  }

  /// Compares a file of the folder with the list, of which all is read that comes before it.
  private func meet(_ path: String, _ folder: OpenFolder, _ name: [UInt8]) throws(SystemError) {
    while let file = sealed, file.path.utf8.lexicographicallyPrecedes(path.utf8) {
      try miss(file)
    }
    guard let file = sealed, file.path.utf8.elementsEqual(path.utf8) else {
      return fail(.extra, Array(path.utf8), "the file is not sealed")
    }
    try advance()
    let found: SealedFile
    do throws(SystemError) {
      found = try SealedFile(name, in: folder, path: path)
    } catch  where error.isLink || error.number == ENOTSUP {
      return fail(.changed, Array(path.utf8), "it is not a regular file")
    }
    if found.sha256 != file.sha256 {
      fail(.changed, Array(path.utf8), "the file has other bytes than those that were sealed")
    } else if found != file {
      fail(.broken, Manifest.listName, "the id of \(path) is not that of the file")
    }
  }

  private func miss(_ file: SealedFile) throws(SystemError) {
    fail(.missing, Array(file.path.utf8), "the file does not exist")
    try advance()
  }

  /// Reads up to the next sealed file. Other lines, and lines out of order, are faults.
  private func advance() throws(SystemError) {
    sealed = nil
    while let (line, isWhole) = try list.next() {
      tree.add(line)
      guard isWhole, let file = SealedFile(line: line) else {
        fail(.broken, Manifest.listName, "line \(tree.count) is not a line of a list")
        continue
      }
      let path = Array(file.path.utf8)
      guard last.lexicographicallyPrecedes(path) else {
        fail(.broken, Manifest.listName, "line \(tree.count) is not in byte order of paths")
        continue
      }
      last = path
      sealed = file
      return
    }
  }

  private func compare(_ manifest: Manifest, _ entries: Int, _ head: String) {
    if manifest.entries != entries {
      fail(.wrong, Manifest.name, "entries is \(manifest.entries), the list has \(entries)")
    }
    if manifest.list != list.digest {
      fail(.wrong, Manifest.name, "list is not the SHA-256 of MANIFEST.jsonl")
    }
    if manifest.root != head {
      fail(.wrong, Manifest.name, "root is not the Merkle tree head of the list")
    }
  }

  private func fail(_ code: SealFault.Code, _ path: [UInt8], _ message: String) {
    faults += 1
    report(SealFault(code: code, path: String(decoding: path, as: UTF8.self), message: message))
  }
}
