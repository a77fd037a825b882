import GongwenLanguage
import GongwenModel
import GongwenText

/// The lists of a text whose rows have labels of pages among others: 时间：, 地点：, 主持人：, 发布人：.
///
/// Each row by itself is metadata near an end of the text. Together they are a list unless most of their labels are those
/// of records, by the count of ``RecordHead``; amid prose they are one if any of them is no label of pages.
enum RecordLists {
  /// The longest row of a list, in characters.
  private static let longest = 60

  /// Takes the rows of such lists back into the text.
  static func keep(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    func isProse(_ line: FurnitureLine) -> Bool {
      line.isProse && document.blocks[line.index].furniture == nil
    }
    let first = lines.firstIndex(where: isProse) ?? lines.count
    let last = lines.lastIndex(where: isProse) ?? 0
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isRow(lines[end], document) { end += 1 }
      let isAmid =
        first < start && end <= last
        && lines[start..<end].contains { document.blocks[$0.index].furniture == nil }
      if end - start >= RecordHead.fewest,
        isAmid || !RecordRows(lines, in: start..<end).isMostlyKnown
      {
        for line in lines[start..<end]
        where document.blocks[line.index].furniture == .pageMetadata {
          document.blocks[line.index].furniture = nil
        }
      }
      start = max(end, start + 1)
    }
  }

  /// Whether a line is one label with a value, not in brackets.
  private static func isRow(_ line: FurnitureLine, _ document: RawDocument) -> Bool {
    guard line.key.count <= longest, line.key.contains(":"),
      let row = RecordRows.row(line, document.blocks[line.index])
    else { return false }
    return row.fields.count == 1 && !row.isBracketed
  }
}
