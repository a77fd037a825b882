import GongwenLanguage
import GongwenModel
import GongwenText

/// The rows of a database's record in the article of a page, whose labels are not those of `WebLabel`: 裁判日期：, 【唯一标志】.
///
/// Rows with labels of pages are found with the article (``WebPairFinder``). Which of the others are a record is decided as in
/// a text (``RecordHead``), once the lines of the article are known.
struct WebRecords {
  /// The fewest rows of a record among the blocks of an article: those with labels of pages may be set aside already.
  private static let fewest = 2

  /// The blocks of the rows, and the values of those that give a field.
  let rows: [Int]
  let pairs: [WebPair]

  /// Finds such rows in a page whose blocks are labelled.
  init(in document: RawDocument) {
    let scalars = document.scalars
    let candidates = document.blocks.count { block in
      block.furniture == nil && block.evidence.cell == nil && RecordRow(scalars[block.range]) != nil
    }
    guard candidates >= Self.fewest else {
      (rows, pairs) = ([], [])
      return
    }
    let lines = document.blocks.indices.filter {
      document.blocks[$0].furniture == nil || document.blocks[$0].furniture == .pageMetadata
    }.map { FurnitureLine(document.blocks[$0], index: $0, in: scalars) }
    // A row with a label of pages that was set aside is read with the article.
    rows = RecordHead(lines: lines).rows(in: document).filter { index in
      let text = scalars[document.blocks[index].range]
      return document.blocks[index].furniture == nil
        || RecordRow(text)?.fields.allSatisfy { WebLabel.alone(in: text[$0.name]) == nil } ?? false
    }
    pairs = rows.flatMap { Self.pairs(of: scalars[document.blocks[$0].range]) }
  }

  private static func pairs(of text: ArraySlice<Unicode.Scalar>) -> [WebPair] {
    RecordRow(text)?.fields.compactMap { field in
      guard !field.value.isEmpty, let label = RecordLabel.read(text[field.name])?.label.field else {
        return nil
      }
      return WebPair(field: label, value: field.value, isTabled: false)
    } ?? []
  }
}
