import Glibc

/// Standard error, for everything that is not data.
enum StandardError {
  /// Whether a person may be watching.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// Whether colours are wanted (<https://no-color.org>).
  static var hasColour: Bool { isTerminal && (variable("NO_COLOR") ?? "").isEmpty }

  /// Writes a line, in which nothing but text is left (``Printable``).
  static func line(_ text: String) { write(Printable.text(text) + "\n") }

  /// Writes a text unchanged. A failure cannot be reported any more.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(STDERR_FILENO, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
