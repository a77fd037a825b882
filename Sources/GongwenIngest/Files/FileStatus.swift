import Glibc
internal import GongwenCatalog

/// The state of a file in the file system, by which kinds, identities and changes are recognised.
struct FileStatus: Hashable, Sendable {
  /// The kinds of file.
  enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  /// Which file it is, whatever it is called.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var identity: Identity
  var size: Int
  /// When its content changed last, in nanoseconds since 1970.
  var modified: Int64
  /// When anything about it changed last: content, name, permissions.
  var changed: Int64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// The values that decide whether the file must be read again.
  var stamp: FileStamp {
    FileStamp(
      size: Int64(size), modified: modified, changed: changed,
      inode: Int64(bitPattern: identity.inode))
  }

  /// The stamp, if a later change could not leave it as it is: a file that changed at the very
  /// tick at which it was read may change once more within that tick (the racy entries of git's
  /// index). File systems count in ticks of up to 10 ms, or in seconds: FAT in two.
  func reliableStamp(readAt now: Int64) -> FileStamp? {
    let last = max(modified, changed)
    let tick = last % Self.second == 0 ? 2 * Self.second : Self.second / 50
    return now - last > tick ? stamp : nil
  }

  private static let second: Int64 = 1_000_000_000

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* second &+ Int64(time.tv_nsec)
  }
}
