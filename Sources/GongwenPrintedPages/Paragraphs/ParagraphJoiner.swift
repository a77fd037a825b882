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

  /// The widest blank inside a line, in characters; what stands further apart is not one text.
  private static let widestBlank = 4

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
      return line.left - above.right < Self.widestBlank * measures.em || isImprint(above, line)
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
    if indent * 5 < em * 6 { return indent * 5 > -em * 6 || area != frames.area(of: above) }
    if hangs(line, in: paragraph) { return true }
    // A hanging indent: deeper than the line above, and not by the two characters of a paragraph.
    let isParagraph = abs(indent - 2 * em) * 2 <= em
    return !isParagraph && line.page == above.page && (line.left - above.left) * 5 > em * 6
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
    return abs(measures.em(of: above) - mark.carrierEm) * 8 <= mark.carrierEm
      && area.right - above.right < 3 * measures.em
      && startsLeft(above, of: paragraph)
      && abs(mark.left - frames.area(of: mark).left) * 2 <= measures.em
  }

  /// Whether two pieces of a row are letters larger than the text, stretched over the line: 发文机关标志 (GB/T 9704-2012, 7.2.4).
  private func isStretched(_ line: PrintedLine, beside above: PrintedLine) -> Bool {
    text.visible(line).count <= 2 && text.visible(above).count <= 2
      && min(line.height, above.height) * 10 >= measures.height * 13
      && abs(line.height - above.height) * 4 <= line.height
  }

  /// Whether two pieces of a row are 印发机关 and 印发日期, one at either edge (GB/T 9704-2012, 7.4.3).
  private func isImprint(_ body: PrintedLine, _ date: PrintedLine) -> Bool {
    let area = frames.area(of: body)
    return text.isDate(date) && body.left - area.left <= 3 * measures.em
      && area.right - date.right <= 3 * measures.em
  }

  /// Whether two lines are of one size, by their characters or, where those are uneven as in
  /// recognised scans, by their boxes.
  private func hasSize(of above: PrintedLine, _ line: PrintedLine) -> Bool {
    let em = measures.em(of: above)
    return abs(measures.em(of: line) - em) * 8 <= em
      || abs(line.height - above.height) * 8 <= above.height
  }

  /// Whether a line begins where the words of an item begin behind its sign.
  private func hangs(_ line: PrintedLine, in paragraph: [PrintedLine]) -> Bool {
    guard let first = paragraph.first, line.page == first.page,
      let start = text.startBehindSign(of: first, next: paragraph.dropFirst().first)
    else { return false }
    return abs(line.left - start) * 3 <= measures.em
  }

  /// Whether a line is set centred, short at both sides.
  func isCentred(_ line: PrintedLine) -> Bool {
    let area = frames.area(of: line)
    let em = measures.em(of: line)
    let before = line.left - area.left
    let behind = area.right - line.right
    return min(before, behind) * 2 >= em && abs(before - behind) <= 2 * em
  }

  /// Centred lines larger than the text, one below the other, are one title.
  private func joinsTitle(_ line: PrintedLine, to above: PrintedLine) -> Bool {
    line.page == above.page && !text.isNumberOrDate(above) && !text.isNumberOrDate(line)
      && measures.em(of: line) * 20 >= measures.em * 23
      && line.top - above.bottom < above.height
  }

  /// Whether the blank above a line is wider than between the lines of a paragraph.
  private func isApart(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
    guard line.page == above.page, line.middle > above.middle else { return false }
    let pitch = max(measures.pitch(onPage: line.page), line.height)
    return (line.middle - above.middle) * 10 > pitch * 14
  }

  /// Whether a line begins a paragraph of its cell: the one above ends early, with a sentence or
  /// before the number of an item.
  private func startsInCell(_ line: PrintedLine, below above: PrintedLine) -> Bool {
    guard let edge = above.cellRight, !above.isBeside(line),
      edge - above.right > 2 * measures.em(of: above)
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
    if (text.firstTokenWidth(of: line) - room) * 5 > measures.em { return true }
    // Ragged lines, as of recognised scans: nearly full, and inside a sentence.
    return room < 3 * measures.em && !text.isTerminated(above)
  }
}
