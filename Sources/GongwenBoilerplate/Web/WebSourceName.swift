import GongwenLanguage
import GongwenText

/// The name of a source in the value behind its label (来源：).
enum WebSourceName {
  /// The name, raw: up to a bar, a wide blank or a counter. The rest is another value.
  static func range(in value: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    let words = WebLabelLine.trimmed(value, scalars[...])
    var blanks = 0
    for index in words {
      if scalars[index] == "|" || scalars[index] == "｜" { return words.lowerBound..<index }
      let isBlank = UnicodeClass.isBlank(scalars[index])
      if index > words.lowerBound, WebForm.isDigit(scalars[index]),
        UnicodeClass.isBlank(scalars[index - 1]),
        WebStrip.isCounter(WebKey.folded(scalars[index..<words.upperBound], upTo: WebUnit.reach))
      {
        return words.lowerBound..<index
      }
      blanks = isBlank ? blanks + (scalars[index] == "\u{3000}" ? 2 : 1) : 0
      if blanks >= 2, scalars[index] != "\n" { return words.lowerBound..<index + 1 }
    }
    return words
  }

  /// Whether a name is a system's word for none: 来源：未知.
  static func isUnknown(_ name: ArraySlice<Unicode.Scalar>) -> Bool { unknown.holds(name) }

  /// Whether a value is a system's word for none: 文号 无, 索引号：—.
  static func isNone(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    none.holds(value) || value.allSatisfy { signs.contains($0) }
  }

  private static let none: PhraseIndex = ["无", "暂无", "無", "空"]
  private static let signs: ScalarTable = "-—–/／_ "
  private static let unknown: PhraseIndex = ["不详", "佚名", "未知", "未详"]

  /// Whether a value begins with a date and has nothing but a tool bar behind it: the time of the page.
  static func isDate(_ value: Range<Int>, _ date: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool
  {
    let rest = WebKey.folded(scalars[date.upperBound..<value.upperBound], upTo: WebUnit.reach)
    return rest.isEmpty || WebWords.isToolbar(rest)
  }
}
