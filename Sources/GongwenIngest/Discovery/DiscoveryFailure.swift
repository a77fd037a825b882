import Glibc
public import GongwenModel

/// Something below the inputs folder that ought to be a source and cannot be.
public struct DiscoveryFailure: Hashable, Sendable {
  /// Its path below the inputs folder, in the encoded form.
  public let path: String
  /// Its path below the inputs folder, as its bytes are.
  public let rawPath: [UInt8]
  /// Whether a source or a whole folder is lost.
  public let role: PathEncoding.Role
  /// The fault.
  public let reason: Reason

  /// The failure of the stage `read` that this is.
  public var failure: StageFailure { reason.failure }

  /// Why something cannot be a source.
  public struct Reason: Error, Hashable, Sendable {
    /// A stable code, lower-case with hyphens.
    public let code: String
    /// One line: what is wrong, and what to do.
    public let message: String
    /// Whether the machine or the moment, and not the source, is at fault.
    public let retry: Bool

    private init(_ code: String, _ message: String, retry: Bool = false) {
      self.code = code
      self.message = message
      self.retry = retry
    }

    static let outside = Reason(
      "symlink-outside",
      "the link leads out of the inputs folder; set symlinks to \"follow\" if that is meant")
    static let refused = Reason(
      "symlink-refused", "it is a link, and symlinks is \"refuse\"; put the file itself here")
    static let broken = Reason("broken-symlink", "the link leads to nothing; correct or remove it")
    static let loop = Reason(
      "symlink-loop", "the link leads back to itself; remove it")
    static let irregular = Reason(
      "not-a-regular-file", "it is a fifo, a socket or a device; only regular files are sources")
    static let folder = Reason(
      "not-a-regular-file", "it is a folder; name a file")
    static let changed = Reason(
      "changed-while-read", "it was being written while it was read; run again when it is whole",
      retry: true)
    static let vanished = Reason(
      "vanished", "it was deleted while the run read the folder; run again", retry: true)
    static let replaced = Reason(
      "changed-while-read",
      "a symbolic link took the place of the file or of a folder on the way to it; run again",
      retry: true)

    static let tooDeep = Reason(
      "path-too-long",
      "the path is too long or too deep for the system; move the file further up")

    static func clash(_ encoded: String) -> Reason {
      Reason(
        "path-clash", "its outputs would be named \(encoded), as another source's; rename it")
    }

    static func tooLarge(_ limit: Int) -> Reason {
      Reason("too-large", "it has more than \(limit) bytes; a sidecar holds three short texts")
    }

    /// A sidecar that cannot be used, for this reason.
    static func sidecar(_ reason: Reason) -> Reason {
      Reason(
        "sidecar-unreadable", "its sidecar cannot be used: \(reason.message)", retry: reason.retry)
    }

    /// The meaning of an error of the system for a source that was found, or for the name of one.
    init(_ error: SystemError) {
      switch error.number {
      case ENOENT, ENOTDIR:
        self = .vanished
      case ELOOP:
        self = .replaced
      case ENAMETOOLONG:
        self = .tooDeep
      case ENXIO:
        // A socket, or a device that is not there.
        self = .irregular
      case EACCES, EPERM:
        self.init(
          "unreadable", "no permission to read it; change its permissions and run again",
          retry: true)
      case EMFILE:
        self.init(
          "unreadable",
          "a process has as many files open as it may: raise the limit (ulimit -n, LimitNOFILE=) "
            + "or lower jobs, and run again", retry: true)
      case ENFILE:
        self.init(
          "unreadable",
          "all programs together have as many files open as the system allows: close some, or "
            + "raise sysctl fs.file-max, and run again", retry: true)
      default:
        self.init(
          "unreadable",
          "it cannot be read (\(error.operation): \(error.reason)); check the disk and run again",
          retry: true)
      }
    }
  }
}
