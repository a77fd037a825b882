import Glibc

/// The kind of a path that a person named.
public enum NamedPlace: Hashable, Sendable {
  /// A file, or something whose kind is unknown: an attempt to read it shows why.
  case file
  /// A link to a file, or a file whose sidecar is a link: it may be anywhere.
  case linkedFile
  /// A pipe, a terminal or another device, whose bytes come once.
  case stream
  case folder
  case nothing

  /// Finds the kind of a path, through links.
  public init(at path: [UInt8]) {
    do throws(SystemError) {
      switch try Self.status(path, through: 0).kind {
      case .folder: self = .folder
      case .other: self = .stream
      case .file, .link:
        let sidecar = path + FolderListing.sidecarEnding
        self = Self.isLink(path) || Self.isLink(sidecar) ? .linkedFile : .file
      }
    } catch {
      self = error.isMissing ? .nothing : .file
    }
  }

  private static func isLink(_ path: [UInt8]) -> Bool {
    (try? status(path, through: AT_SYMLINK_NOFOLLOW))?.kind == .link
  }

  private static func status(_ path: [UInt8], through flags: Int32) throws(SystemError)
    -> FileStatus
  {
    var status = stat()
    guard withCName(path, { fstatat(AT_FDCWD, $0, &status, flags) }) == 0 else {
      throw SystemError("examine", path)
    }
    return FileStatus(status)
  }
}
