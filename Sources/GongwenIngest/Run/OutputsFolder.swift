import Glibc
internal import GongwenJSON

/// The outputs folder of a run: locked, and changed by whole files only.
final class OutputsFolder {
  let root: OpenFolder
  let documents: OutputTree
  let quarantine: OutputTree
  private let writer: AtomicFileWriter
  private let lock: OpenFile

  /// The largest document whose digest is read back, in bytes.
  private static let largestDocument = 1 << 31

  /// Opens the folder, makes it if it is missing, and locks it until this value goes away.
  init(path: String, apartFrom inputs: OpenFolder) throws(RunError) {
    let isInputs: Bool
    do throws(SystemError) {
      root = try OutputsFolder.make(path)
      isInputs = try root.status().identity == inputs.status().identity
    } catch {
      throw .outputs(path: path, error)
    }
    if isInputs { throw .sameFolder(path: path) }
    do throws(SystemError) {
      lock = try OpenFile(Array(".lock".utf8), in: root, flags: O_RDWR | O_CREAT)
    } catch {
      throw .outputs(path: path, error)
    }
    guard flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked(path: path) }
    do throws(SystemError) {
      writer = try AtomicFileWriter(temporaries: try root.makeFolder(Array(".tmp".utf8)))
      documents = OutputTree(root: try root.makeFolder(Array("documents".utf8)))
      quarantine = OutputTree(root: try root.makeFolder(Array("quarantine".utf8)))
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// Puts a source's documents in place: members, then its own file, then nothing but these.
  func commit(_ rendered: [[UInt8]], of path: OutputPath) throws(SystemError) {
    let members = rendered.dropFirst()
    if members.isEmpty == false {
      let folder = try documents.makeFolder(path.memberFolder)
      for (number, bytes) in members.enumerated() {
        try writer.write(bytes, to: Array("\(number + 1).json".utf8), in: folder)
      }
    }
    if let own = rendered.first {
      try writer.write(own, to: path.fileName, in: try documents.makeFolder(path.folder))
    }
    try documents.removeFolder(of: path, keeping: members.count)
    try quarantine.removeFile(of: path)
    try quarantine.removeFolder(of: path)
  }

  /// Puts a source's record in place.
  func commit(_ record: FailureRecord, of path: OutputPath) throws(SystemError) {
    let folder = try quarantine.makeFolder(path.folder)
    try writer.write(record.canonicalBytes, to: path.fileName, in: folder)
  }

  /// Removes a source's documents.
  func removeDocuments(of path: OutputPath) throws(SystemError) {
    try documents.removeFile(of: path)
    try documents.removeFolder(of: path)
  }

  /// Removes what no source in a folder names any more; gives the number of files.
  func sweep(_ path: String, live: Set<String>) throws(SystemError) -> Int {
    var removed = 0
    let components = path.split(separator: "/").map(String.init)[...]
    for tree in [documents, quarantine] {
      if path.isEmpty == false, try tree.removeFile(of: OutputPath(path)) { removed += 1 }
      removed += try tree.sweep(components, live: live)
    }
    return removed
  }

  /// The digest of the document a source had: of its file, or as its record remembers it.
  func earlierDigest(of path: OutputPath) throws(SystemError) -> String? {
    if let document = try read(path, in: documents) { return document["digest"]?.asString }
    return try read(path, in: quarantine)?["earlier"]?.asString
  }

  private func read(_ path: OutputPath, in tree: OutputTree) throws(SystemError) -> JSONValue? {
    guard let folder = try tree.folder(path.folder) else { return nil }
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try OpenFile(path.fileName, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      bytes = try file.read(limit: Self.largestDocument)
    } catch  where error.isMissing {
      return nil
    }
    do throws(JSONError) {
      return try JSONReader.parse(bytes)
    } catch {
      // Someone else's bytes: they have no digest that could be remembered.
      return nil
    }
  }

  private static func make(_ path: String) throws(SystemError) -> OpenFolder {
    var parent = path.hasPrefix("/") ? try OpenFolder.open("/") : try OpenFolder.open(".")
    for component in path.split(separator: "/") {
      let name = Array(component.utf8)
      do throws(SystemError) {
        parent = try parent.folder(name)
      } catch  where error.number == ENOENT {
        parent = try parent.makeFolder(name)
      }
    }
    return parent
  }
}
