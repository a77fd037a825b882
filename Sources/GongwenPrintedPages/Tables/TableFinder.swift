import GongwenLanguage
import GongwenModel

/// Finds tables by alignment: rows of pieces that stand in the same columns.
///
/// What cannot be resolved into columns stays lines, in order.
struct TableFinder {
  /// What the lines say.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures

  /// The widest piece of a row of its own that belongs to a cell, in characters: not a line of the text.
  private static let widestCell = 20
  /// A table has three rows, or two with three columns.
  private static let leastRows = 3
  private static let leastRowsOfWide = 2
  private static let wide = 3
  /// Lines of one cell are at most this many heights apart.
  private static let insideCell = 2

  private typealias Column = Range<Int>

  /// Lines in reading order with the cells they stand in.
  func cells(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var rows = rows(lines)[...]
    var number = lines.compactMap { $0.cell?.table }.max() ?? 0
    while let first = rows.first {
      let length = first.count > 1 ? tableLength(rows) : 0
      if length > 0, let table = table(Array(rows.prefix(length)), number: number + 1) {
        number += 1
        result += table
        rows = rows.dropFirst(length)
      } else {
        result += first
        rows = rows.dropFirst()
      }
    }
    return result
  }

  /// Neighbouring lines of one height.
  private func rows(_ lines: [PrintedLine]) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    for line in lines {
      if let last = rows.last?.last, last.isBeside(line), line.left >= last.right,
        line.cell == nil, last.cell == nil
      {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows
  }

  /// The number of rows, from the first on, that may be of one table.
  private func tableLength(_ rows: ArraySlice<[PrintedLine]>) -> Int {
    var length = 0
    var full = 0
    var widest = 0
    for row in rows {
      guard row[0].page == rows.first?[0].page, row[0].cell == nil, !startsWithMarker(row),
        !isOfHead(row)
      else {
        break
      }
      if row.count < 2 {
        // A cell that goes on: below its row, and not at the table's left edge.
        guard length > 0, let above = rows.first?.first, row[0].left > above.left + measures.em,
          (row[0].right - row[0].left) < measures.ems(Self.widestCell)
        else { break }
      } else {
        full += 1
        widest = max(widest, row.count)
      }
      length += 1
    }
    while length > 0, rows[rows.startIndex + length - 1].count < 2 { length -= 1 }
    let isTable =
      full >= Self.leastRows || full == Self.leastRowsOfWide && widest >= Self.wide
    return isTable ? length : 0
  }

  /// Lines of letters larger than the text, and 签发人, are of a document's head.
  private func isOfHead(_ row: [PrintedLine]) -> Bool {
    row.contains { line in
      PrintMeasures.enlarged.isReached(by: measures.em(of: line), of: measures.em)
        || text.visible(line).starts(with: ["签", "发", "人"])
    }
  }

  /// 第一条　…, 1.　… and ①　… are lines with a wide blank.
  private func startsWithMarker(_ row: [PrintedLine]) -> Bool {
    guard row.count == 2, row[1].left - row[0].right < measures.ems(Ems.widestBlank)
    else { return false }
    return row[0].isRaised || text.isMarker(row[0]) || text.isNoteMark(row[0])
  }

  /// The lines of a table with their cells; nil where the pieces do not stand in columns.
  private func table(_ rows: [[PrintedLine]], number: Int) -> [PrintedLine]? {
    let widest = rows.map(\.count).max() ?? 0
    let columns = columns(of: rows.filter { $0.count == widest })
    guard columns.count == widest else { return nil }
    var result: [PrintedLine] = []
    var rowNumber = -1
    for row in rows {
      let places = row.map { place(of: $0, in: columns) }
      guard !places.contains(where: \.isEmpty),
        zip(places, places.dropFirst()).allSatisfy({
          $0.upperBound <= $1.lowerBound
        })
      else { return nil }
      let goesOn =
        rowNumber >= 0 && row.count < widest && places[0].lowerBound > 0
        && !isApart(row[0], result[result.count - 1])
      if !goesOn { rowNumber += 1 }
      for (line, place) in zip(row, places) {
        var line = line
        line.cell = CellPlace(
          table: number, row: rowNumber, column: place.lowerBound, colspan: place.count)
        result.append(line)
      }
    }
    return sorted(result)
  }

  /// By rows and columns; the lines of a cell stay in their order.
  private func sorted(_ lines: [PrintedLine]) -> [PrintedLine] {
    lines.enumerated().sorted { left, right in
      guard let one = left.element.cell, let other = right.element.cell else { return false }
      return (one.row, one.column, left.offset) < (other.row, other.column, right.offset)
    }.map(\.element)
  }

  private func isApart(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
    line.middle - above.middle > Self.insideCell * line.height
  }

  /// The columns that the pieces of full rows share; overlapping ones are one.
  private func columns(of rows: [[PrintedLine]]) -> [Column] {
    var columns: [Column] = []
    for line in rows.flatMap({ $0 }).sorted(by: { $0.left < $1.left }) {
      if let last = columns.last, line.left < last.upperBound {
        columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, line.right)
      } else {
        columns.append(line.left..<max(line.left + 1, line.right))
      }
    }
    return columns
  }

  /// The columns a piece stands over; the nearest where it stands over none.
  private func place(of line: PrintedLine, in columns: [Column]) -> Range<Int> {
    let covered = columns.indices.filter {
      columns[$0].lowerBound < line.right && line.left < columns[$0].upperBound
    }
    if let first = covered.first, let last = covered.last { return first..<last + 1 }
    let middle = (line.left + line.right) / 2
    let nearest = columns.indices.min {
      abs(columns[$0].lowerBound - middle) < abs(columns[$1].lowerBound - middle)
    }
    return nearest.map { $0..<$0 + 1 } ?? 0..<0
  }
}
