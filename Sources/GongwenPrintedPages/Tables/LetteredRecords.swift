/// The rows of a table set in letters that no edge parts: which lines of cells begin one, and which continue the one above.
struct LetteredRecords {
  /// The lines that begin a row right below another line of cells.
  private(set) var starts: [Int] = []

  /// The most edges of a table whose head alone is parted from its rows: above it, below it and at the end.
  private static let mostOfHead = 3
  /// The fewest cells with words of a line that begins a row.
  private static let fewestOfRow = 2
  /// A line of so many characters is not full by chance; one of fewer may be, but not of so many where all cells are. Shorter names
  /// are often as wide as their column.
  private static let leastProse = 6
  private static let leastFull = 4
  /// Between two edges, lines are rows of their own where so many are alike, or two of so many cells.
  private static let leastAlike = 3
  private static let leastCells = 3

  private let cells: [[Int: LetteredCells.Cell]]

  /// Finds rows.
  ///
  /// - Parameters:
  ///   - cells: the cells with words of each line.
  ///   - isEdge: whether a line is an edge without words.
  ///   - areParted: whether a line has letters that draw an edge.
  ///   - sides: the bars of each line.
  init(
    _ cells: [[Int: LetteredCells.Cell]], isEdge: [Bool], areParted: [Bool], sides: [Int]
  ) {
    self.cells = cells
    let edges = isEdge.count { $0 }
    let begins = cells.indices.map { place in
      place > 0 && !areParted[place] && !areParted[place - 1] && cells[place][1] != nil
        && cells[place].count >= min(Self.fewestOfRow, sides[place] - 1) && !continues(place)
    }
    // Where edges part the head alone, or no row, from the rest, each line below it may begin a row.
    if edges <= Self.mostOfHead {
      let head = isEdge.indices.filter { isEdge[$0] }.dropFirst().first ?? 0
      starts = cells.indices.filter {
        begins[$0] && (edges < Self.mostOfHead || $0 > head)
      }
      if edges < Self.mostOfHead || !starts.isEmpty { return }
    }
    // Else a row is what is between two edges, and rows without edges are alike: all of their lines begin one. Where most stretches
    // below the head have several lines, these are lines of one row, unless they have numbers below each other.
    var stretches: [Range<Int>] = []
    var start = 0
    for place in cells.indices where areParted[place] || place == cells.count - 1 {
      let lines = start..<(areParted[place] ? place : place + 1)
      start = place + 1
      if !lines.isEmpty { stretches.append(lines) }
    }
    let several = stretches.dropFirst().count { $0.count > 1 }
    let areRecords = several > 1 && several * 2 > stretches.count - 1
    for lines in stretches where lines.count > 1 {
      guard lines.dropFirst().allSatisfy({ begins[$0] }), !areRecords || haveNumbers(lines) else {
        continue
      }
      let areComplete = lines.allSatisfy {
        cells[$0].count == sides[$0] - 1 && cells[$0].count >= Self.leastCells
      }
      if areComplete || lines.count >= Self.leastAlike { starts += lines.dropFirst() }
    }
  }

  /// Whether lines have numbers below each other.
  private func haveNumbers(_ lines: Range<Int>) -> Bool {
    cells[lines.lowerBound].keys.contains { column in
      lines.allSatisfy { cells[$0][column]?.isNumber == true }
    }
  }

  /// Whether a line continues the row of the line above it: one of its cells is below a line that has no room for a further
  /// character. A short one may be full by chance, and then all others are below full ones, too; numbers are below each other in
  /// rows of their own.
  private func continues(_ place: Int) -> Bool {
    let (above, own) = (cells[place - 1], cells[place])
    let both = own.keys.filter { above[$0] != nil }
    if both.contains(where: { above[$0]?.isNumber == true && own[$0]?.isNumber == true }) {
      return false
    }
    let full = both.filter { above[$0]?.isFull == true }
    let longest = full.compactMap { above[$0]?.count }.max() ?? 0
    return longest >= Self.leastProse
      || longest >= Self.leastFull && full.count == both.count
  }
}
