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
    for (place, block) in furniture.enumerated() where block.block.furniture == .pageMetadata {
      if let label = WebLabel.alone(in: text.scalars[block.range]) {
        if let value = value(behind: place, furniture) {
          values.append(Value(label: label, range: value.range, isTabled: true))
        }
      } else if let strip = LabelledStrip(text.scalars[block.range]) {
        let isTabled = strip.values.count == 1
        values += strip.values.filter { !$0.value.isEmpty }.map {
          Value(label: $0.label, range: $0.value, isTabled: isTabled)
        }
      } else if let value = LabelledStrip.subject(text.scalars[block.range]) {
        values.append(Value(label: value.label, range: value.value, isTabled: false))
      } else if let value = LabelledStrip.field(text.scalars[block.range]) {
        values.append(Value(label: value.label, range: value.value, isTabled: false))
      }
    }
    return values
  }

  /// The cell behind that of a label, in its row, or the line below that of a label.
  private func value(behind place: Int, _ furniture: [CanonicalBlock]) -> CanonicalBlock? {
    guard place + 1 < furniture.count else { return nil }
    let (label, value) = (furniture[place].block.evidence.cell, furniture[place + 1])
    let cell = value.block.evidence.cell
    guard value.block.furniture == .pageMetadata, cell?.table == label?.table,
      cell?.row == label?.row, WebLabel.alone(in: text.scalars[value.range]) == nil,
      LabelledStrip.field(text.scalars[value.range]) == nil
    else { return nil }
    return value
  }
}
