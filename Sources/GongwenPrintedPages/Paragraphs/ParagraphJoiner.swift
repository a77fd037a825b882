import GongwenLanguage

/// Whether a printed line goes on with the paragraph of the line above it.
///
/// A line is full where the first word of the next one would not have fitted: then the break was
/// the setter's, not the writer's. Paragraphs are indented by two characters (GB/T 9704-2012,
/// 7.3.3); a title is set centred over several lines (7.3.1).
struct ParagraphJoiner {
  /// What the lines say.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The type areas.
  let frames: PageFrames

  /// A smaller indent, to either side, is the edge of the type area; shares and lengths of this type without another
  /// unit are of the width of a character. A mark at the edge may be printed in half of its width, and the indent of a paragraph is two characters.
  private static let atEdge = Share(6, of: 5)
  /// A word that lacks more room does not fit; a setter squeezes marks to gain less.
  private static let squeezed = Share(1, of: 5)
  /// The largest difference between a line's left edge and that of the words behind the sign of its item.
  private static let hanging = Share(1, of: 3)
  /// The largest difference between the blanks on both sides of a centred line, in characters: a setter may space
  /// it by whole characters.
  private static let centred = 2
  /// A paragraph of a cell ends more than this many characters before the cell's edge.
  private static let endInCell = 2
  /// The least size of a title of several lines, as a share of the text's size: larger by more than a step.
  private static let title = Share(23, of: 20)
  /// A wider distance of lines, as a share of the pitch, separates paragraphs.
  private static let apart = Share(14, of: 10)
  /// The letters of a stretched 发文机关标志 are pieces of two at most, with heights that differ by a quarter.
  private static let longestStretched = 2
  private static let stretchedHeight = Share(1, of: 4)

  /// Whether a line goes on with the one above it, the last of a paragraph.
  func joins(
    _ line: PrintedLine, to above: PrintedLine, of paragraph: [PrintedLine]
  ) -> Bool {
    if line.cell != nil || above.cell != nil {
      return line.cell == above.cell && !startsInCell(line, below: above)
    }
    if above.isRaised { return true }
    if line.isRaised { return mayFollow(line, above, of: paragraph) }
    if text.endsWithLeader(above) { return false }
    if above.isBeside(line) {
      return line.left - above.right < measures.ems(Ems.widestBlank) || isImprint(above, line)
        || isStretched(line, beside: above)
    }
    let em = measures.em(of: above)
    guard hasSize(of: above, line) else { return false }
    let area = frames.area(of: line)
    if isCentred(above), isCentred(line) { return joinsTitle(line, to: above) }
    if isApart(line, above) { return false }
    if text.startsInside(line) { return true }
    guard isFull(above, before: line), startsLeft(above, of: paragraph) else { return false }
    let indent = line.left - area.left
    if !Self.atEdge.isReached(by: indent, of: em) {
      return !Self.atEdge.isReached(by: -indent, of: em) || area != frames.area(of: above)
    }
    if hangs(line, in: paragraph) { return true }
    // A hanging indent: deeper than the line above, and not by the two characters of a paragraph.
    let isParagraph = !PrintMeasures.halfCharacter.isExceeded(
      by: abs(indent - Ems.paragraphIndent * em), of: em)
    return !isParagraph && line.page == above.page
      && Self.atEdge.isExceeded(by: line.left - above.left, of: em)
  }

  /// Whether the raised mark of a note goes on with a paragraph: in its line, or at the start of the
  /// next one.
  private func mayFollow(
    _ mark: PrintedLine, _ above: PrintedLine, of paragraph: [PrintedLine]
  ) -> Bool {
    if above.page == mark.page, above.top < mark.bottom, mark.top < above.bottom {
      return abs(mark.left - above.right) <= measures.em
    }
    let area = frames.area(of: above)
    return measures.hasSize(mark.carrierEm, measures.em(of: above))
      && area.right - above.right < measures.ems(Ems.edge)
      && startsLeft(above, of: paragraph)
      && measures.isSameEdge(mark.left, frames.area(of: mark).left)
  }

  /// Whether two pieces of a row are letters larger than the text, stretched over the line: 发文机关标志 (GB/T 9704-2012, 7.2.4).
  private func isStretched(_ line: PrintedLine, beside above: PrintedLine) -> Bool {
    text.visible(line).count <= Self.longestStretched
      && text.visible(above).count <= Self.longestStretched
      && PrintMeasures.enlarged.isReached(by: min(line.height, above.height), of: measures.height)
      && !Self.stretchedHeight.isExceeded(by: abs(line.height - above.height), of: line.height)
  }

  /// Whether two pieces of a row are 印发机关 and 印发日期, one at either edge (GB/T 9704-2012, 7.4.3).
  private func isImprint(_ body: PrintedLine, _ date: PrintedLine) -> Bool {
    let area = frames.area(of: body)
    return text.isDate(date) && body.left - area.left <= measures.ems(Ems.edge)
      && area.right - date.right <= measures.ems(Ems.edge)
  }

  /// Whether two lines are of one size, by their characters or, where those are uneven as in
  /// recognised scans, by their boxes.
  private func hasSize(of above: PrintedLine, _ line: PrintedLine) -> Bool {
    measures.hasSize(measures.em(of: above), measures.em(of: line))
      || measures.hasSize(above.height, line.height)
  }

  /// Whether a line begins where the words of an item begin behind its sign.
  private func hangs(_ line: PrintedLine, in paragraph: [PrintedLine]) -> Bool {
    guard let first = paragraph.first, line.page == first.page,
      let start = text.startBehindSign(of: first, next: paragraph.dropFirst().first)
    else { return false }
    return !Self.hanging.isExceeded(by: abs(line.left - start), of: measures.em)
  }

  /// Whether a line is set centred, short at both sides.
  func isCentred(_ line: PrintedLine) -> Bool {
    let area = frames.area(of: line)
    let em = measures.em(of: line)
    let before = line.left - area.left
    let behind = area.right - line.right
    return PrintMeasures.halfCharacter.isReached(by: min(before, behind), of: em)
      && abs(before - behind) <= Self.centred * em
  }

  /// Centred lines larger than the text, one below the other, are one title.
  private func joinsTitle(_ line: PrintedLine, to above: PrintedLine) -> Bool {
    line.page == above.page && !text.isNumberOrDate(above) && !text.isNumberOrDate(line)
      && Self.title.isReached(by: measures.em(of: line), of: measures.em)
      && line.top - above.bottom < above.height
  }

  /// Whether the blank above a line is wider than between the lines of a paragraph.
  private func isApart(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
    guard line.page == above.page, line.middle > above.middle else { return false }
    let pitch = max(measures.pitch(onPage: line.page), line.height)
    return Self.apart.isExceeded(by: line.middle - above.middle, of: pitch)
  }

  /// Whether a line begins a paragraph of its cell: the one above ends early, with a sentence or
  /// before the number of an item.
  private func startsInCell(_ line: PrintedLine, below above: PrintedLine) -> Bool {
    guard let edge = above.cellRight, !above.isBeside(line),
      edge - above.right > Self.endInCell * measures.em(of: above)
    else { return false }
    return text.isTerminated(above) || text.startBehindSign(of: line, next: nil) != nil
  }

  /// Whether the row of a line begins in the left half: 文件 at the right of joint issuers does not.
  private func startsLeft(_ line: PrintedLine, of paragraph: [PrintedLine]) -> Bool {
    let row = paragraph.reversed().prefix { $0.isBeside(line) }
    return row.contains { $0.left <= frames.area(of: $0).middle }
  }

  private func isFull(_ above: PrintedLine, before line: PrintedLine) -> Bool {
    let area = frames.area(of: above)
    let room = area.right - above.right
    let lacking = text.firstTokenWidth(of: line) - room
    if Self.squeezed.isExceeded(by: lacking, of: measures.em) { return true }
    // Ragged lines, as of recognised scans: nearly full, and inside a sentence.
    return room < measures.ems(Ems.edge) && !text.isTerminated(above)
  }
}
