import Glibc

/// Something below the inputs folder that ought to be a source and cannot be.
public struct DiscoveryFailure: Hashable, Sendable {
  /// Its path below the inputs folder, in the encoded form.
  public let path: String
  /// Its path below the inputs folder, as its bytes are.
  public let rawPath: [UInt8]
  /// Whether a source or a whole folder is lost.
  public let role: PathEncoding.Role
  /// What is wrong.
  public let reason: Reason

  /// Why something cannot be a source.
  public struct Reason: Error, Hashable, Sendable {
    /// A stable code, lower-case with hyphens.
    public let code: String
    /// One line: what is wrong, and what to do.
    public let message: String

    private init(_ code: String, _ message: String) {
      self.code = code
      self.message = message
    }

    static let outside = Reason(
      "symlink-outside",
      "the link leads out of the inputs folder; set symlinks to \"follow\" if that is meant")
    static let refused = Reason(
      "symlink-refused", "it is a link, and symlinks is \"refuse\"; put the file itself here")
    static let broken = Reason("broken-symlink", "the link leads to nothing; mend or remove it")
    static let loop = Reason(
      "symlink-loop", "the link leads back to where it stands; remove it")
    static let irregular = Reason(
      "not-a-regular-file", "it is a fifo, a socket or a device; only regular files are sources")
    static let folder = Reason(
      "not-a-regular-file", "it is a folder; name a file, or ingest the folder with gongwen run")
    static let changed = Reason(
      "changed-while-read", "it was being written while it was read; run again when it is whole")

    static let tooDeep = Reason(
      "path-too-long",
      "the path is too long or too deep for the system; move the file further up")

    static func clash(_ encoded: String) -> Reason {
      Reason(
        "path-clash", "its outputs would be named \(encoded), as another source's; rename it")
    }

    /// What the system's answer means for a source.
    init(_ error: SystemError) {
      switch error.number {
      case ENOENT, ENOTDIR:
        self.init("vanished", "it was there and is gone; run again")
      case ELOOP:
        self = .loop
      case ENAMETOOLONG, EMFILE, ENFILE:
        self = .tooDeep
      case EACCES, EPERM:
        self.init("unreadable", "no permission to read it; change its permissions and run again")
      default:
        self.init("unreadable", "cannot \(error.operation) it: \(error.reason)")
      }
    }
  }
}
