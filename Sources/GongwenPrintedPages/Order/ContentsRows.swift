import GongwenLanguage

/// The rows of a table of contents: entries with their page numbers far behind them.
///
/// An entry and its number are one line with a blank in it, and no cells of a table or lines of columns. So they become one
/// piece before regions are explained. A heading 目录 proves entries, or numbers of units at their starts.
struct ContentsRows {
  /// The characters of the lines.
  let text: LineText
  /// The size of the text of the document, in hundredths of a point.
  let em: Int

  /// The least number of entries, and of those below a heading.
  private static let least = 3
  private static let leastBelowHeading = 2
  /// The largest number of pieces of a row: a marker, its words in two pieces, and the number.
  private static let mostPieces = 4
  /// The heading is so many rows above the first entry at most, and so are entries above each other: an entry may have two
  /// rows.
  private static let reach = 2
  /// The longest heading, in characters.
  private static let longestHeading = 8

  /// An entry.
  private struct Entry {
    var row: Int
    /// The value of its page number; nil of a Roman one.
    var page: Int?
    /// The right edge of that number.
    var right: Int
    /// Its line, and the width of the blank before it; 0 behind a leader.
    var number: Int
    var blank: Int
    var opensUnit: Bool
  }

  /// The pieces of a page, with one piece for each row of contents.
  ///
  /// - Parameter lines: the lines of the page; page numbers in a column of their own are marked among them.
  func joined(
    _ pieces: [PrintedPiece], _ lines: inout [PrintedLine], by finder: PieceFinder
  ) -> [PrintedPiece] {
    let rows = ColumnLine.rows(pieces)
    let entries = rows.indices.compactMap { entry($0, rows[$0], lines) }
    var isJoined = [Bool](repeating: false, count: rows.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, goesOn(entries[end], behind: entries[end - 1]) { end += 1 }
      let run = entries[start..<end]
      start = end
      let first = run.first?.row ?? 0
      let heading = (max(0, first - Self.reach)..<first).last { isHeading(rows[$0], lines) }
      let isProved =
        heading == nil
        ? run.count >= Self.least && run.count(where: \.opensUnit) * 2 >= run.count
        : run.count >= Self.leastBelowHeading
      guard isProved else { continue }
      for row in run.map(\.row) + [heading].compactMap({ $0 }) { isJoined[row] = true }
      for entry in run where entry.blank > 0 { lines[entry.number].isPageOfEntry = true }
    }
    guard isJoined.contains(true) else { return pieces }
    return rows.indices.flatMap { isJoined[$0] ? whole(rows[$0], lines, finder) : rows[$0] }
  }

  /// One piece of a row; its pieces where other lines are between them.
  private func whole(
    _ row: [PrintedPiece], _ lines: [PrintedLine], _ finder: PieceFinder
  ) -> [PrintedPiece] {
    guard let start = row.map(\.lines.lowerBound).min(),
      let end = row.map(\.lines.upperBound).max(),
      row.reduce(0, { $0 + $1.lines.count }) == end - start
    else { return row }
    return [finder.piece(start..<end, lines)]
  }

  private func entry(_ index: Int, _ row: [PrintedPiece], _ lines: [PrintedLine]) -> Entry? {
    guard (2...Self.mostPieces).contains(row.count) else { return nil }
    let ordered = row.sorted { $0.left < $1.left }
    guard let last = ordered.last, last.lines.count == 1 else { return nil }
    let number = lines[last.lines.lowerBound]
    let words = ordered.dropLast()
    guard text.isPageNumber(number),
      words.allSatisfy({ piece in
        piece.lines.allSatisfy { text.number(lines[$0]) == nil && !text.isTerminated(lines[$0]) }
      })
    else { return nil }
    let name = words.map { lines[$0.lines.upperBound - 1] }.max { $0.right < $1.right }
    let blank = name.map {
      text.endsInLeader($0) || text.endsWithLeader($0) ? 0 : number.left - $0.right
    }
    return Entry(
      row: index, page: text.number(number), right: number.right, number: last.lines.lowerBound,
      blank: blank ?? 0,
      opensUnit: text.opensUnit(lines[ordered[0].lines.lowerBound]))
  }

  /// Whether an entry is close below another one, with its number at the same edge, and that number is no smaller.
  private func goesOn(_ entry: Entry, behind above: Entry) -> Bool {
    guard entry.row - above.row <= Self.reach, abs(entry.right - above.right) <= em else {
      return false
    }
    guard let page = entry.page, let before = above.page else { return true }
    return page >= before
  }

  /// Whether a row is 目录, in one piece or in two.
  private func isHeading(_ row: [PrintedPiece], _ lines: [PrintedLine]) -> Bool {
    let heading = row.sorted { $0.left < $1.left }.flatMap(\.lines)
      .flatMap { text.visible(lines[$0]) }
    return heading.count <= Self.longestHeading && ContentsHeading.isHeading(heading[...])
  }
}
