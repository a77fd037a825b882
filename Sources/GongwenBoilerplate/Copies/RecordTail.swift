import GongwenLanguage
import GongwenModel
import GongwenText

/// The last fields of a record that a crawler wrote around a text, below the text: `attachments:` with a list, `prev:`, `next:`.
///
/// Only below a record with such names above the text: elsewhere they may be words of a text.
struct RecordTail {
  /// The lines of the text.
  let lines: [FurnitureLine]

  /// The fewest names in Latin letters of the record above.
  private static let fewest = 3
  /// The names of the fields, folded and sorted.
  private static let names: PhraseIndex = [
    "attachment", "attachments", "files", "footer", "images", "links", "next", "prev", "previous",
    "related", "tags",
  ]

  /// Labels the fields at the end of a document whose record above the text has some rows.
  func label(below rows: RecordRows, _ document: inout RawDocument) {
    guard rows.names.count(where: { $0.allSatisfy(\.isASCII) }) >= Self.fewest else { return }
    var (found, items): ([Int], [Int]) = ([], [])
    for line in lines[rows.places.upperBound...].reversed() {
      if document.blocks[line.index].furniture != nil { continue }
      if let row = RecordRow(line.text), row.fields.count == 1, !row.isBracketed,
        Self.names.holds(RecordRow.folded(line.text[row.fields[0].name])[...])
      {
        // A list belongs to a name without a value.
        guard row.fields[0].value.isEmpty || items.isEmpty else { break }
        found += items + [line.index]
        items = []
      } else if isItem(line) {
        items.append(line.index)
      } else {
        break
      }
    }
    for block in found { document.blocks[block].furniture = .pageMetadata }
  }

  /// `  - name | address`: an item of a list.
  private func isItem(_ line: FurnitureLine) -> Bool {
    let text = line.text.drop(while: UnicodeClass.isBlank)
    return text.first == "-" && text.dropFirst().first.map(UnicodeClass.isBlank) ?? false
  }
}
