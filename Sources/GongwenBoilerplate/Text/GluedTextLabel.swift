import GongwenLanguage
import GongwenModel
import GongwenText

/// The label of the text (【正文】) right before its first words, as the last row of a record of a database.
///
/// The row above must be one of a record. The label becomes a block of its own.
struct GluedTextLabel {
  /// Labels of the text itself, as the last row of a record: 【正文】.
  static let labels: PhraseIndex = [
    "正文", "全文", "内容", "文件内容", "法规正文", "法规全文", "法规内容", "文书正文", "文书全文", "裁判文书全文", "text", "fulltext",
  ]
  /// The most characters of such a label with its brackets or its colon.
  private static let longest = 16
  /// The lines at the start of a source among which a record ends: one of a database has up to twenty rows.
  private static let reach = 40

  /// Parts the label from the text behind it.
  func part(_ document: inout RawDocument) {
    var isBelowRow = false
    for (index, block) in document.blocks.prefix(Self.reach).enumerated()
    where block.furniture == nil && block.evidence.cell == nil && block.lines.isEmpty {
      let text = document.scalars[block.range]
      if isBelowRow, let end = labelEnd(of: text) {
        document.blocks.replaceSubrange(index...index, with: parted(block, at: end))
        return
      }
      isBelowRow = isRow(text)
    }
  }

  /// Where the label of the text ends and more follows.
  private func labelEnd(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let field = RecordRow(text.prefix(Self.longest))?.fields.first, !field.value.isEmpty,
      Self.labels.holds(RecordRow.folded(text[field.name])[...])
    else { return nil }
    return field.value.lowerBound
  }

  /// Whether a line is a row with a label that records have.
  private func isRow(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let field = RecordRow(text)?.fields.first else { return false }
    return RecordLabel.read(text[field.name])?.isSure ?? false
  }

  private func parted(_ block: Block, at place: Int) -> [Block] {
    var label = block
    label.range = block.range.lowerBound..<place
    label.evidence.endsAtLineBreak = true
    var text = block
    text.range = place..<block.range.upperBound
    text.evidence.blankLinesBefore = 0
    text.evidence.width = 0
    return [label, text]
  }
}
