import GongwenLanguage
import GongwenText

/// Titles of further documents in one source.
extension LineContext {
  /// A whole title below a blank line, with a 题注 or a number below it and a text below that: the next document of a collection begins,
  /// though nothing closes the one above.
  static func addHead(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index + 2 < lines.count, lines[index].features.has(.blank),
      !lines[index].features.hasAny(of: noTitleOfMember), TitleForm.isComplete(lines[index].key),
      lines[index].key.count >= shortestTitleOfMember, lines[index].key.first != "《",
      isNoted(lines[index + 1]),
      lines[index + 2].features.hasAny(of: textOfMember)
    else { return }
    lines[index].features.add(.heads)
  }

  /// Whether a line is a 题注, or the number of a document.
  private static func isNoted(_ line: ElementLine) -> Bool {
    if line.features.has(.number) {
      return !line.features.hasAny(of: [.shortNumber, .namedNumber, .label])
    }
    return line.features.hasAny(of: [.adoptionLine, .openAdoption])
      && (line.key.first == "（" || line.key.first == "(")
  }

  private static let noTitleOfMember: LineFeatures = [
    .stop, .innerStop, .colon, .pause, .marker, .cell, .contents, .number, .label, .labels, .item,
    .attachment, .attachmentAlone, .bracket, .fullDate, .headline, .markWord, .longer, .copies,
  ]
  private static let textOfMember: LineFeatures = [
    .stop, .innerStop, .longer, .firstUnit, .addressee, .marker, .contents,
  ]
  /// The shortest title of such a document, in characters: 某某条例.
  private static let shortestTitleOfMember = 4
}
