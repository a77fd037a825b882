import GongwenModel

/// Makes blocks of the printed lines of all pages.
struct PageLayout {
  /// The lines, in the order of the page texts.
  let lines: [PrintedLine]
  /// The raw offsets at which lines begin.
  var lineStarts: [Int] { [0] + lines.map(\.range.lowerBound).filter { $0 > 0 } }

  private let text: LineText
  private let sizes: [PageSize]

  /// Finds the lines of the pages.
  init(_ content: PageContent) {
    let finder = LineFinder(scalars: content.scalars, glyphs: content.glyphs)
    lines = content.pages.enumerated().flatMap { page, range in
      finder.lines(in: range, page: page)
    }
    text = LineText(scalars: content.scalars, glyphs: content.glyphs)
    sizes = content.sizes
  }

  /// A block a paragraph, and a block a line of furniture.
  func blocks() -> [Block] {
    let all = TextMeasures(lines)
    let reasons = PageEdges(text: text, measures: all, sizes: sizes).reasons(lines)
    let body = lines.indices.filter { reasons[$0] == nil }
    let measures = TextMeasures(body.map { lines[$0] })
    let frames = PageFrames(body.map { lines[$0] }, sizes: sizes, measures: measures)
    let joiner = ParagraphJoiner(text: text, measures: measures, frames: frames)
    var blocks = reasons.map { index, reason in
      Block(
        range: lines[index].range, evidence: LayoutEvidence(endsAtLineBreak: false),
        furniture: reason)
    }
    var paragraph: [PrintedLine] = []
    for index in body {
      if let above = paragraph.last, !joiner.joins(lines[index], to: above) {
        blocks.append(block(paragraph, frames, measures))
        paragraph = []
      }
      paragraph.append(lines[index])
    }
    if !paragraph.isEmpty { blocks.append(block(paragraph, frames, measures)) }
    return blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func block(
    _ paragraph: [PrintedLine], _ frames: PageFrames, _ measures: TextMeasures
  ) -> Block {
    let first = paragraph[0]
    let last = paragraph[paragraph.count - 1]
    let em = measures.em(of: first)
    let indent = max(0, (first.left - frames.area(of: first).left) * 2 / max(1, em))
    var block = Block(
      range: first.range.lowerBound..<last.range.upperBound,
      evidence: LayoutEvidence(indent: indent, endsAtLineBreak: false))
    if paragraph.count > 1 { block.lines = paragraph.map(\.range) }
    return block
  }
}
