import GongwenLanguage
import GongwenModel
import GongwenText

/// The fields that a legal database writes above a text that is saved from it: 【法规标题】…【发文字号】…, 名稱：…, 修正日期：….
///
/// Such fields come first of all, one a line, the name of the text among them; it may be left out where all labels are in
/// brackets. Labels that are not in the list, 案号： or Area of Law:, are those of a record where a blank line ends the fields and
/// the text below has a value of theirs again. A notice lists 名称： and 时间： too, but below its own title.
enum DatabaseHead {
  /// The fewest fields: the name of a text, its date and one more.
  private static let fewest = 3
  /// The fewest of them that are known, where none is the name of the text: others are in brackets too.
  private static let fewestKnown = 2
  /// How many lines below the fields may have a value again, and the fewest characters of such a value: a number, a body.
  private static let reachOfValues = 8
  private static let shortestValue = 4
  /// The longest unknown label, in characters: Level of Authority.
  private static let longestLabel = 20
  private static let longestField = 120
  /// Labels of records without a value that metadata take.
  private static let recordLabels: PhraseIndex = [
    "document", "title", "issuing", "dateissued", "dateofissue", "案号", "审理法院", "裁判日期", "行政处罚决定书文号",
    "处罚决定书文号",
    "处罚机关", "决定书文号",
  ]

  /// A line of the fields.
  private struct Field {
    var line: FurnitureLine
    /// Its label, where that is in the list.
    var label: WebLabel?
    /// Its value where the label is in no list of fields in brackets.
    var value: [Unicode.Scalar]
    var isBracketed: Bool
  }

  /// Labels the fields above a text.
  static func label(_ lines: [FurnitureLine], in document: inout RawDocument) {
    let start = lines.firstIndex { line in
      !line.key.isEmpty
        && (document.blocks[line.index].furniture == nil || LabelledStrip.field(line.text) != nil)
    }
    guard let start else { return }
    var fields: [Field] = []
    var end = start
    while end < lines.count, let field = field(lines, end, behind: fields.last, in: document) {
      fields.append(field)
      end += 1
    }
    if !isRecord(fields, above: lines[end...], in: document) {
      // 某某：… that is in no list may be the text's.
      fields = Array(fields.prefix { $0.label != nil || $0.isBracketed })
      let known = fields.count { $0.label != nil }
      let hasTitle = fields.contains { $0.label?.field == .title }
      if !fields.allSatisfy(\.isBracketed) {
        fields = Array(fields.prefix { $0.label != nil })
        guard hasTitle else { return }
      } else if !hasTitle, known < fewestKnown {
        return
      }
    }
    guard fields.count >= fewest else { return }
    for field in fields { document.blocks[field.line.index].furniture = .pageMetadata }
  }

  /// The field that a line is, or the rest of the one above it.
  private static func field(
    _ lines: [FurnitureLine], _ place: Int, behind last: Field?, in document: RawDocument
  ) -> Field? {
    let line = lines[place]
    guard !line.key.isEmpty, !line.hasStop, document.blocks[line.index].evidence.cell == nil,
      line.text.count <= longestField
    else { return nil }
    let isBracketed = LabelledStrip.isBracketed(line.text)
    if let known = LabelledStrip.field(line.text) {
      return Field(
        line: line, label: known.label, value: folded(line.text[known.value]),
        isBracketed: isBracketed)
    }
    if isBracketed { return Field(line: line, value: [], isBracketed: true) }
    guard last == nil || document.blocks[line.index].evidence.blankLinesBefore == 0 else {
      return nil
    }
    if let value = unknownValue(line.text) {
      return Field(line: line, value: value, isBracketed: false)
    }
    // 【标题】某某办法 / 的决定 / 【颁布单位】…: a value over two lines.
    guard let last, last.isBracketed, place + 1 < lines.count,
      LabelledStrip.isBracketed(lines[place + 1].text)
    else { return nil }
    return Field(line: line, value: [], isBracketed: true)
  }

  /// The value behind a label in brackets or before a colon that is in no list.
  private static func unknownValue(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let line = text.drop(while: UnicodeClass.isBlank)
    let isBracketed = line.first == "["
    guard
      let close = line.prefix(longestLabel + 2).firstIndex(where: {
        isBracketed ? $0 == "]" : $0 == "：" || $0 == ":"
      })
    else { return nil }
    let label = line[..<close].dropFirst(isBracketed ? 1 : 0)
    let value = line[(close + 1)...]
    guard (2...longestLabel).contains(label.count),
      value.contains(where: { !UnicodeClass.isBlank($0) }),
      label.allSatisfy({
        UnicodeClass.isHan($0) || UnicodeClass.isBlank($0) || $0.properties.isAlphabetic
      })
    else { return nil }
    return folded(value)
  }

  private static func folded(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.compactMap { UnicodeClass.isBlank($0) ? nil : WidthForms.ascii($0) ?? $0 }
  }

  /// Whether fields are the record of the text below: a blank line is between, one label is that of a database, and a line below
  /// has one of the values again.
  private static func isRecord(
    _ fields: [Field], above lines: ArraySlice<FurnitureLine>, in document: RawDocument
  ) -> Bool {
    guard fields.count >= fewest, let next = lines.first,
      document.blocks[next.index].evidence.blankLinesBefore > 0,
      fields.contains(where: {
        $0.label?.field != nil
          || recordLabels.firstPrefix(of: $0.line.key.drop { $0 == "[" }) != nil
      })
    else { return false }
    let below = lines.prefix(reachOfValues).map { folded($0.text) }
    return fields.contains { field in
      field.value.count >= shortestValue
        && below.contains { contains($0[...], field.value) }
    }
  }

  private static func contains(_ text: ArraySlice<Unicode.Scalar>, _ value: [Unicode.Scalar])
    -> Bool
  {
    guard text.count <= FurnitureLine.longest else { return false }
    return text.contains(Phrase(value))
  }
}
