import GongwenLanguage
import GongwenModel
import GongwenText

/// The fields that a legal database writes above a text that is saved from it: 【法规标题】…【发文字号】…, 名稱：…, 修正日期：….
///
/// Such fields come first of all, one a line, the name of the text among them; it may be left out where all labels are in
/// brackets. A notice lists 名称： and 时间： too, but below its own title.
enum DatabaseHead {
  /// The fewest fields: the name of a text, its date and one more.
  private static let fewest = 3
  /// The fewest of them that are known, where none is the name of the text: others are in brackets too.
  private static let fewestKnown = 2

  /// Labels the fields above a text.
  static func label(_ lines: [FurnitureLine], in document: inout RawDocument) {
    let start = lines.firstIndex { line in
      !line.key.isEmpty
        && (document.blocks[line.index].furniture == nil || LabelledStrip.field(line.text) != nil)
    }
    guard let start else { return }
    var fields: [Int] = []
    var known = 0
    var hasTitle = false
    var isBracketed = true
    for line in lines[start...] where !line.key.isEmpty {
      guard !line.hasStop,
        document.blocks[line.index].evidence.cell == nil
      else { break }
      let field = LabelledStrip.field(line.text)
      // A label in brackets that is not in the list, among others in brackets.
      guard field != nil || isBracketed && LabelledStrip.isBracketed(line.text) else { break }
      isBracketed = isBracketed && LabelledStrip.isBracketed(line.text)
      fields.append(line.index)
      if field != nil { known += 1 }
      hasTitle = hasTitle || field?.label.field == .title
    }
    guard hasTitle || isBracketed && known >= fewestKnown, fields.count >= fewest else { return }
    for index in fields { document.blocks[index].furniture = .pageMetadata }
  }
}
