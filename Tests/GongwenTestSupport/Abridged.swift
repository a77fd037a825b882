public import Testing

/// A text as the argument of a test, which reports name by its beginning, its end and its length.
public struct Abridged: CustomTestStringConvertible, Sendable {
  /// The text.
  public let text: String

  /// The longest text that is printed whole, in characters; of longer ones, the characters at each end.
  private static let (longest, end) = (40, 16)

  /// Makes an argument.
  public init(_ text: String) { self.text = text }

  /// The text as reports name it.
  public var testDescription: String {
    guard text.count > Self.longest else { return text.debugDescription }
    let (start, rest) = (String(text.prefix(Self.end)), String(text.suffix(Self.end)))
    return "\(start.debugDescription)…\(rest.debugDescription) (\(text.count) characters)"
  }
}
