import GongwenLanguage
import GongwenModel
import GongwenText

/// Parts lines at the left edges of columns where a mark hangs into the blank between two columns.
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
    let edges = edges(PrintedRows.rows(prints, finder))
    guard !edges.isEmpty else { return prints }
    return prints.flatMap { parted($0, edges) }
  }

  /// The left edges of columns, from the left.
  private func edges(_ rows: [[PrintedLine]]) -> [Int] {
    var starts: [Int] = []
    var size = 0
    for row in rows {
      for (line, next) in zip(row, row.dropFirst()) {
        let gap = next.left - line.right
        guard Self.blank.least.isReached(by: gap, of: line.size),
          !Self.blank.most.isExceeded(by: gap, of: line.size)
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

  private func parted(_ line: PrintedLine, _ edges: [Int]) -> [PrintedLine] {
    let slack = Self.sameEdge.amount(of: line.size)
    for index in line.range.dropFirst() where !finder.glyphs[index].isEmpty {
      let left = Int(finder.glyphs[index].x0)
      let next = edges.partitioningIndex { $0 >= left - slack }
      guard next < edges.count, edges[next] <= left + slack,
        let before = finder.scalars[line.range.lowerBound..<index].last(where: {
          $0 != " " && $0 != "\u{3000}"
        }), Self.marks.contains(before),
        let first = finder.line(line.range.lowerBound..<index, page: line.page),
        var second = finder.line(index..<line.range.upperBound, page: line.page)
      else { continue }
      second.startsColumn = true
      return [first] + parted(second, edges)
    }
    return [line]
  }
}
