/// Something set aside as boilerplate, kept with its reason.
public struct Removed: Hashable, Sendable {
  /// Why it was set aside.
  public var reason: FurnitureReason
  /// What stood there.
  public var text: TracedText

  /// Makes a removed text.
  public init(reason: FurnitureReason, text: TracedText) {
    self.reason = reason
    self.text = text
  }
}
