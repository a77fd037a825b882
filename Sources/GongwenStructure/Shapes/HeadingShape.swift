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
    form = HeadingForm(of: text)
    cost =
      HeadingCosts(text, form: form, scheme: scheme, below: below, keepsTerms: false).sum
  }
}
