import Glibc

/// A run's own folder of temporary files, in which whole files are made before they are renamed to
/// where readers look.
///
/// It is the only one: what an earlier run left is cleared away, which the outputs' lock allows.
final class TemporaryFolder {
  /// Its name among the temporary folders.
  let name: String
  private let parent: OpenFolder
  /// The folder of the parent and its name there, if the parent is removed in the end.
  private let place: (folder: OpenFolder, name: [UInt8])?
  private let folder: OpenFolder
  private var count = 0

  /// Clears `parent` of what earlier runs left, and of nothing else, and makes a folder in it.
  convenience init(in parent: OpenFolder) throws(SystemError) { try self.init(in: parent, at: nil) }

  /// The same in a folder `parent` of a folder, which is made, and removed in the end.
  convenience init(below parent: [UInt8], of folder: OpenFolder) throws(SystemError) {
    try self.init(in: folder.makeFolder(parent), at: (folder, parent))
  }

  private init(
    in parent: OpenFolder, at place: (folder: OpenFolder, name: [UInt8])?
  ) throws(SystemError) {
    self.parent = parent
    self.place = place
    for name in try parent.names() where Self.isOwn(name) { try parent.removeTree(name) }
    // No two runs have one name: a worker that outlives its run by a moment does no harm.
    name = "\(getpid())-\(SystemClock.monotonic)"
    folder = try parent.makeFolder(Array(name.utf8))
  }

  /// Whether a name is one that a run gives its folder: two numbers.
  private static func isOwn(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.isEmpty == false
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  deinit {
    try? parent.removeTree(Array(name.utf8))
    // Fails where another run has files in it, as it should.
    if let place { try? place.folder.remove(place.name, kind: .folder) }
  }

  /// Makes a file that becomes `target`, which is its name in errors; gives its name.
  func put(_ bytes: [UInt8], for target: [UInt8]) throws(SystemError) -> String {
    count += 1
    let name = "own-\(count)"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    try OpenFile(Array(name.utf8), in: folder, flags: flags, label: target).write(bytes)
    return name
  }

  /// Opens a file of this folder that becomes `target`, to be written from its start.
  func open(_ name: String, for target: [UInt8]) throws(SystemError) -> OpenFile {
    try OpenFile(Array(name.utf8), in: folder, flags: O_WRONLY | O_NOFOLLOW, label: target)
  }

  /// Opens a file of this folder again, to be read.
  func reopen(_ name: String) throws(SystemError) -> OpenFile {
    try OpenFile(Array(name.utf8), in: folder, flags: O_RDONLY | O_NOFOLLOW)
  }

  /// Whether a file that a worker reports is here: a regular one, no link, of that size.
  func holds(_ name: String, bytes: Int) throws(SystemError) -> Bool {
    do throws(SystemError) {
      let status = try folder.status(Array(name.utf8))
      return status.kind == .file && status.size == bytes
    } catch  where error.isMissing {
      return false
    }
  }

  /// Renames a file to `target` in another folder of the same file system, over an existing file.
  ///
  /// - Throws: ``SystemError``; with `isLink` set where a link was put in the file's place.
  func move(_ name: String, to target: [UInt8], in other: OpenFolder) throws(SystemError) {
    let result = withCName(Array(name.utf8)) { old in
      withCName(target) { new in renameat(folder.descriptor, old, other.descriptor, new) }
    }
    guard result == 0 else { throw SystemError("rename to", target) }
    // A worker may have changed the file since it was looked at; a rename takes whatever has the name.
    guard try other.status(target).kind == .file else {
      try other.remove(target)
      throw SystemError("rename to", target, number: ELOOP)
    }
  }
}
