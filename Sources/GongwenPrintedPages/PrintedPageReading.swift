import GongwenModel

/// A page on the way from its characters to its lines in reading order.
struct PrintedPageReading {
  /// Its lines by rows, each from left to right; behind them those of its tables with ruling lines.
  var lines: [PrintedLine]
  /// The pieces of the lines that are to be read; a table is one.
  var pieces: [PrintedPiece]
  /// The lines printed over others.
  let copies: [PrintedLine]
  /// Why lines are no text, by their places.
  var reasons: [Int: FurnitureReason] = [:]
  /// The places of lines in the margins of a turned page, which do not run as its text does.
  var marginal: [Int] = []
  /// Whether ruling lines are known to make tables on it.
  var hasFrames = false
  /// The lines of tables that are set in letters.
  var lettered = RulingLines()
  /// The lines drawn across the page, and those down it that are no table's, where it was drawn.
  var rules = RulingLines()
  /// Its regions, in reading order.
  var regions: [PrintedRegion] = []

  /// Takes some lines out of the pieces that are read.
  mutating func remove(_ finder: PieceFinder, _ isRemoved: (Int) -> Bool) {
    guard pieces.contains(where: { $0.lines.contains(where: isRemoved) }) else { return }
    pieces = pieces.flatMap { piece in
      let kept = piece.lines.filter { !isRemoved($0) }
      if kept.count == piece.lines.count { return [piece] }
      return kept.map { finder.piece($0..<$0 + 1, lines) }
    }
  }

  /// Adds lines that are no text.
  mutating func setAside(_ added: [PrintedLine], as reason: FurnitureReason) {
    for line in added {
      reasons[lines.count] = reason
      lines.append(line)
    }
  }

  /// Replaces the lines of a chart by one piece.
  mutating func replace(by chart: Charts.Found, _ finder: PieceFinder) {
    let places = Set(chart.places)
    remove(finder, places.contains)
    let start = lines.count
    for place in chart.places {
      var label = lines[place]
      label.isLabel = true
      lines.append(label)
    }
    let frame = chart.frame
    pieces.append(
      PrintedPiece(
        lines: start..<lines.count, left: frame.left, right: frame.right, top: frame.top,
        bottom: frame.bottom, size: finder.em, em: finder.em, font: 0, lightness: 0, count: 0))
  }

  /// Replaces the lines of a table by one piece.
  mutating func replace(by table: RuledTables.Found, _ finder: PieceFinder) {
    let places = Set(table.places)
    remove(finder, places.contains)
    let start = lines.count
    lines += table.lines
    let frame = table.frame
    pieces.append(
      PrintedPiece(
        lines: start..<lines.count, left: frame.left, right: frame.right, top: frame.top,
        bottom: frame.bottom, size: finder.em, em: finder.em, font: 0, lightness: 0, count: 0))
  }
}
