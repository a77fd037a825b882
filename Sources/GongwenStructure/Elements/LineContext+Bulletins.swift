import GongwenLanguage
import GongwenText

/// Heads of bulletins: a mark (工作简报), the number of the issue, the body with the date, and a headline, which names no 文种.
extension LineContext {
  /// The most lines from the mark to the headline: number, body and date have one each.
  private static let longestHead = 5
  private static let numbersOfIssues: ScalarTable = "期"
  private static let noHeadline: LineFeatures = [
    .stop, .innerStop, .colon, .pause, .marker, .cell, .contents, .label, .labels, .bracket,
    .other, .contact, .number, .fullDate, .monthDate, .body, .addressee, .longer,
  ]

  /// The headline below the body and the date of an issue; and the mark above them, where it is a 文种 (督查通报).
  static func addHeadline(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.number),
      lines[index].key.contains(where: { numbersOfIssues.contains($0) }), index > 0
    else { return }
    var place = index + 1
    while place < lines.count, place - index < longestHead, isOfIssue(lines, place) { place += 1 }
    if place < lines.count, editorials.firstPrefix(of: lines[place].key) != nil {
      place = addEditorial(&lines, place)
    }
    guard place > index + 1, place < lines.count, isHeadline(lines, place) else { return }
    if lines[index - 1].features.has(.markWord) {
      if !lines[place].features.hasAny(of: [.about, .genre])
        || lines[place - 1].features.has(.editorial)
      {
        lines[place].features.add(.belowKind)
      }
    } else if index == 1, lines[0].features.hasAny(of: [.upTo4, .upTo12]),
      !lines[0].features.has(.about),
      lines[0].features.has(.genre) || !lines[0].features.hasAny(of: noHeadline)
    {
      // 情况反映: number, body and date below it show that it is the name of a bulletin.
      if !lines[0].features.has(.genre), !lines[place].features.hasAny(of: [.about, .genre]) {
        lines[place].features.add(.belowKind)
      }
      lines[0].features.add(.markWord)
      lines[0].features.add(.numberBelow)
    }
  }

  /// Marks the note of the editors that begins with a line and ends above a blank line; returns the line below it. None where
  /// the note is not apart from the text.
  private static func addEditorial(_ lines: inout [ElementLine], _ place: Int) -> Int {
    var end = place + 1
    while end < lines.count, end - place < longestEditorial, !lines[end].features.has(.blank) {
      end += 1
    }
    guard end < lines.count, lines[end].features.has(.blank), isHeadline(lines, end) else {
      return place
    }
    for line in place..<end { lines[line].features.add(.editorial) }
    return end
  }

  /// The most lines of such a note, in narrow columns.
  private static let longestEditorial = 16
  private static let editorials: PhraseIndex = ["【编者按】", "按语：", "编者按", "编者的话", "編者按"]

  /// Whether a line is the body, the date, or both, of an issue.
  private static func isOfIssue(_ lines: [ElementLine], _ place: Int) -> Bool {
    lines[place].features.hasAny(of: [.bodyDate, .fullDate, .imprint])
      || lines[place].features.has(.body) && place + 1 < lines.count
        && lines[place + 1].features.has(.fullDate)
  }

  /// Whether a line may be a headline: it has no sign of anything else, and a text is below it.
  private static func isHeadline(_ lines: [ElementLine], _ place: Int) -> Bool {
    !lines[place].features.hasAny(of: noHeadline) && place + 1 < lines.count
  }
}
