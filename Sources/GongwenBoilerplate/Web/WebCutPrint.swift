import GongwenLanguage
import GongwenText

/// Finds the beginning of a text that a page prints above it as a summary, cut with dots: systems make one where the editor
/// wrote none.
struct WebCutPrint {
  /// The unit of the summary.
  let unit: Int

  /// How many units of the text may be the summary, and how many below it the text may begin with, behind a note of its history.
  private static let reach = 2
  private static let reachOfText = 6
  /// The fewest characters of a summary: a line of a text may be repeated.
  private static let shortest = 16
  private static let dots: ScalarTable = "…."
  /// The fewest dots behind it.
  private static let fewestDots = 2

  /// Looks for a unit that is the beginning of those below it and ends within one of them; nil where there is none.
  init?(_ text: [Int], of units: [WebUnit]) {
    for place in text.indices.prefix(Self.reach) {
      let unit = units[text[place]]
      guard unit.table == nil, unit.characters < WebUnit.reach else { continue }
      let words = unit.key[...].dropLast(while: { Self.dots.contains($0) })
      let dots = unit.key.count - words.count
      let isCut = dots >= Self.fewestDots || unit.key.last == "…"
      guard isCut, words.count >= Self.shortest else { continue }
      let below = text[(place + 1)...]
      let starts = below.indices.prefix(Self.reachOfText)
      if starts.contains(where: { Self.isCut(words, from: below[$0...], of: units) }) {
        self.unit = text[place]
        return
      }
    }
    return nil
  }

  /// Whether some units begin with words that end within one of them.
  private static func isCut(
    _ words: ArraySlice<Unicode.Scalar>, from text: ArraySlice<Int>, of units: [WebUnit]
  ) -> Bool {
    var rest = words
    for index in text {
      let key = units[index].key
      guard units[index].table == nil, !key.isEmpty else { return false }
      if rest.count < key.count { return key.starts(with: rest) }
      guard rest.starts(with: key) else { return false }
      rest = rest.dropFirst(key.count)
    }
    return false
  }
}
