import Glibc

/// What the system knows of a file: enough to tell kinds, identities and changes.
struct FileStatus: Hashable, Sendable {
  /// What a name may stand for.
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
  var modified: [Int]

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
