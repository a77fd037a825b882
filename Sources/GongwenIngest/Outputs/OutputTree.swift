import Glibc
internal import GongwenJSON

/// One of the trees below the outputs folder: `documents` or `quarantine`.
final class OutputTree {
  private let chain: FolderChain
  private let changed: ChangedFolders?

  /// Makes a tree; `changed` is called with folders in which names change.
  init(chain: FolderChain, changed: ChangedFolders? = nil) {
    self.chain = chain
    self.changed = changed
  }

  /// The folder at a path of encoded components; nil if it does not exist.
  func folder(_ components: ArraySlice<[UInt8]>) throws(SystemError) -> OpenFolder? {
    try chain.folder(components)
  }

  /// The tree's own folder.
  var root: OpenFolder { chain.root }

  /// Closes the open folders, before some are removed.
  func release() { chain.release() }

  /// The folder `name` in a folder of the tree; nil if there is no such folder.
  func folder(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> OpenFolder? {
    try isFolder(name, in: folder) ? try folder.folder(name) : nil
  }

  /// The size of a source's file; nil if there is none.
  func size(of path: OutputPath) throws(SystemError) -> Int? {
    guard let folder = try folder(path.folder) else { return nil }
    do throws(SystemError) {
      return try folder.status(path.fileName).size
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The numbers of a collection's members, in order.
  func members(of path: OutputPath) throws(SystemError) -> [Int] {
    guard let folder = try folder(path.memberFolder) else { return [] }
    return try folder.names().compactMap(OutputPath.memberNumber).sorted()
  }

  /// The bytes of a source's file and of the members below it; nil if there is none.
  func documents(of path: OutputPath, limit: Int) throws(SystemError) -> [[UInt8]]? {
    guard let own = try read(path.fileName, in: path.folder, limit: limit) else { return nil }
    var all = [own]
    for number in try members(of: path) {
      let name = OutputPath.memberName(number)
      if let member = try read(name, in: path.memberFolder, limit: limit) { all.append(member) }
    }
    return all
  }

  /// The bytes of a file; nil if it does not exist.
  func read(_ name: [UInt8], in components: ArraySlice<[UInt8]>, limit: Int) throws(SystemError)
    -> [UInt8]?
  {
    guard let folder = try folder(components) else { return nil }
    do throws(SystemError) {
      return try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW).read(limit: limit)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether a name is that of a document or record of this program: a file of JSON with a schema of its own, or an empty one,
  /// as a crash can leave it. No link, no fifo, and nothing that cannot be read is one.
  func isOutput(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      guard try folder.status(name).kind == .file else { return false }
      let file = try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      let status = try file.status()
      guard status.kind == .file, status.size <= Self.largest else { return false }
      let bytes = try file.read(limit: Self.largest)
      let schema = (try? JSONReader.parse(bytes))?["schema"]?.asString
      return bytes.isEmpty || schema?.hasPrefix("gongwen/") == true
    } catch  where error.isMissing || error.number == EACCES || error.number == ELOOP {
      return false
    }
  }

  /// The largest output that is read, in bytes.
  static let largest = 1 << 31

  /// Puts a temporary file in its place.
  func place(
    _ temporary: String, from temporaries: TemporaryFolder, at name: [UInt8],
    in components: ArraySlice<[UInt8]>
  ) throws(SystemError) {
    let folder = try chain.makeFolder(components) { (parent) throws(SystemError) in
      try changed?.insert(parent)
    }
    try temporaries.move(temporary, to: name, in: folder)
    try changed?.insert(folder)
  }

  /// Removes the file of a source, if there is one.
  @discardableResult
  func removeFile(of path: OutputPath) throws(SystemError) -> Bool {
    guard let folder = try folder(path.folder) else { return false }
    return try removeFile(path.fileName, in: folder)
  }

  /// Removes the folders on the way to a source that hold nothing any more.
  func removeEmptyFolders(of path: OutputPath) throws(SystemError) {
    var folders = path.folder
    while let name = folders.popLast() {
      chain.release()
      guard let parent = try folder(folders), try isFolder(name, in: parent) else { continue }
      guard try parent.folder(name).names().isEmpty else { return }
      try removeIfEmpty(name, in: parent)
    }
  }

  /// Removes everything below a source's name: members, or what was once a folder's. Gives the
  /// number of files.
  @discardableResult
  func removeFolder(of path: OutputPath, keeping members: Int = 0) throws(SystemError) -> Int {
    guard let parent = try folder(path.folder), try isFolder(path.name, in: parent) else {
      return 0
    }
    chain.release()
    let folder = try parent.folder(path.name)
    var removed = 0
    for name in try folder.names() {
      let isKept = OutputPath.memberNumber(name).map { $0 >= 1 && $0 <= members } ?? false
      if isKept == false { removed += try removeTree(name, in: folder) }
    }
    if members == 0 { try removeIfEmpty(path.name, in: parent) }
    return removed
  }

  /// The files in and below a folder that `live` does not name, by paths of the tree.
  func extras(_ components: ArraySlice<[UInt8]>, live: Set<String>) throws(SystemError) -> [String]
  {
    guard let folder = try folder(components) else { return [] }
    var extras: [String] = []
    for name in try stale(in: folder, live: live) { extras += try outputs(at: name, in: folder) }
    return extras
  }

  private func stale(in folder: OpenFolder, live: Set<String>) throws(SystemError) -> [[UInt8]] {
    try folder.names().filter { name in
      name.first != UInt8(ascii: ".")
        && live.contains(OutputPath.source(name) ?? String(decoding: name, as: UTF8.self)) == false
    }
  }

  private func outputs(at name: [UInt8], in folder: OpenFolder) throws(SystemError) -> [String] {
    let text = String(decoding: name, as: UTF8.self)
    guard try isFolder(name, in: folder) else {
      return name.suffix(OutputPath.ending.count) == OutputPath.ending[...] ? [text] : []
    }
    let inner = try folder.folder(name)
    var paths: [String] = []
    for below in try inner.names() {
      paths += try outputs(at: below, in: inner).map { text + "/" + $0 }
    }
    return paths
  }

  private func isFolder(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try folder.status(name).kind == .folder
    } catch  where error.isMissing {
      return false
    }
  }

  /// Removes outputs at and below a name; what this program did not write stays. A member is known by its name, since a power
  /// cut may have torn it.
  private func removeTree(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Int {
    guard try isFolder(name, in: folder) else {
      guard name.suffix(OutputPath.ending.count) == OutputPath.ending[...] else { return 0 }
      let isMember = OutputPath.memberNumber(name) != nil
      guard try isMember ? true : isOutput(name, in: folder) else { return 0 }
      return try removeFile(name, in: folder) ? 1 : 0
    }
    let inner = try folder.folder(name)
    var removed = 0
    for below in try inner.names() { removed += try removeTree(below, in: inner) }
    try removeIfEmpty(name, in: folder)
    return removed
  }

  /// Removes a file; returns whether it existed.
  func removeFile(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try folder.remove(name)
    } catch  where error.isMissing {
      return false
    }
    try changed?.insert(folder)
    return true
  }

  /// Removes a folder that holds nothing any more.
  func removeIfEmpty(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) {
    guard try folder.folder(name).names().isEmpty else { return }
    try folder.remove(name, kind: .folder)
    try changed?.insert(folder)
  }
}
