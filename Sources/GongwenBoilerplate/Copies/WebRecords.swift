import GongwenLanguage
import GongwenModel
import GongwenText

/// The rows of a database's record in a page, a block each, whose labels are not those of `WebLabel`: 裁判日期：, 【唯一标志】.
///
/// Rows with labels of pages are found with the article (``WebPairFinder``). The others are shown by their neighbours, as in a
/// text (``RecordHead``).
struct WebRecords {
  /// The longest row, in characters.
  private static let longest = 240

  /// Labels such rows of a page; gives the values of those that give a field.
  static func label(_ document: inout RawDocument) -> [WebPair] {
    var pairs: [WebPair] = []
    var start = 0
    let blocks = document.blocks
    while start < blocks.count {
      guard isRow(blocks[start], document) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < blocks.count, isRow(blocks[end], document) { end += 1 }
      let below = min(end + RecordHead.linesOfTitle, blocks.count)
      let lines = (start..<below).map {
        FurnitureLine(blocks[$0], index: $0, in: document.scalars)
      }
      if RecordHead(lines: lines).isRecord(0..<end - start) {
        for index in start..<end { pairs += label(&document, index) }
      }
      start = end
    }
    return pairs
  }

  private static func isRow(_ block: Block, _ document: RawDocument) -> Bool {
    let text = document.scalars[block.range]
    // A path to the page is no row: 所在位置：首页>执法.
    guard block.furniture == nil, block.evidence.cell == nil, block.lines.isEmpty,
      text.count <= longest, !text.contains(where: { SiteLine.steps.contains($0) }),
      let row = RecordRow(text)
    else { return false }
    return row.isBracketed || row.fields.contains { !$0.value.isEmpty }
  }

  private static func label(_ document: inout RawDocument, _ index: Int) -> [WebPair] {
    let text = document.scalars[document.blocks[index].range]
    guard let row = RecordRow(text),
      row.fields.allSatisfy({ WebLabel.alone(in: text[$0.name]) == nil })
    else { return [] }
    document.blocks[index].furniture = .pageMetadata
    return row.fields.compactMap { field in
      guard !field.value.isEmpty, let label = RecordLabel.read(text[field.name])?.label.field else {
        return nil
      }
      return WebPair(field: label, value: field.value, isTabled: false)
    }
  }
}
