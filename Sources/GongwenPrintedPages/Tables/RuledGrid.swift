/// The cells of a table that ruling lines bound.
struct RuledGrid {
  /// A cell, with the rows and columns it takes.
  struct Cell: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The box around some lines.
  struct Frame: Hashable {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int

    /// Whether it has a part in common with another box.
    func overlaps(_ other: Frame) -> Bool {
      PrintedPiece.overlap(left, right, other.left, other.right) > 0
        && PrintedPiece.overlap(top, bottom, other.top, other.bottom) > 0
    }

    /// Whether the middle of a line is within it.
    func contains(_ line: PrintedLine) -> Bool {
      let x = (line.left + line.right) / 2
      return line.middle > top && line.middle < bottom && x > left && x < right
    }
  }

  /// The places of the columns' edges, in hundredths of a point.
  let xs: [Int]
  /// The places of the rows' edges.
  let ys: [Int]
  /// The cell at each place, row by row.
  private let cells: [Cell]

  /// How far lines may miss each other.
  private static let slack = 300
  /// Lines that extend further beyond the outer lines down have cells there: wider than a character of small print.
  private static let openCell = 1000
  /// A table has two columns and a row at least. More edges are a drawing.
  private static let leastEdges = (columns: 3, rows: 2)
  private static let mostEdges = 400

  /// The box of the table.
  var frame: Frame {
    Frame(left: xs[0], right: xs[xs.count - 1], top: ys[0], bottom: ys[ys.count - 1])
  }

  /// How wide a cell is.
  func width(of cell: Cell) -> Int { xs[cell.columns.upperBound] - xs[cell.columns.lowerBound] }

  /// Its cells, each once.
  var all: Set<Cell> { Set(cells) }

  /// The bottom of the first row, where it is one cell over all columns; nil where it is not, or where there is no other.
  var firstRow: Int? {
    guard let first = cells.first, first.columns.count == xs.count - 1,
      first.rows.count < ys.count - 1
    else { return nil }
    return ys[first.rows.upperBound]
  }

  /// The tables that lines of a page make, from the top, and the boxes of those that do not resolve
  /// into cells.
  static func grids(_ lines: RulingLines) -> (grids: [RuledGrid], unresolved: [Frame]) {
    var grids: [RuledGrid] = []
    var unresolved: [Frame] = []
    for group in bands(lines).flatMap({ groups(closed($0)) }) {
      guard group.horizontal.count >= 2, group.vertical.count >= 2 else { continue }
      let xs = edges(group.vertical.map(\.place) + ends(of: group.horizontal, group.vertical))
      let ys = edges(group.horizontal.map(\.place))
      guard xs.count >= leastEdges.columns, ys.count >= leastEdges.rows,
        xs.count + ys.count < mostEdges
      else { continue }
      if let grid = RuledGrid(xs, ys, group) {
        grids.append(grid)
      } else if let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last {
        unresolved.append(Frame(left: left, right: right, top: top, bottom: bottom))
      }
    }
    return (
      grids.sorted { ($0.frame.top, $0.frame.left) < ($1.frame.top, $1.frame.left) }, unresolved
    )
  }

  /// Lines by heights that nothing parts, so that the time does not grow with the square of the tables of a page.
  private static func bands(_ lines: RulingLines) -> [RulingLines] {
    let all =
      lines.vertical.map { (line: $0, isDown: true, top: $0.start, bottom: $0.end) }
      + lines.horizontal.map { (line: $0, isDown: false, top: $0.place, bottom: $0.place) }
    var result: [RulingLines] = []
    var end = Int.min
    for (line, isDown, top, bottom) in all.sorted(by: { $0.top < $1.top }) {
      if result.isEmpty || top > end + slack { result.append(RulingLines()) }
      if isDown {
        result[result.count - 1].vertical.append(line)
      } else {
        result[result.count - 1].horizontal.append(line)
      }
      end = max(end, bottom)
    }
    return result
  }

  /// Lines with an edge across the ends of lines down where none is drawn: a page that cuts a table may leave it open. Lines of
  /// a table, three or more, end at one height.
  private static func closed(_ lines: RulingLines) -> RulingLines {
    var result = lines
    for end in [\RulingLines.Segment.start, \RulingLines.Segment.end] {
      let open = lines.vertical.filter { line in
        !lines.horizontal.contains {
          abs($0.place - line[keyPath: end]) <= slack && touches($0, line)
        }
          && lines.horizontal.contains { touches($0, line) }
      }.sorted { $0[keyPath: end] < $1[keyPath: end] }
      var start = 0
      while start < open.count {
        let height = open[start][keyPath: end]
        let behind = open[start...].firstIndex { $0[keyPath: end] > height + slack } ?? open.count
        for table in tables(open[start..<behind].sorted { $0.place < $1.place }, lines) {
          guard table.count >= leastEdges.columns, let left = table.first, let right = table.last
          else { continue }
          result.horizontal.append(
            RulingLines.Segment(place: height, start: left.place, end: right.place))
        }
        start = behind
      }
    }
    return result
  }

  /// Lines down, from the left, by tables: between two of a table there is a line across.
  private static func tables(
    _ down: [RulingLines.Segment], _ lines: RulingLines
  ) -> [[RulingLines.Segment]] {
    var result: [[RulingLines.Segment]] = []
    for line in down {
      let isNext =
        result.last?.last.map { left in
          lines.horizontal.contains { touches($0, left) && touches($0, line) }
        } ?? false
      if isNext {
        result[result.count - 1].append(line)
      } else {
        result.append([line])
      }
    }
    return result
  }

  /// Tables without side lines end where their horizontal lines do.
  private static func ends(
    of across: [RulingLines.Segment], _ down: [RulingLines.Segment]
  ) -> [Int] {
    guard let left = across.map(\.start).min(), let right = across.map(\.end).max(),
      let first = down.map(\.place).min(), let last = down.map(\.place).max()
    else { return [] }
    return (first - left > openCell ? [left] : []) + (right - last > openCell ? [right] : [])
  }

  /// Lines that touch each other.
  private static func groups(_ lines: RulingLines) -> [RulingLines] {
    // A line down ends at lines across; others are strokes of letters.
    let down = lines.vertical.filter { line in
      let touched = lines.horizontal.filter { touches($0, line) }
      return touched.contains { abs($0.place - line.start) <= slack }
        && touched.contains { abs($0.place - line.end) <= slack }
    }
    var result: [RulingLines] = []
    var rest = Array(down.indices)
    var isTaken = [Bool](repeating: false, count: lines.horizontal.count)
    while let first = rest.popLast() {
      var group = RulingLines()
      var waiting = [first]
      while let next = waiting.popLast() {
        group.vertical.append(down[next])
        for (index, line) in lines.horizontal.enumerated()
        where !isTaken[index] && touches(line, down[next]) {
          isTaken[index] = true
          group.horizontal.append(line)
          let touching = rest.filter { touches(line, down[$0]) }
          waiting += touching
          rest.removeAll { touching.contains($0) }
        }
      }
      result.append(group)
    }
    return result
  }

  private static func touches(
    _ across: RulingLines.Segment, _ down: RulingLines.Segment
  ) -> Bool {
    across.start - slack <= down.place && down.place <= across.end + slack
      && down.start - slack <= across.place && across.place <= down.end + slack
  }

  /// Places that are nearly the same are one.
  private static func edges(_ places: [Int]) -> [Int] {
    var result: [Int] = []
    for place in places.sorted() where result.last.map({ place - $0 > slack }) ?? true {
      result.append(place)
    }
    return result
  }

  /// Makes cells of the places that no line parts; nil where they are no rectangles.
  private init?(_ xs: [Int], _ ys: [Int], _ lines: RulingLines) {
    let (rows, columns) = (ys.count - 1, xs.count - 1)
    var parent = Array(0..<rows * columns)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place { place = parent[place] }
      return place
    }
    func unite(_ one: Int, _ other: Int) {
      let (a, b) = (root(one), root(other))
      parent[max(a, b)] = min(a, b)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let place = row * columns + column
        if column + 1 < columns,
          !Self.parts(lines.vertical, at: xs[column + 1], from: ys[row], to: ys[row + 1])
        {
          unite(place, place + 1)
        }
        if row + 1 < rows,
          !Self.parts(lines.horizontal, at: ys[row + 1], from: xs[column], to: xs[column + 1])
        {
          unite(place, place + columns)
        }
      }
    }
    var boxes: [Int: (cell: Cell, count: Int)] = [:]
    for place in parent.indices {
      let (row, column) = (place / columns, place % columns)
      var box = boxes[root(place)] ?? (Cell(rows: row..<row + 1, columns: column..<column + 1), 0)
      box.cell.rows = min(box.cell.rows.lowerBound, row)..<max(box.cell.rows.upperBound, row + 1)
      box.cell.columns =
        min(box.cell.columns.lowerBound, column)..<max(box.cell.columns.upperBound, column + 1)
      box.count += 1
      boxes[root(place)] = box
    }
    guard boxes.count > 1,
      boxes.values.allSatisfy({ $0.cell.rows.count * $0.cell.columns.count == $0.count })
    else { return nil }
    self.xs = xs
    self.ys = ys
    cells = parent.indices.map { place in
      boxes[root(place)]?.cell ?? Cell(rows: 0..<1, columns: 0..<1)
    }
  }

  private static func parts(
    _ lines: [RulingLines.Segment], at place: Int, from start: Int, to end: Int
  ) -> Bool {
    lines.contains {
      abs($0.place - place) <= slack && $0.start <= start + slack && $0.end >= end - slack
    }
  }

  /// The cell at a point; nil outside of the table.
  func cell(x: Int, y: Int) -> Cell? {
    guard let row = Self.interval(y, ys), let column = Self.interval(x, xs) else { return nil }
    return cells[row * (xs.count - 1) + column]
  }

  private static func interval(_ value: Int, _ edges: [Int]) -> Int? {
    guard let above = edges.firstIndex(where: { $0 > value }), above > 0 else { return nil }
    return above - 1
  }
}
