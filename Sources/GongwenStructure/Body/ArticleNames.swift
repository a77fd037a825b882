import GongwenLanguage
import GongwenModel
import GongwenText

/// The names of articles and chapters that are printed on lines of their own below the numbers: 第一條 / 標的, as the laws of
/// Macao have them.
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
  private static let schemes: Set<Scheme> = [.article, .chapter, .division, .part, .subpart]

  /// Looks through a range of lines.
  init(_ lines: [Line], in range: Range<Int>, breaks: LineBreaks) {
    let numbers = range.filter { Self.isNumberAlone(lines[$0]) }
    guard numbers.count >= Self.fewest else { return }
    let named = numbers.filter { number in
      number + 2 < range.upperBound && Self.isName(lines[number + 1])
        && (Self.isNumberAlone(lines[number + 2], above: lines[number])
          || Self.beginsParagraph(lines[number + 2], below: lines[number + 1], breaks))
    }
    guard Self.share.isReached(by: named.count, of: numbers.count) else { return }
    names = named.map { $0 + 1 }
  }

  /// Whether a line is the name of the unit above it.
  func contains(_ line: Int) -> Bool {
    let place = names.partitioningIndex { $0 >= line }
    return place < names.count && names[place] == line
  }

  private static func isNumberAlone(_ line: Line) -> Bool {
    guard !line.isCell, let marker = line.markers.first, schemes.contains(marker.scheme) else {
      return false
    }
    return line.rest(behind: marker).isEmpty
  }

  /// Whether a line is the number of a unit that may be the first one of another unit.
  private static func isNumberAlone(_ line: Line, above: Line) -> Bool {
    guard isNumberAlone(line), let marker = line.markers.first, let upper = above.markers.first
    else {
      return false
    }
    return upper.scheme.place < marker.scheme.place
  }

  /// Whether a line is a name, and not the first line of prose: 为了规范, 本法所称, 有下列情形之一.
  private static func isName(_ line: Line) -> Bool {
    !line.isCell && line.markers.isEmpty && lengths.contains(line.text.count)
      && !line.text.contains { marks.contains($0) }
      && HeadingWords.openings.cost(atStartOf: line.text) ?? 0 < clearOpening
      && !ElementWords.following.stands(in: line.text)
      && HeadingWords.prose.sum(in: line.text) <= mostProse
  }

  /// From this cost of its first word on a line is prose.
  private static let clearOpening = 2
  /// The highest cost of its words with which a line may be a name: 施行日期 has 3, 应当按照 more.
  private static let mostProse = 3

  /// Whether the text of an article begins with a line that does not continue the one above.
  private static func beginsParagraph(_ line: Line, below name: Line, _ breaks: LineBreaks) -> Bool
  {
    !isNumberAlone(line) && !breaks.joins(line, to: name, aboveIsHeading: false)
  }
}
