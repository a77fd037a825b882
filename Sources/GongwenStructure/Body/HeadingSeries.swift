import GongwenLanguage
import GongwenModel
import GongwenText

/// Headings without a number that their company shows: the questions of a text of questions and answers, the bold lines
/// of a page.
///
/// A single line proves nothing: a speech asks a question too, and a page prints a warning in bold letters. Lines of one
/// kind are headings where there are several, and prose follows nearly all of them.
struct HeadingSeries {
  /// The places of the lines that are headings.
  let headings: Set<Int>

  /// The fewest headings of a series: two questions may be rhetoric.
  private static let least = 3
  /// The fewest of a page whose bold lines are no questions: markup shows them as well.
  private static let leastBold = 2
  /// The longest heading, in characters: a printed line and a half (GB/T 9704-2012, 5.2.3).
  private static let longest = 40
  /// The shortest, in characters: less is a word of a form (是？) or an answer.
  private static let shortest = 4
  /// One in so many short lines of a kind may have something else below it.
  private static let oneOf = 5

  /// Looks for a series in a range of lines.
  ///
  /// Numbered units decide: a line between two units of one list is inside the first of them.
  ///
  /// - Parameter tops: The numbered units of the first level and their numbers, in the order of their lines.
  init(_ lines: [Line], in range: Range<Int>, tops: [(line: Int, ordinal: Int)]) {
    var found: Set<Int> = []
    let questions = range.filter { Self.isQuestion(lines[$0]) }
    let bold = range.filter { Self.isBoldName(lines[$0]) }
    for (members, least) in [(questions, Self.least), (bold, Self.leastBold)]
    where Self.isSeries(members, of: lines, in: range, least: least)
      && !members.contains(where: { Self.isInsideList($0, tops) })
    {
      found.formUnion(members)
    }
    headings = found.filter { Self.isAboveProse($0, lines, range) }
  }

  /// Whether the list of the first level continues below a line.
  private static func isInsideList(_ place: Int, _ tops: [(line: Int, ordinal: Int)]) -> Bool {
    tops.first { $0.line > place }.map { $0.ordinal > 1 } ?? false
  }

  private static func isSeries(
    _ members: [Int], of lines: [Line], in range: Range<Int>, least: Int
  ) -> Bool {
    let above = members.count { isAboveProse($0, lines, range) }
    return above >= least && (members.count - above) * oneOf <= members.count
  }

  /// A short line that is one question.
  private static func isQuestion(_ line: Line) -> Bool {
    guard isShortProse(line), let last = line.last, marksOfQuestions.contains(last) else {
      return false
    }
    return !line.text.dropLast().contains { Marks.stops.contains($0) }
  }

  /// A short line of a page that is bold as a whole and has the look of a name.
  private static func isBoldName(_ line: Line) -> Bool {
    guard let page = line.evidence.page, page.boldCharacters > 0,
      page.boldCharacters >= page.characters, isShortProse(line), line.isNameLike
    else { return false }
    return !line.isTerminated && !line.endsWithComma
  }

  private static func isShortProse(_ line: Line) -> Bool {
    guard !line.isCell, line.markers.isEmpty, (shortest...longest).contains(line.text.count) else {
      return false
    }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber
  }

  /// Whether the next line is a sentence or opens a list.
  private static func isAboveProse(_ place: Int, _ lines: [Line], _ range: Range<Int>) -> Bool {
    let next = place + 1
    guard range.contains(next), !isQuestion(lines[next]) else { return false }
    if lines[next].isCell || !lines[next].markers.isEmpty { return true }
    if let page = lines[next].evidence.page, page.characters > 0,
      page.boldCharacters >= page.characters
    {
      return false
    }
    return lines[next].isTerminated || lines[next].text.count > longest
  }

  private static let marksOfQuestions: ScalarTable = "?？"
}
