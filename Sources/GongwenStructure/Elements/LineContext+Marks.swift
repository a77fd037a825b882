import GongwenLanguage

extension LineContext {
  /// Words for kinds of announcements, which are a title where the paper has no other.
  private static let announcements: PhraseIndex = ["公告", "布告", "佈告", "通告"]
  /// The lines of a head among which such a word is, and how many of them below it may hold a number.
  private static let linesOfHead = 12
  private static let reachOfNumber = 3
  private static let headlines: LineFeatures = [.about, .headline, .genre]

  /// Takes the word for an announcement alone in its line, with neither a number nor a title below, for no mark: a mark is
  /// printed above one of the two (GB/T 9704-2012, 10). Below the headline of a page, it is one.
  static func dropLoneMarks(_ lines: inout [ElementLine]) {
    for index in lines.indices.prefix(linesOfHead)
    where lines[index].features.has(.bareMark) && announcements.holds(lines[index].key) {
      if lines[..<index].contains(where: { $0.features.hasAny(of: headlines) }) { return }
      let below = lines[(index + 1)...].prefix(reachOfNumber)
      let head = below.prefix { !$0.features.hasAny(of: prose) }
      if head.contains(where: { $0.features.hasAny(of: numbers) }) { continue }
      if hasTitle(lines, behind: index) { continue }
      lines[index].features.remove(.bareMark)
      lines[index].features.remove(.markWord)
    }
  }
}
