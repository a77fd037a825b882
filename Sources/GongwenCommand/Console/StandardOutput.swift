import Glibc

/// Standard output, for data.
enum StandardOutput {
  /// Writes bytes. A reader that has gone away (`| head`) ends the program quietly.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be written.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try write(bytes, to: STDOUT_FILENO, called: "standard output")
  }

  /// Waits so many milliseconds, or until the reader of a pipe or a socket has gone away; gives whether it has.
  static func isClosed(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return false }
    return Int32(polled.revents) & (POLLERR | POLLHUP | POLLNVAL) != 0
  }

  /// Writes bytes to a descriptor that takes the place of standard output.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, called name: String
  ) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { throw CommandFailure(.success) }
      guard count > 0 else {
        let isFull = errno == ENOSPC || errno == EDQUOT
        let reason = String(cString: strerror(errno)) + (isFull ? "; make room and run again" : "")
        throw CommandFailure(.unable, "\(name): cannot write: \(reason)")
      }
      written += count
    }
  }

  /// Writes a line for people, in which nothing but text is left (``Printable``).
  static func line(_ text: String) throws(CommandFailure) { try lines([text]) }

  /// Writes lines for people, in which nothing but text is left (``Printable``).
  static func lines(_ lines: [String]) throws(CommandFailure) {
    try write(Array(lines.map { Printable.text($0) + "\n" }.joined().utf8))
  }

  /// Writes a line of JSON that reports something; documents and seals are written as they are.
  static func json(_ bytes: [UInt8]) throws(CommandFailure) {
    try write(Printable.json(bytes) + [UInt8(ascii: "\n")])
  }
}
