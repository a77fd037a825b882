package import GongwenModel

/// A numbering marker that may stand at the start of a line.
///
/// A line may have several (`1.2018年` is 1.2018 or 1. 2018年); which one holds, if any, is decided
/// over the whole document.
package struct MarkerCandidate: Hashable, Sendable {
  /// What kind of sign it is.
  package var scheme: Scheme
  /// Its number; nil for signs without one.
  package var ordinal: Int?
  /// The second number of an inserted article.
  package var insert: Int?
  /// For a dotted number all of its components.
  package var components: [Int] = []
  /// The canonical characters before it that are a bullet (`- 1.`) with the blanks behind it.
  package var listMark = 0
  /// The canonical characters it takes, `listMark` included, blanks behind it not.
  package var length: Int
  /// Its one canonical form.
  package var text: [Unicode.Scalar]
  /// Whether a mark stands behind it that does not belong there (（一）、).
  package var hasExtraMark = false
  /// How strongly the text speaks against a marker here, on the scale of ``MarkerDoubt``.
  package var doubt = MarkerDoubt.none

  /// A number that only a browser makes (`<ol>`): it takes no characters.
  package static func generated(_ number: Int) -> MarkerCandidate {
    MarkerCandidate(scheme: .arabicDot, ordinal: number, length: 0, text: [])
  }
}
