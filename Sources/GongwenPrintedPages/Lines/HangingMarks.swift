import GongwenLanguage
import GongwenModel
import GongwenText

/// Parts lines at the left edges of columns: where a mark hangs into the blank between two columns, and where the cells of a
/// table's head hardly leave one.
///
/// A setter that lets stops hang beyond the edge (悬挂标点) leaves hardly a blank between such a stop and the next column,
/// so that both columns look like one line. The column is known by the lines that begin at its edge behind a wide blank.
struct HangingMarks {
  /// Finds the lines.
  let finder: LineFinder

  /// The marks that hang.
  static let marks: ScalarTable = "，。、；：！？）》〉”’」』〕】"
  /// Blanks that show a column, as shares of the size of the letters before them.
  private static let blank = (least: Share(6, of: 10), most: Share(25, of: 10))
  /// So many rows with a blank before an edge show it.
  private static let leastRows = 3
  /// Edges that differ by at most this share of the size are one.
  private static let sameEdge = Share(1, of: 8)

  /// The lines of a page, parted.
  func parted(_ prints: [PrintedLine]) -> [PrintedLine] {
    let rows = PrintedRows.rows(prints, finder)
    let edges = edges(rows, within: Self.blank.most)
    let cells = self.edges(rows, within: Self.widest)
    guard !edges.isEmpty || !cells.isEmpty else { return prints }
    let table = Set(rows.filter { isOfTable($0, cells) }.flatMap { $0.map(\.range.lowerBound) })
    return prints.flatMap { line in
      table.contains(line.range.lowerBound)
        ? parted(line, cells, isMarked: false) : parted(line, edges, isMarked: true)
    }
  }

  /// Cells may be as far from each other as a page is wide.
  private static let widest = Share(60, of: 1)
  /// A row with so many pieces at the edges of columns is one of a table, and its cells begin there.
  private static let leastInRow = 2
  /// The blank between two cells of a head, as a share of the size of the letters.
  private static let betweenCells = Share(1, of: 4)

  /// Whether pieces of a row begin at the left edges of columns of a table.
  private func isOfTable(_ row: [PrintedLine], _ edges: [Int]) -> Bool {
    guard row.count > 1, !edges.isEmpty else { return false }
    var count = row.dropFirst().count { isAt(edges, $0.left, $0) }
    for line in row {
      var last: GlyphBoxes.Glyph?
      for index in line.range where !finder.glyphs[index].isEmpty {
        let glyph = finder.glyphs[index]
        if let last, isApart(glyph, last, line), isAt(edges, Int(glyph.x0), line) { count += 1 }
        last = glyph
      }
    }
    return count >= Self.leastInRow
  }

  /// Whether a blank is before a character as between two cells.
  private func isApart(
    _ glyph: GlyphBoxes.Glyph, _ last: GlyphBoxes.Glyph, _ line: PrintedLine
  ) -> Bool {
    Self.betweenCells.isReached(by: Int(glyph.x0 - last.x1), of: line.size)
  }

  private func isAt(_ edges: [Int], _ left: Int, _ line: PrintedLine) -> Bool {
    let slack = Self.sameEdge.amount(of: line.size)
    let next = edges.partitioningIndex { $0 >= left - slack }
    return next < edges.count && edges[next] <= left + slack
  }

  /// The left edges of columns, from the left.
  private func edges(_ rows: [[PrintedLine]], within most: Share) -> [Int] {
    var starts: [Int] = []
    var size = 0
    for row in rows {
      for (line, next) in zip(row, row.dropFirst()) {
        let gap = next.left - line.right
        guard Self.blank.least.isReached(by: gap, of: line.size),
          !most.isExceeded(by: gap, of: line.size)
        else { continue }
        starts.append(next.left)
        size = max(size, line.size)
      }
    }
    starts.sort()
    let slack = Self.sameEdge.amount(of: size)
    return starts.indices.filter { index in
      index + Self.leastRows <= starts.count
        && starts[index + Self.leastRows - 1] - starts[index] <= slack
    }.map { starts[$0] }
  }

  /// - Parameter isMarked: whether a line is parted only behind a mark that hangs, or behind any blank.
  private func parted(
    _ line: PrintedLine, _ edges: [Int], isMarked: Bool
  ) -> [PrintedLine] {
    guard !edges.isEmpty else { return [line] }
    for index in line.range.dropFirst() where !finder.glyphs[index].isEmpty {
      let left = Int(finder.glyphs[index].x0)
      guard isAt(edges, left, line),
        let before = finder.glyphs[line.range.lowerBound..<index].indices.last(where: {
          !finder.glyphs[$0].isEmpty
        }),
        isMarked
          ? Self.marks.contains(finder.scalars[before])
          : isApart(finder.glyphs[index], finder.glyphs[before], line),
        let first = finder.line(line.range.lowerBound..<index, page: line.page),
        var second = finder.line(index..<line.range.upperBound, page: line.page)
      else { continue }
      second.startsColumn = true
      return [first] + parted(second, edges, isMarked: isMarked)
    }
    return [line]
  }
}
