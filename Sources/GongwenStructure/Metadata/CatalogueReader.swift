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
    /// Those of the lines over which it continues.
    var rest: [Range<Int>] = []
    /// Whether label and value are in fields of their own: such a table is evidence enough.
    var isTabled: Bool
  }

  /// The canonical text.
  let text: CanonicalText

  /// The values among some furniture, in order.
  func values(_ furniture: [CanonicalBlock]) -> [Value] {
    var values: [Value] = []
    for (place, block) in furniture.enumerated() where block.block.furniture == .pageMetadata {
      let known = values.count
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
      } else if let row = RecordRow(text.scalars[block.range]) {
        values += self.values(of: row)
      }
      if values.count > known, values[values.count - 1].range.upperBound == block.range.upperBound {
        values[values.count - 1].rest = continuing(place, furniture)
      }
    }
    return values
  }

  /// The lines right below a row that begin with no label: 制定机关：柳塘县人民代表大会 / 常务委员会. Figures and signs are no
  /// part of a name.
  private func continuing(_ place: Int, _ furniture: [CanonicalBlock]) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    for (above, block) in zip(furniture[place...], furniture[(place + 1)...]) {
      let words = text.scalars[block.range]
      guard block.block.furniture == .pageMetadata, block.block.evidence.cell == nil,
        block.block.evidence.blankLinesBefore == 0,
        text.scalars[above.range.upperBound..<block.range.lowerBound].allSatisfy(
          UnicodeClass.isBlank),
        words.allSatisfy({
          UnicodeClass.isHan($0) || $0 == " " || $0 == "《" || $0 == "》" || $0 == "、"
        }),
        WebLabel.alone(in: words) == nil, !beginsWithLabel(words)
      else { break }
      rest.append(block.range)
    }
    return rest
  }

  /// Whether a line is a label, which may be set wide, and its value behind a blank: 案　由　买卖合同纠纷.
  private func beginsWithLabel(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.indices.prefix(Self.longestLabel).contains { place in
      words[place] == " " && RecordLabel.read(words[..<place]) != nil
    }
  }

  /// The longest such label with its blanks, in characters.
  private static let longestLabel = 12

  /// The values of a row of a record.
  private func values(of row: RecordRow) -> [Value] {
    row.fields.compactMap { field in
      guard !field.value.isEmpty, let label = RecordLabel.read(text.scalars[field.name]),
        isChinese(field, label.label)
      else { return nil }
      return Value(label: label.label, range: field.value, isTabled: false)
    }
  }

  /// Whether a row in another language gives words of the document: Order No. 9 is no number of it.
  private func isChinese(_ field: RecordRow.Field, _ label: WebLabel) -> Bool {
    guard text.scalars[field.name.lowerBound].isASCII else { return true }
    switch label.field {
    case .documentNumber, .issuers, .title:
      return text.scalars[field.value].contains(where: UnicodeClass.isHan)
        && !text.scalars[field.value].contains { ($0.value | 0x20) &- 0x61 < 26 }
    default: return true
    }
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
