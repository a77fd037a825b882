import GongwenModel
import GongwenText

/// Texts whose first lines of paragraphs are narrower than the others: they were set with an indent of two characters
/// (GB/T 9704-2012, 7.3.3), which a copy out of printed pages loses.
extension LineWrap {
  /// The fewest first lines that are narrower by an indent.
  private static let fewestFirst = 2
  /// The indent of a printed paragraph and the mark by which a line of print may be wider than another, in half-width columns.
  private static let indentOfPrint = 6

  /// Whether a line is full together with the indent that it lost, and the line below continues it.
  func isFullWithLostIndent(_ above: Line, before line: Line) -> Bool {
    hasLostIndents
      && Self.isNarrow(above, before: line, width, by: measure)
  }

  /// The same for a line that begins with a number; whether it is a heading must be known.
  func isFullWithLostIndent(ofItem above: Line, before line: Line) -> Bool {
    hasLostIndents && !above.markers.isEmpty
      && Self.isNarrow(above, before: line, width, by: measure, mayBeItem: true)
  }

  /// Whether more first lines of paragraphs are narrower by an indent than are not.
  static func haveLostIndents(_ prose: [Line], at width: Int, by measure: Measure) -> Bool {
    var (narrow, full) = (0, 0)
    for index in prose.indices.dropFirst().dropLast() {
      let (before, first, next) = (prose[index - 1], prose[index], prose[index + 1])
      // A numbered line that is about as wide as any may be continued by the next one, a heading is not.
      let isHeading =
        !before.markers.isEmpty
        && !isFull(before, before: first, width - indentOfPrint, by: measure)
      guard before.isTerminated || before.last == "：" || isHeading, !first.isTerminated else {
        continue
      }
      if isNarrow(first, before: next, width, by: measure) {
        narrow += 1
      } else if first.markers.isEmpty, isFull(first, before: next, width, by: measure) {
        full += 1
      }
    }
    return narrow >= fewestFirst && narrow > full
  }

  private static func isNarrow(
    _ above: Line, before line: Line, _ width: Int, by measure: Measure, mayBeItem: Bool = false
  ) -> Bool {
    (mayBeItem || above.markers.isEmpty) && line.markers.isEmpty
      && line.evidence.blankLinesBefore == 0
      && hasMark(line) && above.evidence.endsAtLineBreak
      && !isFull(above, before: line, width, by: measure)
      && isFull(above, before: line, width - indentOfPrint, by: measure)
  }
}
