import Glibc

/// A system call that failed.
public struct SystemError: Error, Hashable, Sendable {
  /// The operation, as a verb: `open`, `rename`.
  public let operation: String
  /// The name it was tried on.
  public let name: String
  /// The system's error number.
  public let number: Int32

  /// Makes an error from `errno`, which the caller must not have disturbed.
  init(_ operation: String, _ name: [UInt8]) {
    self.init(operation, name, number: errno)
  }

  /// Makes an error.
  init(_ operation: String, _ name: [UInt8], number: Int32) {
    self.operation = operation
    self.name = String(decoding: name, as: UTF8.self)
    self.number = number
  }

  /// The same error of a file by another name.
  func of(_ name: String) -> SystemError {
    SystemError(operation, Array(name.utf8), number: number)
  }

  /// The system's words for it, with the setting that limits the number of files; plainer ones for a link, which the
  /// system takes for a loop of links.
  public var reason: String {
    let words = String(cString: strerror(number))
    return switch number {
    case ELOOP: "it is a symbolic link"
    case EMFILE: words + " (ulimit -n, LimitNOFILE=)"
    case ENFILE: words + " (sysctl fs.file-max)"
    default: words
    }
  }

  /// Whether there was a symbolic link where none is followed.
  var isLink: Bool { number == ELOOP }

  /// Whether there is no room left.
  var isFull: Bool { number == ENOSPC || number == EDQUOT }

  /// Whether a limit on the size of files was met.
  var isTooLarge: Bool { number == EFBIG }

  /// Whether the user may not do it.
  var isForbidden: Bool { number == EACCES || number == EPERM }

  /// The operation with the name it was tried on, unless that is the path which a message begins with.
  func action(in path: String) -> String {
    name.isEmpty || name == path ? operation : "\(operation) \(name)"
  }

  /// Whether nothing of that name exists.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
