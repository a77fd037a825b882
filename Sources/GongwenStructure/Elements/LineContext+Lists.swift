import GongwenLanguage
import GongwenText

/// Lists of names.
extension LineContext {
  /// How many bodies in a row without a date are a list of names wherever they are.
  private static let longRun = 3

  /// Bodies without a date that are a list of names.
  static func addRun(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.body), !lines[index - 1].features.has(.body) else {
      return
    }
    var end = index
    while end < lines.count, lines[end].features.has(.body) { end += 1 }
    guard end == lines.count || !lines[end].features.hasAny(of: dates),
      end - index >= longRun || isListed(lines, index..<end)
    else {
      return
    }
    for place in index..<end { lines[place].features.add(.bodyRun) }
  }

  /// Whether bodies are in a list of names: only such lines are between them and a short heading.
  private static func isListed(_ lines: [ElementLine], _ run: Range<Int>) -> Bool {
    for place in stride(
      from: run.lowerBound - 1, through: max(0, run.lowerBound - mostListed), by: -1)
    {
      let above = lines[place].features
      guard !above.hasAny(of: noEntry) else { return false }
      if above.has(.marker) { return true }
    }
    return false
  }

  /// The most lines of such a list, and features that no entry of it has.
  private static let mostListed = 40
  private static let noEntry: LineFeatures = [
    .stop, .innerStop, .colon, .comma, .label, .contact, .formula, .attachment, .attachmentColon,
    .afterAttachment, .fullDate, .monthDate, .cell, .upTo80, .longer,
  ]
}
