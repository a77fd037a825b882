import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the lines of tables that are set in letters: ├──┼──┤. Nothing is drawn there, and the letters have the places.
struct LetteredRules {
  /// The characters of the lines.
  let text: LineText

  /// The rows of a table: an edge, a row of words, an edge.
  private static let fewestRows = 3
  /// Rows with lines across: the edges.
  private static let fewestEdges = 2
  /// Letters of a row that have lines up or down: both sides.
  private static let fewestSides = 2
  /// The most lines above or below a table that another page has the rest of: running headers and the page number.
  private static let mostOutside = 2
  /// The fewest cells with words of some row of a table.
  private static let fewestOfRow = 2
  /// The greatest distance of the middles of two rows, in heights of a row: a setting of double lines.
  private static let furthest = 3
  /// Letters of an edge are closer, and lines of a column nearer to each other, in parts of the height of a row.
  private static let near = Share(3, of: 5)

  /// The letters of the tables of a page.
  struct Found {
    /// The lines that are such letters.
    var letters: [PrintedLine] = []
    /// The lines that they draw.
    var rules = RulingLines()
    /// Whether there is a table whose letters are not below each other, as in a font of other widths, or a chart: it stays text.
    var isUneven = false
  }

  private typealias Row = LetteredCells.Row

  /// Takes the letters of tables out of the lines of a page; what they part is lines of its own.
  ///
  /// - Parameters:
  ///   - lines: the lines of the page.
  ///   - marks: the number of marks so far: the letters of a table are one.
  ///   - cut: makes a line of characters of a line.
  func take(
    from lines: inout [PrintedLine], marks: inout Int, cut: (Range<Int>) -> PrintedLine?
  ) -> Found {
    var found = Found()
    var parted: [PrintedLine] = []
    var taken: Set<Int> = []
    let rows = rows(lines)
    let words = LetteredCells(lines, text: text)
    for table in tables(rows, of: words) {
      let columns = columns(table).sorted()
      guard
        table.allSatisfy({ row in sides(row).allSatisfy { column($0, of: columns, row) != nil } })
      else {
        found.isUneven = true
        continue
      }
      let cells = table.map { words.cells(of: $0, between: sides($0)) }
      var drawn = table
      if isChart(table, columns, cells) {
        // Boxes below each other, with what joins them, have no cells.
        found.isUneven = true
        let last = table[table.count - 1].middle
        drawn = rows.filter { (table[0].middle...last).contains($0.middle) }
      } else {
        add(table, columns, to: &found.rules)
        addEnds(of: table, columns, cells, words, to: &found.rules)
      }
      marks += 1
      for line in drawn.flatMap(\.lines) {
        taken.insert(line)
        for (range, isDrawn) in stretches(lines[line].range) {
          guard var piece = cut(range) else { continue }
          if isDrawn {
            piece.mark = marks
            piece.orderInMark = range.lowerBound
            found.letters.append(piece)
          } else {
            parted.append(piece)
          }
        }
      }
    }
    guard !taken.isEmpty else { return found }
    lines = lines.indices.filter { !taken.contains($0) }.map { lines[$0] } + parted
    return found
  }

  /// The rows of a page that have such letters, from the top.
  private func rows(_ lines: [PrintedLine]) -> [Row] {
    var rows: [Row] = []
    let drawn = lines.indices.compactMap { place in
      let letters = lines[place].range.filter {
        !text.glyphs[$0].isEmpty && BoxDrawing.isLine(text.scalars[$0])
      }
      return letters.isEmpty ? nil : (place: place, letters: letters)
    }.sorted { lines[$0.place].middle < lines[$1.place].middle }
    for (place, letters) in drawn {
      if let last = rows.last, lines[last.lines[0]].isBeside(lines[place]) {
        rows[rows.count - 1].lines.append(place)
        rows[rows.count - 1].letters += letters
      } else {
        rows.append(
          Row(
            lines: [place], middle: lines[place].middle, height: max(1, lines[place].height),
            letters: letters))
      }
    }
    for row in rows.indices {
      rows[row].letters.sort { text.glyphs[$0].x0 < text.glyphs[$1].x0 }
    }
    return rows
  }

  /// The stretches of rows that are tables.
  private func tables(_ rows: [Row], of words: LetteredCells) -> [[Row]] {
    var tables: [[Row]] = []
    for row in rows where sides(row).count >= Self.fewestSides {
      if let last = tables.last?.last,
        row.middle - last.middle <= Self.furthest * max(row.height, last.height)
      {
        tables[tables.count - 1].append(row)
      } else {
        tables.append([row])
      }
    }
    return tables.filter { table in
      let edges = table.count { isEdge($0) }
      return table.count >= Self.fewestRows && (1..<table.count).contains(edges)
        && edges + openEnds(table, words).count >= Self.fewestEdges
    }
  }

  private func isEdge(_ row: Row) -> Bool { row.letters.contains { arms($0).isAcross } }

  /// The ends of a table that has a row without an edge at the top or the foot of a page: another page has the rest.
  private func openEnds(_ table: [Row], _ words: LetteredCells) -> [Int] {
    let (first, last) = (table[0], table[table.count - 1])
    var ends: [Int] = []
    if !isEdge(first), words.countAbove(first.middle - first.height) <= Self.mostOutside {
      ends.append(first.middle - first.height)
    }
    if !isEdge(last), words.countBelow(last.middle + last.height) <= Self.mostOutside {
      ends.append(last.middle + last.height)
    }
    return ends
  }

  /// Whether rows are boxes with what joins them: the first or the last edge has gaps, or no row has two cells with words, and the
  /// rows have different lines down. A form has the same ones in all rows, however few words.
  private func isChart(
    _ table: [Row], _ columns: [Int], _ cells: [[Int: LetteredCells.Cell]]
  ) -> Bool {
    let edges = table.filter(isEdge)
    for edge in [edges.first, edges.last].compactMap({ $0 }) {
      let lines = united(across(edge, columns), gap: Self.near.amount(of: edge.height))
      if lines.count > 1 { return true }
    }
    return columns.count > Self.fewestSides && !cells.contains { $0.count >= Self.fewestOfRow }
      && !table.allSatisfy { sides($0).count == columns.count }
  }

  /// Adds the lines between rows without an edge, and those at the open ends of a table.
  private func addEnds(
    of table: [Row], _ columns: [Int], _ cells: [[Int: LetteredCells.Cell]],
    _ words: LetteredCells, to rules: inout RulingLines
  ) {
    let ends = openEnds(table, words)
    rules.horizontal += (places(betweenRows: table, cells) + ends).map {
      RulingLines.Segment(place: $0, start: columns[0], end: columns[columns.count - 1])
    }
    for end in ends {
      let middle = end < table[0].middle ? table[0].middle : table[table.count - 1].middle
      rules.vertical += columns.map {
        RulingLines.Segment(place: $0, start: min(end, middle), end: max(end, middle))
      }
    }
  }

  /// Where a row ends that no edge parts from the next one.
  private func places(betweenRows table: [Row], _ cells: [[Int: LetteredCells.Cell]]) -> [Int] {
    let isWhole = table.indices.map { isEdge(table[$0]) && cells[$0].isEmpty }
    let records = LetteredRecords(
      cells, isEdge: isWhole, areParted: table.map(isEdge), sides: table.map { sides($0).count })
    return records.starts.map { (table[$0 - 1].middle + table[$0].middle) / 2 }
  }

  private func arms(_ letter: Int) -> BoxDrawing.Arms { BoxDrawing.arms(of: text.scalars[letter]) }

  /// The letters of a row that have lines up or down.
  private func sides(_ row: Row) -> [Int] { row.letters.filter { arms($0).isUpright } }

  /// The places of the lines down: those of the letters of the first and the other edges, which no words move.
  private func columns(_ table: [Row]) -> [Int] {
    var columns: [Int] = []
    for row in table where row.letters.contains(where: { arms($0).isAcross }) {
      for letter in sides(row) where column(letter, of: columns, row) == nil {
        columns.append(text.glyphs[letter].middleX)
      }
    }
    return columns
  }

  /// Adds the lines that the letters of a table draw.
  private func add(_ table: [Row], _ columns: [Int], to rules: inout RulingLines) {
    var down: [Int: [Range<Int>]] = [:]
    for (place, row) in table.enumerated() {
      let (above, below) = (table[max(0, place - 1)], table[min(table.count - 1, place + 1)])
      for letter in sides(row) {
        guard let column = column(letter, of: columns, row) else { continue }
        if arms(letter).contains(.up), above.middle < row.middle {
          down[column, default: []].append(above.middle..<row.middle)
        }
        if arms(letter).contains(.down), below.middle > row.middle {
          down[column, default: []].append(row.middle..<below.middle)
        }
      }
      for range in united(across(row, columns), gap: Self.near.amount(of: row.height)) {
        rules.horizontal.append(
          RulingLines.Segment(place: row.middle, start: range.lowerBound, end: range.upperBound))
      }
    }
    for (column, ranges) in down.sorted(by: { $0.key < $1.key }) {
      for range in united(ranges, gap: 0) {
        rules.vertical.append(
          RulingLines.Segment(place: column, start: range.lowerBound, end: range.upperBound))
      }
    }
  }

  /// The place of the column whose line a letter is of.
  private func column(_ letter: Int, of columns: [Int], _ row: Row) -> Int? {
    let middle = text.glyphs[letter].middleX
    return columns.min { abs($0 - middle) < abs($1 - middle) }.flatMap {
      Self.near.isExceeded(by: abs($0 - middle), of: row.height) ? nil : $0
    }
  }

  /// The stretches that the letters of a row draw from left to right.
  private func across(_ row: Row, _ columns: [Int]) -> [Range<Int>] {
    row.letters.compactMap { letter in
      let (glyph, arms) = (text.glyphs[letter], arms(letter))
      let middle =
        arms.isUpright ? column(letter, of: columns, row) ?? glyph.middleX : glyph.middleX
      let start = arms.contains(.left) ? min(Int(glyph.x0), middle) : middle
      let end = arms.contains(.right) ? max(Int(glyph.x1), middle) : middle
      return start < end ? start..<end : nil
    }
  }

  /// Ranges that are no further apart than a gap, as one.
  private func united(_ ranges: [Range<Int>], gap: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound - last.upperBound <= gap {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The stretches of a line that are such letters, and those that are not.
  private func stretches(_ line: Range<Int>) -> [(range: Range<Int>, isDrawn: Bool)] {
    var result: [(range: Range<Int>, isDrawn: Bool)] = []
    for index in line {
      let isDrawn = BoxDrawing.isLine(text.scalars[index])
      if let last = result.last, last.isDrawn == isDrawn {
        result[result.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        result.append((index..<index + 1, isDrawn))
      }
    }
    return result
  }
}
