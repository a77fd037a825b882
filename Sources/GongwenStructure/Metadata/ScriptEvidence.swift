import GongwenLanguage
import GongwenText

/// Distinguishes simplified from traditional Chinese by characters that only one of them has, and finds the pages in English
/// of Chinese sites.
enum ScriptEvidence {
  /// How many lines are read: more would not change the answer.
  private static let reach = 2_000
  /// The fewest characters that only one script has.
  private static let fewest = 3
  /// How many times as many there are as of the other script, whose characters names and quotations have.
  private static let ratio = 8

  /// The fewest Latin letters of a text in English: some lines.
  private static let fewestLatin = 100

  /// `en`, if a page declares it and its text has Latin letters and no Chinese character: pages in Chinese declare it, too.
  static func declared(_ language: String?, of lines: [Line]) -> String? {
    guard let language, language.lowercased().split(separator: "-").first == "en" else {
      return nil
    }
    var letters = 0
    for line in lines.prefix(reach) {
      for scalar in line.text {
        if scalar.value >= 0x2E80 { return nil }
        if (scalar.value | 0x20) &- 0x61 < 26 { letters += 1 }
      }
    }
    return letters >= fewestLatin ? "en" : nil
  }

  /// `zh-Hans`, `zh-Hant`, or nil where the text does not show it clearly.
  static func language(of lines: [Line]) -> String? {
    var count = ScriptCount()
    for line in lines.prefix(reach) { count.add(line.text) }
    let (hans, hant) = (count.simplified, count.traditional)
    if hans >= fewest, hans >= hant * ratio { return "zh-Hans" }
    if hant >= fewest, hant >= hans * ratio { return "zh-Hant" }
    return nil
  }
}
