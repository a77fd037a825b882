/// A piece of furniture: text of the source that is no text of the document, with the reason.
public struct Removed: Hashable, Sendable {
  /// Why it was set aside.
  public var reason: FurnitureReason
  /// The removed text.
  public var text: TracedText

  /// Makes a removed text.
  public init(reason: FurnitureReason, text: TracedText) {
    self.reason = reason
    self.text = text
  }
}
