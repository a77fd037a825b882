import GongwenLanguage

/// Whether pieces of one row, and lines of one cell, are read as one.
struct RowJoiner {
  /// The characters of the lines.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The type areas.
  let frames: PrintedFrames

  /// A paragraph of a cell ends more than this many characters before the cell's edge.
  private static let endInCell = 2
  /// The letters of a stretched 发文机关标志 are pieces of two at most, with heights that differ by a quarter.
  private static let longestStretched = 2
  private static let stretchedHeight = Share(1, of: 4)

  /// Whether a piece is in the row of the one before it and is read with it.
  ///
  /// - Parameter row: the pieces of the row so far.
  func joins(_ piece: PrintedLine, _ row: ArraySlice<PrintedLine>) -> Bool {
    guard let before = row.last, before.page == piece.page, before.region == piece.region,
      before.cell == nil, piece.cell == nil
    else { return false }
    if piece.isPageOfEntry { return true }
    if before.isBeside(piece), text.continuesLine(piece) { return true }
    if before.isRaised || piece.isRaised && overlaps(piece, before) { return true }
    guard before.isBeside(piece) else { return isRaisedBehind(piece, before) }
    // Without a blank in the source, the small number of a paragraph would become one with a year behind it.
    if row.count == 1, measures.isSmaller(before, than: measures.em), text.number(before) != nil,
      text.scalars[piece.range].first.map({ ChineseNumeral.arabicDigit($0) != nil }) ?? false
    {
      return false
    }
    return piece.left - before.right < measures.ems(Ems.widestBlank)
      || row.count == 1 && text.isMarker(before) || isImprint(before, piece)
      || isStretched(piece, beside: before) || text.startsWithLeader(piece)
      || isOfPersons(piece, row) || isFilledIn(piece, behind: row)
  }

  /// Whether a piece is the rest of a line behind a blank that is to be filled in: a few words at the left edge that end inside a
  /// sentence, and a clause that ends at the right edge, or what leaves a bracket open for the next blank.
  private func isFilledIn(_ piece: PrintedLine, behind row: ArraySlice<PrintedLine>) -> Bool {
    guard row.count == 1, let first = row.first, text.endsInside(first),
      first.right - first.left <= measures.ems(Self.widestLead)
    else { return false }
    let area = frames.area(of: first)
    guard first.left - area.left <= measures.ems(Self.deepestLead) else { return false }
    let words = text.visible(piece)
    let opens = words.lastIndex(of: "（").map { !words[$0...].contains("）") } ?? false
    return opens
      || area.right - piece.right <= measures.em && text.endsInside(piece) && words.contains("，")
  }

  /// The widest words before such a blank, and how far from the edge of the text they begin, in characters.
  private static let widestLead = 9
  private static let deepestLead = 3

  /// Whether a piece is the name behind an office of courts, or one of those behind a label and its first name, which may be
  /// behind wider blanks.
  private func isOfPersons(_ piece: PrintedLine, _ row: ArraySlice<PrintedLine>) -> Bool {
    guard let first = row.first, let last = row.last else { return false }
    let blank = piece.left - last.right
    let isPerson = text.traitsOfPersons([piece]) == .person
    if blank <= measures.ems(PersonRows.widest.office), text.traitsOfPersons(row).contains(.office)
    {
      return isPerson || PersonRows.behindOffice.contains(text.visibleCount(piece))
    }
    return isPerson && blank <= measures.ems(PersonRows.widest.names)
      && text.traitsOfPersons([first]).isSuperset(of: [.lead, .person])
  }

  private func overlaps(_ mark: PrintedLine, _ line: PrintedLine) -> Bool {
    line.top < mark.bottom && mark.top < line.bottom
      && abs(mark.left - line.right) <= measures.em
  }

  /// Whether a small piece right behind another one is a raised mark at its end. A lower one is the caption of a table below.
  private func isRaisedBehind(_ mark: PrintedLine, _ line: PrintedLine) -> Bool {
    !PrintMeasures.reduced.isExceeded(by: mark.height, of: line.height) && overlaps(mark, line)
      && mark.middle < line.middle
      && mark.left > line.left && mark.range.count <= Self.longestStretched
  }

  /// Whether two pieces of a row are letters larger than the text, stretched over the line: 发文机关标志 (GB/T 9704-2012, 7.2.4).
  private func isStretched(_ line: PrintedLine, beside above: PrintedLine) -> Bool {
    text.visibleCount(line) <= Self.longestStretched
      && text.visibleCount(above) <= Self.longestStretched
      && PrintMeasures.enlarged.isReached(by: min(line.height, above.height), of: measures.height)
      && !Self.stretchedHeight.isExceeded(by: abs(line.height - above.height), of: line.height)
  }

  /// Whether two pieces of a row are 印发机关 and 印发日期, one at either edge (GB/T 9704-2012, 7.4.3). A date with 印发
  /// behind it is no other; office programs put it at any place of the row.
  private func isImprint(_ body: PrintedLine, _ date: PrintedLine) -> Bool {
    if text.isIssuing(date) { return true }
    let area = frames.area(of: body)
    return text.isDate(date) && body.left - area.left <= measures.ems(Ems.edge)
      && area.right - date.right <= measures.ems(Ems.edge)
  }

  /// Whether a line continues with the one above it in its cell.
  func joinsInCell(_ line: PrintedLine, to above: PrintedLine) -> Bool {
    guard line.cell != nil, line.cell == above.cell else { return false }
    return !startsInCell(line, below: above)
  }

  /// Whether a line begins a paragraph of its cell: the one above ends early, with a sentence or
  /// before the number of an item.
  private func startsInCell(_ line: PrintedLine, below above: PrintedLine) -> Bool {
    guard let edge = above.cellRight, !above.isBeside(line),
      edge - above.right > Self.endInCell * measures.em(of: above)
    else { return false }
    return text.isTerminated(above) || text.startsWithSign(line)
  }
}
