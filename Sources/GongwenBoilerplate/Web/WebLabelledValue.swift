import GongwenLanguage
import GongwenModel

/// A label that a page prints, with its value.
struct WebLabelledValue {
  var label: WebLabel
  /// The raw characters of the value; empty where the label has none.
  var value: Range<Int>
  /// The unit of the value.
  let unit: Int
  /// Whether the label is one that nothing else is, or has company.
  let isStrong: Bool
  /// Whether label and value are in fields of their own.
  let isTabled: Bool
}
