/// A property of a file's content that shows its format.
enum FileSignature: Sendable {
  /// The first bytes.
  case start([UInt8])
  /// A test, for formats without fixed first bytes.
  case test(@Sendable (FileContent) -> Bool)

  /// The first bytes, as ASCII.
  static func ascii(_ letters: String) -> FileSignature { .start(Array(letters.utf8)) }

  /// Whether a file has it.
  func matches(_ content: FileContent) -> Bool {
    switch self {
    case .start(let bytes): content.bytes.starts(with: bytes)
    case .test(let test): test(content)
    }
  }
}
