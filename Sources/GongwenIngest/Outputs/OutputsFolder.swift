import CPosix
import Glibc
internal import GongwenJSON

/// The outputs folder of a run: locked, and changed by whole files only.
final class OutputsFolder {
  let root: OpenFolder
  /// Its path, free of links below the folder that the program runs in: what must be opened by name is opened by it.
  let path: String
  let documents: OutputTree
  let quarantine: OutputTree
  let temporaries: TemporaryFolder
  private let changed: ChangedFolders
  private let durability: Durability
  private let lock: OpenFile

  /// Opens the folder, makes it if it is missing, and locks it until this value goes away.
  ///
  /// - Parameter command: the command that works in it, for those who find it locked.
  init(
    path: String, apartFrom inputs: OpenFolder?, durability: Durability, command: String = "run"
  ) throws(RunError) {
    try OutputsPlace.check(path, below: inputs)
    self.durability = durability
    changed = ChangedFolders(isDurable: durability == .full)
    let isInputs: Bool
    do throws(SystemError) {
      let (folder, hasLinks) = try OutputsFolder.make(path)
      root = folder
      self.path = hasLinks ? folder.realPath ?? path : path
      isInputs = try root.status().identity == inputs?.status().identity
    } catch {
      throw .outputs(path: path, error)
    }
    if isInputs { throw .sameFolder(path: path) }
    do throws(SystemError) {
      try OutputsNames.refuseLinks(in: root)
      lock = try OpenFile(OutputsNames.lock, in: root, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw .outputs(path: path, error)
    }
    let note = LockNote(in: root)
    guard Self.take(lock) else { throw .locked(path: path, holder: note?.holder) }
    LockNote(command: command, inputs: inputs?.realPath ?? note?.inputs, process: Int(getpid()))
      .write(to: lock)
    do throws(SystemError) {
      temporaries = try TemporaryFolder(in: try root.makeFolder(OutputsNames.temporaries))
      documents = try Self.tree(OutputsNames.documents, in: root, changed)
      quarantine = try Self.tree(OutputsNames.quarantine, in: root, changed)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// Takes the lock; false if another process has it. One that is about to end, and a child that has not begun its own program
  /// yet, hold it for some milliseconds: half a second is waited for them.
  private static func take(_ lock: borrowing OpenFile) -> Bool {
    for _ in 0..<25 {
      if flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(20_000)
    }
    return false
  }

  /// Makes all temporary files durable.
  func synchroniseFiles() throws(SystemError) {
    guard durability == .full else { return }
    guard gw_sync_file_system(root.descriptor) == 0 else { throw SystemError("sync", []) }
  }

  /// Makes all names durable that changed.
  func synchroniseNames() throws(SystemError) { try changed.synchronise() }

  /// Puts a source's documents in place: members, then its own file, then nothing but these.
  func place(_ rendered: [RenderedDocument], of path: OutputPath) throws(SystemError) {
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

  /// Makes a temporary file of a source's record; nil if the record is in its place already.
  func put(_ record: FailureRecord, of path: OutputPath) throws(SystemError) -> String? {
    let bytes = record.canonicalBytes
    if let folder = try quarantine.folder(path.folder), try folder.holds(bytes, at: path.fileName) {
      return nil
    }
    let target = [OutputsNames.quarantine] + path.folder + [path.fileName]
    return try temporaries.put(bytes, for: Array(target.joined(separator: [UInt8(ascii: "/")])))
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

  /// The digest of the document a source had: of its file, or as its record remembers it.
  func earlierDigest(of path: OutputPath) throws(SystemError) -> String? {
    if let document = try value(path, in: documents) { return document["digest"]?.asString }
    return try value(path, in: quarantine)?["earlier"]?.asString
  }

  private func value(_ path: OutputPath, in tree: OutputTree) throws(SystemError) -> JSONValue? {
    let bytes = try tree.read(path.fileName, in: path.folder, limit: OutputTree.largest)
    // Someone else's bytes have no digest that could be remembered.
    return bytes.flatMap { try? JSONReader.parse($0) }
  }

  private static func tree(_ name: [UInt8], in root: OpenFolder, _ changed: ChangedFolders)
    throws(SystemError) -> OutputTree
  {
    OutputTree(chain: FolderChain(root: try root.makeFolder(name), place: name), changed: changed)
  }

  /// Opens the folder at a path, through links, and makes what is missing; returns whether there were links.
  private static func make(_ path: String) throws(SystemError) -> (OpenFolder, hasLinks: Bool) {
    var parent = path.hasPrefix("/") ? try OpenFolder.open("/") : try OpenFolder.open(".")
    var hasLinks = false
    for component in path.split(separator: "/") {
      let name = Array(component.utf8)
      do throws(SystemError) {
        parent = try parent.makeFolder(name)
      } catch  where error.isLink {
        parent = try parent.linkedFolder(name)
        hasLinks = true
      }
    }
    return (parent, hasLinks)
  }
}
