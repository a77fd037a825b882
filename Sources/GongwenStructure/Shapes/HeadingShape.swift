import GongwenLanguage
import GongwenModel
import GongwenText

/// The text of a numbered unit, taken by itself: its form, and the cost of reading its first sentence as a heading.
struct HeadingShape {
  /// The form.
  let form: HeadingForm
  /// The cost of a heading: below 0 the text looks like one.
  let cost: Int

  /// Reads the text behind a marker; `below` is what follows the unit before the next one.
  init(
    _ text: ArraySlice<Unicode.Scalar>, scheme: Scheme, below: HeadingCosts.Below = .nothing
  ) {
    form = Self.opensList(text, scheme) ? .prose : HeadingForm(of: text)
    cost =
      HeadingCosts(text, form: form, scheme: scheme, below: below, keepsTerms: false).sum
  }

  /// Whether a text is a sentence whose dash opens a list, as items of acts of Hong Kong do: (1) 任何人不得——, （a） 日期即——.
  /// A name with a dash has the text that it heads below it: 二、主要任务——.
  private static func opensList(_ text: ArraySlice<Unicode.Scalar>, _ scheme: Scheme) -> Bool {
    guard let last = text.last, dashes.contains(last) else { return false }
    let name = text.dropLast(while: { dashes.contains($0) })
    return !schemesOfNames.contains(scheme) || open.end(name) && !names.end(name)
  }

  private static let dashes: ScalarTable = "—－"
  /// Schemes of headings rather than of the items of an act of Hong Kong, which are (1) and （a）.
  private static let schemesOfNames: [Scheme] = [
    .part, .subpart, .chapter, .division, .chineseComma, .chineseParen, .arabicDot, .arabicComma,
    .circled,
  ]
  /// Words with which no name ends.
  private static let open: PhraseEndings = ["不得", "包括", "即", "的"]
  /// Names that end with one of them.
  private static let names: PhraseEndings = ["目的", "标的", "標的"]
}
