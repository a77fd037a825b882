/// A text together with its origin. Offsets are in Unicode scalars.
public struct TracedText: Hashable, Sendable {
  /// The characters.
  public var scalars: [Unicode.Scalar]
  /// Where they came from.
  public var origin: Origin

  /// Makes a text.
  public init(scalars: [Unicode.Scalar] = [], origin: Origin = Origin()) {
    self.scalars = scalars
    self.origin = origin
  }

  /// The characters as a string.
  public var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
