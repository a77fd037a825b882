extension Paper {
  /// A table, its rows on as many pages as it needs, the rules drawn anew on each.
  mutating func table(_ grid: Grid) {
    let places = grid.places
    let share = width / Double(max(grid.columns, 1))
    var start = 0
    while start < grid.rows.count {
      var room = Int(Double(layout.linesOfPage) - row)
      // A row that spans into the next is not parted from it.
      if room < min(3, grid.rows.count - start) {
        next()
        room = layout.linesOfPage
      }
      var end = min(grid.rows.count, start + room)
      while end < grid.rows.count, end > start + 1, Self.isInside(end, places) { end -= 1 }
      rows(start..<end, places, share)
      start = end
    }
  }

  /// Whether a cell reaches over the edge above a row.
  private static func isInside(_ row: Int, _ places: [(row: Int, column: Int, cell: Cell)]) -> Bool
  {
    places.contains { $0.row < row && $0.row + $0.cell.down > row }
  }

  private mutating func rows(
    _ range: Range<Int>, _ places: [(row: Int, column: Int, cell: Cell)], _ share: Double
  ) {
    let origin = (x: x, y: baseline - layout.leading * 0.72)
    let firstRow = row
    func y(_ row: Int) -> Double { origin.y + Double(row - range.lowerBound) * layout.leading }
    for place in places where range.contains(place.row) {
      let box = (
        left: origin.x + Double(place.column) * share,
        right: origin.x + Double(place.column + place.cell.across) * share,
        top: y(place.row), bottom: y(place.row + place.cell.down)
      )
      rule(box.left, box.top, box.right, box.top)
      rule(box.left, box.bottom, box.right, box.bottom)
      if layout.tableRules == .grid {
        rule(box.left, box.top, box.left, box.bottom)
        rule(box.right, box.top, box.right, box.bottom)
      }
      let inner = Double(place.cell.across) * share - 8
      let columns = Double(LineBreaker.width(of: place.cell.text)) / 2
      let size = min(layout.size, inner / max(columns, 1))
      let middle = Double(place.cell.down - 1) / 2
      row = firstRow + Double(place.row - range.lowerBound) + middle
      self.place(place.cell.text, x: box.left - origin.x + 4, size: size)
    }
    row = firstRow + Double(range.count)
  }

  private mutating func rule(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    guard layout.tableRules != .none else { return }
    let line = PageFile.Rule(x0: x0, y0: y0, x1: x1, y1: y1)
    if !pages[pages.count - 1].rules.contains(line) { pages[pages.count - 1].rules.append(line) }
  }
}
