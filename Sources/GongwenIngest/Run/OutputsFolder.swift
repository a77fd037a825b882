import CPosix
import Glibc
internal import GongwenJSON

/// The outputs folder of a run: locked, and changed by whole files only.
final class OutputsFolder {
  static let documentsName = Array("documents".utf8)
  static let quarantineName = Array("quarantine".utf8)
  static let temporariesName = Array(".tmp".utf8)

  let root: OpenFolder
  let documents: OutputTree
  let quarantine: OutputTree
  let temporaries: TemporaryFolder
  private let changed: ChangedFolders
  private let durability: Durability
  private let lock: OpenFile

  /// The largest document whose digest is read back, in bytes.
  private static let largestDocument = 1 << 31

  /// Opens the folder, makes it if it is missing, and locks it until this value goes away.
  init(path: String, apartFrom inputs: OpenFolder?, durability: Durability) throws(RunError) {
    self.durability = durability
    changed = ChangedFolders(isDurable: durability == .full)
    let isInputs: Bool
    do throws(SystemError) {
      root = try OutputsFolder.make(path)
      isInputs = try root.status().identity == inputs?.status().identity
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
      temporaries = try TemporaryFolder(in: try root.makeFolder(Self.temporariesName))
      documents = OutputTree(
        chain: FolderChain(root: try root.makeFolder(Self.documentsName)), changed: changed)
      quarantine = OutputTree(
        chain: FolderChain(root: try root.makeFolder(Self.quarantineName)), changed: changed)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// Makes all temporary files durable.
  func synchroniseFiles() throws(SystemError) {
    guard durability == .full else { return }
    guard gw_sync_file_system(root.descriptor) == 0 else { throw SystemError("sync", []) }
  }

  /// Makes all names durable that changed.
  func synchroniseNames() throws(SystemError) { try changed.synchronise() }

  /// Puts a source's documents in place: members, then its own file, then nothing but these.
  func place(_ rendered: [WorkerAnswer.Rendered], of path: OutputPath) throws(SystemError) {
    let members = rendered.dropFirst()
    for (number, member) in members.enumerated() {
      guard let file = member.file else { continue }
      try documents.place(
        file, from: temporaries, at: OutputPath.memberName(number + 1), in: path.memberFolder)
    }
    if let file = rendered.first?.file {
      try documents.place(file, from: temporaries, at: path.fileName, in: path.folder)
    }
    try documents.removeFolder(of: path, keeping: members.count)
    try removeRecord(of: path)
  }

  /// Makes a temporary file of a source's record; nil if the record stands in its place already.
  func put(_ record: FailureRecord, of path: OutputPath) throws(SystemError) -> String? {
    let bytes = record.canonicalBytes
    if let folder = try quarantine.folder(path.folder), try folder.holds(bytes, at: path.fileName) {
      return nil
    }
    return try temporaries.put(bytes)
  }

  /// Puts a source's record in place.
  func place(record file: String, of path: OutputPath) throws(SystemError) {
    try quarantine.place(file, from: temporaries, at: path.fileName, in: path.folder)
  }

  /// Removes a source's documents; gives the number of files.
  @discardableResult
  func removeDocuments(of path: OutputPath) throws(SystemError) -> Int {
    let own = try documents.removeFile(of: path) ? 1 : 0
    return try own + documents.removeFolder(of: path)
  }

  /// Removes a source's record; gives the number of files.
  @discardableResult
  func removeRecord(of path: OutputPath) throws(SystemError) -> Int {
    let own = try quarantine.removeFile(of: path) ? 1 : 0
    return try own + quarantine.removeFolder(of: path)
  }

  /// Removes the folders on the way to a source's outputs that hold nothing any more.
  func removeEmptyFolders(of path: OutputPath) throws(SystemError) {
    try documents.removeEmptyFolders(of: path)
    try quarantine.removeEmptyFolders(of: path)
  }

  /// Removes what no source in a folder of sources names; gives the number of files.
  func sweep(_ folder: String, live: Set<String>) throws(SystemError) -> Int {
    let components = OutputPath.components(of: folder)
    return try documents.sweep(components, live: live) + quarantine.sweep(components, live: live)
  }

  /// The digest of the document a source had: of its file, or as its record remembers it.
  func earlierDigest(of path: OutputPath) throws(SystemError) -> String? {
    if let document = try value(path, in: documents) { return document["digest"]?.asString }
    return try value(path, in: quarantine)?["earlier"]?.asString
  }

  private func value(_ path: OutputPath, in tree: OutputTree) throws(SystemError) -> JSONValue? {
    let bytes = try tree.read(path.fileName, in: path.folder, limit: Self.largestDocument)
    // Someone else's bytes have no digest that could be remembered.
    return bytes.flatMap { try? JSONReader.parse($0) }
  }

  private static func make(_ path: String) throws(SystemError) -> OpenFolder {
    var parent = path.hasPrefix("/") ? try OpenFolder.open("/") : try OpenFolder.open(".")
    for component in path.split(separator: "/") {
      parent = try parent.makeFolder(Array(component.utf8))
    }
    return parent
  }
}
