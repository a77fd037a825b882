import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the labelled values among the furniture of a text: strips of labels, each with its value behind it. Those of
/// web pages are found with the article (`WebPair`).
struct CatalogueReader {
  /// A value with its label.
  struct Value {
    var label: WebLabel
    /// Its canonical characters.
    var range: Range<Int>
    /// Whether label and value are in fields of their own: such a table is evidence enough.
    var isTabled: Bool
  }

  /// The canonical text.
  let text: CanonicalText

  /// The values among some furniture, in order.
  func values(_ furniture: [CanonicalBlock]) -> [Value] {
    var values: [Value] = []
    for block in furniture where block.block.furniture == .pageMetadata {
      if let field = LabelledStrip.field(text.scalars[block.range]),
        LabelledStrip(text.scalars[block.range])?.values.count ?? 1 == 1
      {
        values.append(Value(label: field.label, range: field.value, isTabled: true))
      } else if let strip = LabelledStrip(text.scalars[block.range]) {
        let isTabled = strip.values.count == 1
        values += strip.values.filter { !$0.value.isEmpty }.map {
          Value(label: $0.label, range: $0.value, isTabled: isTabled)
        }
      } else if let value = LabelledStrip.subject(text.scalars[block.range]) {
        values.append(Value(label: value.label, range: value.value, isTabled: false))
      } else if let value = LabelledStrip.labelled(text.scalars[block.range]) {
        values.append(Value(label: value.label, range: value.value, isTabled: false))
      }
    }
    return values
  }
}
