import Glibc

/// A run's own folder of temporary files, in which whole files are made before they are renamed to
/// where readers look.
///
/// It is the only one: what an earlier run left is cleared away, which the outputs' lock allows.
final class TemporaryFolder {
  /// Its name among the temporary folders.
  let name: String
  private let parent: OpenFolder
  private let folder: OpenFolder
  private var count = 0

  /// Clears `parent` and makes a folder in it.
  init(in parent: OpenFolder) throws(SystemError) {
    self.parent = parent
    for name in try parent.names() { try parent.removeTree(name) }
    // No two runs have one name: a worker that outlives its run by a moment does no harm.
    name = "\(getpid())-\(SystemClock.monotonic)"
    folder = try parent.makeFolder(Array(name.utf8))
  }

  deinit { try? parent.removeTree(Array(name.utf8)) }

  /// Makes a file; gives its name.
  func put(_ bytes: [UInt8]) throws(SystemError) -> String {
    count += 1
    let name = "own-\(count)"
    try OpenFile(Array(name.utf8), in: folder, flags: O_WRONLY | O_CREAT | O_TRUNC).write(bytes)
    return name
  }

  /// Renames a file to `target` in another folder of the same file system, over what stands there.
  func move(_ name: String, to target: [UInt8], in other: OpenFolder) throws(SystemError) {
    let result = withCName(Array(name.utf8)) { old in
      withCName(target) { new in renameat(folder.descriptor, old, other.descriptor, new) }
    }
    guard result == 0 else { throw SystemError("rename to", target) }
  }
}
