/// The marks that fonts have for vertical text, and the ones that they are in horizontal text.
///
/// Source: Unicode 15, blocks Vertical Forms (U+FE10–FE1F) and CJK Compatibility Forms (U+FE30–FE4F), whose decompositions name
/// the marks. GB/T 15834-2011, 5.2, asks for the same marks in both directions.
public enum VerticalForms {
  /// The mark in horizontal text; nil for any other character.
  @inlinable
  public static func horizontal(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Almost all characters are outside the blocks.
    guard scalar.value >= 0xFE10, scalar.value < 0xFE50 else { return nil }
    return inBlocks(scalar)
  }

  @usableFromInline static func inBlocks(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    table[Int(scalar.value - 0xFE10)]
  }

  /// By code point from U+FE10 on; a dot for any other character.
  private static let table: [Unicode.Scalar?] = [
    "，、。：；！？〖〗.......", "................", ".....（）｛｝〔〕【】《》〈", "〉「」『』..［］.......",
  ].flatMap { $0.unicodeScalars.map { $0 == "." ? nil : $0 } }
}
