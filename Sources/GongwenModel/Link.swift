/// A link in the text.
public struct Link: Hashable, Sendable {
  /// The kind of its target.
  public var kind: Kind
  /// Its words, with their origin.
  public var text: TracedText
  /// Its target, resolved.
  public var href: String

  /// Kinds of links.
  public enum Kind: String, Hashable, Sendable {
    /// A file that belongs to the document.
    case attachment
    /// A picture.
    case image
    /// Anything else.
    case reference
  }

  /// Makes a link.
  public init(kind: Kind, text: TracedText, href: String) {
    self.kind = kind
    self.text = text
    self.href = href
  }
}
