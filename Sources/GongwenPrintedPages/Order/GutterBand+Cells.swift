import GongwenLanguage

/// The cells of a band that is a table, where they have more lines than the rows of pieces show.
extension GutterBand {
  /// A distance of more than this share of the least one in a column is between two cells.
  private static let apart = Share(12, of: 10)
  /// A line that continues in its cell is shorter than the widest one by so many characters at most.
  private static let shorter = 2
  /// How far the lines of a cell may reach out of their column, as a share of the size of the text.
  private static let slack = Share(1, of: 4)

  /// Takes in the lines of the first and last rows that have nothing next to them: their cells continue above or below the
  /// middles of the others.
  ///
  /// - Parameters:
  ///   - pieces: all pieces, by their middle heights.
  ///   - rules: the lines drawn across the page.
  mutating func takeInCells(over pieces: [PrintedPiece], rules: [RulingLines.Segment]) {
    let areas = columns.map(Area.init)
    let (first, last) = (top, bottom)
    var ends = columns.map { $0.last { $0.middle <= last }?.pieces[0] }
    for piece in pieces where piece.middle > last {
      guard let column = cell(of: piece, areas), let above = ends[column],
        continues(above, with: piece, areas[column]), column > 0 || isEnclosed(piece, areas, rules)
      else { break }
      bottom = piece.middle
      ends[column] = piece
    }
    ends = columns.map { $0.first { $0.middle >= first }?.pieces[0] }
    for piece in pieces.reversed() where piece.middle < first {
      guard let column = cell(of: piece, areas), column > 0, let below = ends[column],
        continues(piece, with: below, areas[column])
      else { break }
      top = piece.middle
      ends[column] = piece
    }
    if top < first || bottom > last { fill(pieces) }
  }

  /// A rule is as long as a table if it has this share of its width.
  private static let long = Share(8, of: 10)
  /// The most rows of pieces that a head has.
  private static let mostOfHead = 6

  /// Takes in the head of a table whose names of several columns are over gutters: it lies between the upper two of its
  /// rules, and has several names in a row, as no caption has.
  ///
  /// - Parameters:
  ///   - pieces: all pieces, by their middle heights.
  ///   - rules: the lines drawn across the page.
  mutating func takeInHead(over pieces: [PrintedPiece], rules: [RulingLines.Segment]) {
    let left = inside.map(\.left).min() ?? 0
    let right = inside.map(\.right).max() ?? 0
    let places = rules.filter { rule in
      Self.long.isReached(
        by: PrintedPiece.overlap(rule.start, rule.end, left, right), of: right - left)
    }.map(\.place).sorted()
    guard let first = inside.map(\.middle).min() else { return }
    let body = inside.filter { !$0.traits.isDisjoint(with: [.number, .decimal]) }.map(\.middle)
      .min()
    let hasRuleBelow = places.contains { $0 > first && $0 < body ?? bottom }
    let above = places.filter { $0 < first }
    guard above.count >= (hasRuleBelow ? 1 : 2) else { return }
    let edge = above[above.count - (hasRuleBelow ? 1 : 2)]
    let end = places.first { $0 > edge } ?? first
    let head = pieces.filter { $0.middle > edge && $0.middle < end }
    let rows = ColumnLine.rows(head)
    guard head.contains(where: { !isAt($0) || crosses($0) }), rows.count <= Self.mostOfHead,
      rows.contains(where: { $0.count > 1 }),
      head.allSatisfy({ $0.left >= left - em && $0.right <= right + em })
    else { return }
    self.head = edge + 1..<end
    fill(pieces)
  }

  /// The measures of a column.
  private struct Area {
    let left: Int
    let right: Int
    /// The least distance of two lines.
    let pitch: Int
    /// The width of the widest line.
    let widest: Int

    init(_ lines: [ColumnLine]) {
      left = lines.map(\.left).min() ?? 0
      right = lines.map(\.right).max() ?? 0
      pitch = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.min() ?? 0
      widest = lines.map { $0.right - $0.left }.max() ?? 0
    }
  }

  /// The column in which a piece is; nil where it is in none alone.
  private func cell(of piece: PrintedPiece, _ areas: [Area]) -> Int? {
    guard isBeside(piece) else { return nil }
    let column = column(of: piece)
    let slack = Self.slack.amount(of: em)
    guard piece.left >= areas[column].left - slack, piece.right <= areas[column].right + slack
    else { return nil }
    return column
  }

  /// Whether a line continues with the next one in its cell: they are close, and the first one is full.
  private func continues(
    _ above: PrintedPiece, with below: PrintedPiece, _ area: Area
  ) -> Bool {
    !Self.apart.isExceeded(by: below.middle - above.middle, of: area.pitch)
      && !above.traits.contains(.ended)
      && area.widest - (above.right - above.left) <= Self.shorter * above.size
  }

  /// Whether a rule as long as the band is right below a piece.
  private func isEnclosed(
    _ piece: PrintedPiece, _ areas: [Area], _ rules: [RulingLines.Segment]
  ) -> Bool {
    let left = areas.map(\.left).min() ?? 0
    let right = areas.map(\.right).max() ?? 0
    return rules.contains { rule in
      rule.place > piece.middle && rule.place < piece.middle + 2 * piece.height
        && rule.start <= left + em && rule.end >= right - em
    }
  }
}
