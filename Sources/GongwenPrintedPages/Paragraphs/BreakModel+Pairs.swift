import GongwenLanguage
import GongwenText

/// The relations of two lines.
extension BreakModel {
  /// Whether a sentence ends in one script and the next one begins in another: 。 above an English line that begins with a
  /// capital letter, an English full stop above a Chinese line. 的 and the like continue a sentence, whatever is above them.
  static func changesScript(_ above: FlowLine, _ line: FlowLine) -> Bool {
    if above.endsEnglish {
      return UnicodeClass.isHan(line.first) && !continuing.contains(line.first)
    }
    return above.last == "。" && line.isEnglish && line.first.isASCII
      && line.first.properties.isUppercase
  }

  /// Words that follow a name within a sentence, and begin none.
  private static let continuing: ScalarTable = "与之及和或的等與"

  /// Whether two lines have the same middle as their column, and blanks at both sides.
  static func areCentred(_ above: FlowLine, _ line: FlowLine) -> Bool {
    isInMiddle(above) && isInMiddle(line)
  }

  /// Whether a line is shorter than the one above it by a character at both sides, and has its middle: no prose continues so.
  static func isCentred(_ line: FlowLine, below above: FlowLine) -> Bool {
    let (before, behind) = (line.left - above.left, above.right - line.right)
    return min(before, behind) >= line.em && 2 * abs(before - behind) <= line.em
  }

  private static func isInMiddle(_ line: FlowLine) -> Bool {
    let (before, behind) = (line.left - line.area.left, line.area.right - line.right)
    return 2 * min(before, behind) >= line.em && 2 * abs(before - behind) <= line.em
  }

  /// Whether two lines begin with the same words at one edge and end with stops: entries of a list, one a line.
  static func isParallel(_ above: FlowLine, _ line: FlowLine) -> Bool {
    let words = line.start.prefix(shared)
    return above.start.count == FlowLineReader.start && line.start.count == FlowLineReader.start
      && above.start.starts(with: words) && !words.contains(where: \.isASCII)
      && above.opening == nil && line.opening == nil && above.end != .open && above.end != .comma
      && !sameEdge.isExceeded(by: abs(line.left - above.left), of: above.em)
  }

  /// The characters that two entries of a list share at their starts.
  private static let shared = 2
}
