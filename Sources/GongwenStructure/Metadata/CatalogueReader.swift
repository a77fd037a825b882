import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the labelled values of a page: labels and values in cells beside each other, or one behind
/// the other, and strips of both.
struct CatalogueReader {
  /// A value with its label.
  struct Value {
    var label: WebLabel
    /// Its canonical characters.
    var range: Range<Int>
    /// Whether label and value are in fields of their own: such a table speaks for itself.
    var isTabled: Bool
  }

  /// The canonical text.
  let text: CanonicalText

  /// The values among some furniture, in order.
  func values(_ furniture: [CanonicalBlock]) -> [Value] {
    var values: [Value] = []
    for (index, block) in furniture.enumerated() where block.block.furniture == .pageMetadata {
      if let label = WebLabel.alone(in: text.scalars[block.range]) {
        guard let value = value(behind: index, in: furniture) else { continue }
        values.append(Value(label: label, range: value, isTabled: true))
      } else if let strip = LabelledStrip(text.scalars[block.range]) {
        let isTabled = strip.values.count == 1
        values += strip.values.filter { !$0.value.isEmpty }.map {
          Value(label: $0.label, range: $0.value, isTabled: isTabled)
        }
      }
    }
    return values
  }

  /// The text beside a label: that of the next cell of its row, or the next block.
  private func value(behind index: Int, in furniture: [CanonicalBlock]) -> Range<Int>? {
    guard index + 1 < furniture.count else { return nil }
    let next = furniture[index + 1]
    guard next.block.furniture == .pageMetadata,
      WebLabel.alone(in: text.scalars[next.range]) == nil
    else { return nil }
    let label = furniture[index].block.evidence.page?.cell
    let value = next.block.evidence.page?.cell
    guard label?.table == value?.table, label?.row == value?.row else { return nil }
    if let label, let value, value.column != label.column + label.colspan { return nil }
    return next.range
  }
}
