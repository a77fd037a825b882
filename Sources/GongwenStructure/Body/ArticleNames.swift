import GongwenLanguage
import GongwenModel
import GongwenText

/// The names of articles that are printed on lines of their own below the numbers: 第一條 / 標的, as the laws of Macao have
/// them.
///
/// One article shows nothing, since its text may begin with a short line: most of those whose number is alone must have a
/// name below.
struct ArticleNames {
  private var isNamed: [Bool] = []

  /// The characters of a name.
  private static let lengths = 2...24
  /// The fewest articles of a text that has such names, and the least share of them with one.
  private static let fewest = 2
  private static let share = Share(2, of: 3)
  private static let marks: ScalarTable = "。；：，！？;:,!?"

  /// Looks through the lines of a text.
  init(_ lines: [Line]) {
    var numbers: [Int] = []
    for index in lines.indices where Self.isNumberAlone(lines[index]) { numbers.append(index) }
    guard numbers.count >= Self.fewest else { return }
    let named = numbers.filter { Self.isName(lines, at: $0 + 1) }
    guard Self.share.isReached(by: named.count, of: numbers.count) else { return }
    isNamed = [Bool](repeating: false, count: lines.count)
    for index in named { isNamed[index + 1] = true }
  }

  /// Whether a line is the name of the article above it.
  func contains(_ line: Int) -> Bool { line < isNamed.count && isNamed[line] }

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
