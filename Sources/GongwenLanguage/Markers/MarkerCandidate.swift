public import GongwenModel

/// A numbering marker that is possible at the start of a line.
///
/// A line may have several (`1.2018年` is 1.2018 or 1. 2018年); which one holds, if any, is decided
/// over the whole document.
public struct MarkerCandidate: Hashable, Sendable {
  /// Its kind of sign.
  public var scheme: Scheme
  /// Its number; nil for signs without one.
  public var ordinal: Int?
  /// The second number of an inserted article.
  public var insert: Int?
  /// For a dotted number all of its components.
  public var components: [Int] = []
  /// The canonical characters before it that are a bullet (`- 1.`) with the blanks behind it.
  public var listMark = 0
  /// The canonical characters it takes, `listMark` included, blanks behind it not.
  public var length: Int
  /// Its one canonical form.
  public var text: [Unicode.Scalar]
  /// Whether a mark follows it that does not belong there (（一）、).
  public var hasExtraMark = false
  /// How strongly the text speaks against a marker here, on the scale of ``MarkerDoubt``.
  public var doubt = MarkerDoubt.none

  /// A number that only a browser makes (`<ol>`): it takes no characters.
  public static func generated(_ number: Int) -> MarkerCandidate {
    MarkerCandidate(scheme: .arabicDot, ordinal: number, length: 0, text: [])
  }

  /// The bullet that only a browser makes before an item (`<ul>`).
  public static let generatedBullet = MarkerCandidate(
    scheme: .bullet, ordinal: nil, length: 0, text: [])
}
