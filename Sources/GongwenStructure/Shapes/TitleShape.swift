import GongwenLanguage
import GongwenText

/// Whether lines look like a title (GB/T 9704-2012, 7.3.1: 发文机关, 事由, 文种), which may run over
/// several of them.
struct TitleShape {
  /// The characters of a line of a title: a single one is a mark or a cell.
  private static let lengths = 2...TitleForm.longestLine
  /// How many characters from its end a line below a title names what was done at its date: 通过, 修订.
  private static let reachOfDeed = 8
  /// Marks that no title has.
  private static let stops: ScalarTable = "。；？！"
  /// Marks that do not end one.
  private static let pauses: ScalarTable = "：:，,、"

  /// A line that may be a title or a part of one: no marker, no stop at its end.
  static func isPart(_ line: Line) -> Bool {
    let text = line.text
    guard lengths.contains(text.count), !line.isCell, !ContentsHeading.isHeading(text) else {
      return false
    }
    guard !UnnumberedHeading.isHeading(line) || TitleForm.isComplete(text) else { return false }
    guard !line.markers.contains(where: \.isLikely), !CaptionShape.isTableCaption(text),
      !CaptionShape.isFigureCaption(text)
    else { return false }
    guard !text.contains(where: { stops.contains($0) }) else { return false }
    guard let last = text.last, !pauses.contains(last) else { return false }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber && !shape.isNote
      && !shape.isNumberAndSignatory
  }

  /// A bracketed line under a title: years, 试行, 题注.
  static func isSubtitle(_ line: Line) -> Bool {
    let text = line.text
    guard !line.isCell else { return false }
    guard let first = text.first, let last = text.last else { return false }
    if first == "（" || first == "(" {
      return (last == "）" || last == ")") && line.markers.isEmpty
    }
    if first == "—", line.text.count <= LineLength.ofClosing { return !line.isTerminated }
    // 1984年3月12日 … 第四次会议通过
    guard let date = CalendarDate.read(text), date.length < text.count, !text.contains("。") else {
      return false
    }
    return text.suffix(reachOfDeed).contains(anyOf: OfficialWords.subtitles)
  }
}
