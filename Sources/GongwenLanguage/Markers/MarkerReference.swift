import GongwenModel
import GongwenText

/// Distinguishes a marker at the start of a printed line that the text only refers to (按照前条第一款第 / （二）项规定) from one
/// that numbers a unit there.
public enum MarkerReference {
  /// Words behind a number in brackets, or behind one with a comma, that is referred to, sorted; from the
  /// citations in 137 laws.
  private static let continuations: [Phrase] = [
    "、", "和（", "和第", "所列", "所称", "款", "年", "至（", "至第", "规定的", "项", "，",
  ]
  /// Words that begin like one of those, sorted.
  private static let words: [Phrase] = ["款待", "款项", "项目"]

  /// Whether a marker is referred to.
  ///
  /// - Parameter rest: the text behind the marker.
  public static func isReference(
    _ marker: MarkerCandidate, before rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    switch marker.scheme {
    case .part, .subpart, .chapter, .division, .article:
      marker.doubt >= MarkerDoubt.citation
    case .chineseParen, .arabicParen:
      marker.hasExtraMark
        || rest.firstPrefix(of: continuations) != nil && rest.firstPrefix(of: words) == nil
    case .chineseComma:
      ChineseNumeral.readChinese(rest).map { rest.dropFirst($0.length).first == "、" } ?? false
    default: false
    }
  }
}
