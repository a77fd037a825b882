import GongwenLanguage
import GongwenModel
import GongwenText

/// The names of articles that are printed on lines of their own below the numbers: 第一條 / 標的, as the laws of Macao have
/// them.
///
/// One article shows nothing, since its text may begin with a short line: most of those whose number is alone must have a
/// name below.
struct ArticleNames {
  /// The places of the names, rising.
  private var names: [Int] = []

  /// The characters of a name.
  private static let lengths = 2...24
  /// The fewest articles of a text that has such names, and the least share of them with one.
  private static let fewest = 2
  private static let share = Share(2, of: 3)
  private static let marks: ScalarTable = "。；：，！？;:,!?"

  /// Looks through a range of lines.
  init(_ lines: [Line], in range: Range<Int>) {
    let numbers = range.filter { Self.isNumberAlone(lines[$0]) }
    guard numbers.count >= Self.fewest else { return }
    let named = numbers.filter { Self.isName(lines, at: $0 + 1) }
    guard Self.share.isReached(by: named.count, of: numbers.count) else { return }
    names = named.map { $0 + 1 }
  }

  /// Whether a line is the name of the article above it.
  func contains(_ line: Int) -> Bool {
    let place = names.partitioningIndex { $0 >= line }
    return place < names.count && names[place] == line
  }

  private static func isNumberAlone(_ line: Line) -> Bool {
    guard !line.isCell, let marker = line.markers.first, marker.scheme == .article else {
      return false
    }
    return line.rest(behind: marker).isEmpty
  }

  /// Whether a line is a name with a text below it.
  private static func isName(_ lines: [Line], at index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let line = lines[index]
    return !line.isCell && line.markers.isEmpty && lengths.contains(line.text.count)
      && !line.text.contains { marks.contains($0) } && !isNumberAlone(lines[index + 1])
  }
}
