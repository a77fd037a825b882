import GongwenLanguage
import GongwenModel
import GongwenText

/// The lists of a text whose rows have labels of pages among others: 时间：, 地点：, 主持人：, 发布人：.
///
/// Each row by itself is metadata near an end of the text. Together they are a list unless most of their labels are those
/// of records, by the count of ``RecordHead``; amid prose they are one if any of them is no label of pages. Rows between a single
/// sentence and the first title are not amid the prose of the document: the note of a copy is above them.
enum RecordLists {
  /// The longest row of a list, in characters.
  private static let longest = 60

  /// Takes the rows of such lists back into the text.
  static func keep(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    func isProse(_ line: FurnitureLine) -> Bool {
      line.isProse && document.blocks[line.index].furniture == nil
    }
    func isTitle(_ line: FurnitureLine) -> Bool {
      !line.isProse && TitleForm.isComplete(line.key)
    }
    func isAboveFirstTitle(_ start: Int, _ end: Int) -> Bool {
      // A long paragraph has no key.
      let next = lines[end...].first {
        document.blocks[$0.index].furniture == nil && (!$0.key.isEmpty || $0.isProse)
      }
      guard let next, isTitle(next), second >= start else { return false }
      return !lines[..<start].contains { isTitle($0) && document.blocks[$0.index].furniture == nil }
    }
    let first = lines.firstIndex(where: isProse) ?? lines.count
    let second = lines[min(first + 1, lines.count)...].firstIndex(where: isProse) ?? lines.count
    let last = lines.lastIndex(where: isProse) ?? 0
    func isAmid(_ start: Int, _ end: Int) -> Bool {
      first < start && end <= last
        && lines[start..<end].contains { document.blocks[$0.index].furniture == nil }
        && !isAboveFirstTitle(start, end)
    }
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isRow(lines[end], document) { end += 1 }
      if end - start >= RecordHead.fewest,
        isAmid(start, end) || !RecordRows(lines, in: start..<end).isMostlyKnown
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
