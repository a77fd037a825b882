import GongwenLanguage

/// The costs of the explanations of a band.
struct BandCosts {
  /// An explanation of pieces side by side.
  enum Reading {
    /// One column, whose lines have blanks.
    case blanks
    /// Cells of a table.
    case table
    /// Columns of running text.
    case columns
  }

  /// The cost of one column with blanks.
  private(set) var blanks: Int
  /// The cost of a table.
  private(set) var table: Int
  /// The cost of columns, without what known gutters save.
  private(set) var columns: Int
  /// The amount that known gutters save.
  private var saved = 0

  /// A rule of a table is longer than so many sizes of the text, and lies so far above or below the band at most.
  private static let longRule = 10
  private static let ruleAbove = 3
  private static let ruleBelow = 2
  /// Gutters are the same if their middles differ by at most this share of the size.
  private static let sameGutter = Share(3, of: 2)
  /// The middle of a gutter is so many sizes from the end of the full lines at its side at most: half of a usual gutter, and a
  /// character for which a line has no room.
  private static let atEdge = 2
  /// Neighbours of two columns are of one row up to this share of the distance of lines.
  private static let sameRow = Share(55, of: 100)
  /// The rows with blanks to be filled in: 　年　月　日起至.
  private static func filled(_ band: GutterBand) -> Int {
    let count = ColumnLine.rows(band.inside).count { row in
      row.sorted { $0.left < $1.left }.dropFirst().contains { $0.traits.contains(.continues) }
    }
    return count >= leastFilled ? count : 0
  }

  /// So many rows with a piece that can begin no cell are lines of prose or labels: the names of columns may be 年, 月, 日.
  private static let leastFilled = 2
  /// The rows of a table: at least the first number with two columns, the second with more.
  private static let leastRows = (ofTwo: 3, ofMore: 2)

  /// Weighs the explanations of a band.
  init(
    _ band: GutterBand, em: Int, pitch: Int, rules: [RulingLines.Segment], known: [[Int]]
  ) {
    let evidence = ColumnEvidence(band.columns, em: em)
    let shortest = band.columns.map(\.count).min() ?? 0
    columns =
      evidence.columns + ReadingCosts.columns
      + ReadingCosts.few.each * max(0, ReadingCosts.few.enough - shortest)
    table = evidence.table + ReadingCosts.table
    if Self.hasRule(band, rules, em: em) { columns += ReadingCosts.rules }
    let rows = ColumnLine.rows(band.inside).count { row in
      row.contains { band.column(of: $0) != band.column(of: row[0]) }
    }
    // Rows in which no cell continues: what runs on in all columns, line by line, is one row.
    let going = evidence.goingOn.map(Set.init)
    let begun = ColumnLine.rows(band.inside).count { row in
      row.contains { band.column(of: $0) != band.column(of: row[0]) }
        && !row.contains { going[band.column(of: $0)].contains($0.middle) }
    }
    let least = band.gutters.count > 1 ? Self.leastRows.ofMore : Self.leastRows.ofTwo
    if begun < least { table += ReadingCosts.small }
    if band.inside.contains(where: { $0.traits.contains(.head) }) { table += ReadingCosts.head }
    let persons = PersonRows(band, em: em)
    if persons.areLines { table += ReadingCosts.lead }
    if persons.areLed { columns += ReadingCosts.lead }
    if band.isBilingual(running: evidence.goingOn.map(\.count)) { table += ReadingCosts.languages }
    let pairs = Self.pairs(band.columns, within: Self.sameRow.amount(of: pitch))
    let each = band.gutters.reduce(0) { sum, gutter in
      let characters = ReadingCosts.blank.character * gutter.width / em
      return sum + ReadingCosts.blank.row + min(ReadingCosts.blank.most, characters)
    }
    let filled = Self.filled(band)
    table += ReadingCosts.filled * filled
    blanks = each * max(0, max(rows, pairs / band.gutters.count) - filled)
    if !band.isBetweenLines(pitch: pitch) {
      let prose = ColumnLine.rows(band.inside).map { Self.stretches($0, band) }.filter { row in
        row.count > 1 && row.allSatisfy { $0.right - $0.left >= Self.widthOfProse * em }
      }
      let inSentences = prose.count { !$0[0].isEnded }
      if prose.count == rows { blanks += ReadingCosts.blank.inSentence * inSentences }
    }
    if rows == 0 { blanks += ReadingCosts.nothingLevel }
    let goesOn = evidence.goingOn.contains { !$0.isEmpty }
    let isFirst = !band.outside.contains { $0.middle < band.top }
    let isKnown = known.contains { set in
      band.gutters.allSatisfy { gutter in
        set.contains {
          !Self.sameGutter.isExceeded(by: abs(gutter.middle - $0), of: em)
            || goesOn && isFirst && Self.is($0, atEdgeOf: gutter, em: em)
        }
      }
    }
    if isKnown { saved = ReadingCosts.known }
  }

  /// Whether a long rule is within a band, or close to it.
  private static func hasRule(
    _ band: GutterBand, _ rules: [RulingLines.Segment], em: Int
  ) -> Bool {
    // The line above a headline is none of a table's.
    let above = band.outside.filter { $0.middle < band.top }.map(\.middle).max() ?? .min
    let sides = (
      left: band.inside.map(\.left).min() ?? 0, right: band.inside.map(\.right).max() ?? 0
    )
    return rules.contains {
      PrintedPiece.overlap($0.start, $0.end, sides.left, sides.right) > longRule * em
        && $0.place > max(above, band.top - ruleAbove * em)
        && $0.place < band.bottom + ruleBelow * em
    }
  }

  /// Whether the middle of a gutter of other pages is in a wider one, near one of its edges: a column begins or ends at it, and the
  /// lines of the other one are set off it, as a signature is at the end of a text.
  private static func `is`(_ middle: Int, atEdgeOf gutter: Gutter, em: Int) -> Bool {
    let distance = min(middle - gutter.left, gutter.right - middle)
    return distance >= 0 && distance <= atEdge * em
  }

  /// Takes into account that a column continues above or below the others: with full lines and no others next to them.
  ///
  /// It also takes into account what lines show at the ends of columns: a full one is continued at the head of the next column,
  /// or on a line that has nothing next to it.
  mutating func takeGrowth(from band: GutterBand, to grown: GutterBand, em: Int) {
    let ends = ColumnEnds(grown.columns, em: em)
    table += ReadingCosts.link * ends.links + ReadingCosts.sequence * ends.sequences
    blanks += ReadingCosts.sequence * ends.sequences
    blanks += ReadingCosts.blank.inSentence * ends.runningOnAlone
    let further = Self.growth(from: band, to: grown, em: em) - ReadingCosts.alone.least
    guard further >= 0 else { return }
    columns -=
      ReadingCosts.alone.saved
      + min(ReadingCosts.further.saved * further, ReadingCosts.further.most)
  }

  /// How many full lines of prose a column has above and below the others.
  static func growth(from band: GutterBand, to grown: GutterBand, em: Int) -> Int {
    let added = grown.columns.map { column in
      let area = ColumnLine.edges(column, em: em)
      return column.count { line in
        (line.middle < band.top || line.middle > band.bottom) && area.right - line.right <= em
          && line.right - line.left >= widthOfProse * em
      }
    }
    return added.max() ?? 0
  }

  /// A narrower column, in sizes of the text, may be one of a table, whose last cell is of several lines.
  private static let widthOfProse = 8

  /// The lines of the columns in a row, from the left.
  private static func stretches(_ row: [PrintedPiece], _ band: GutterBand) -> [ColumnLine] {
    Dictionary(grouping: row, by: band.column).sorted { $0.key < $1.key }
      .map { ColumnLine($0.value) }
  }

  /// How many lines have one of the next column at about their height.
  private static func pairs(_ columns: [[ColumnLine]], within distance: Int) -> Int {
    zip(columns, columns.dropFirst()).reduce(0) { sum, pair in
      let heights = pair.1.map(\.middle)
      return sum
        + pair.0.count {
          ColumnEvidence.distance($0.middle, heights).map { $0 < distance } ?? false
        }
    }
  }

  /// Entries of contents and their page numbers, which never fall: lines with a blank, whatever is in it.
  static func isContents(_ band: GutterBand) -> Bool {
    guard band.gutters.count == 1, let numbers = band.columns.last,
      numbers.count >= leastRows.ofTwo, numbers.allSatisfy(\.isNumber)
    else { return false }
    let values = numbers.map(\.pieces[0].number)
    let entries = band.columns[0]
    return zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
      && entries.count { $0.opensUnit || $0.pieces.last?.traits.contains(.leader) ?? false } * 2
        >= entries.count
  }

  /// The cheapest explanation; of equal ones the first in the order of the cases.
  var cheapest: Reading {
    let reduced = columns - saved
    if blanks <= table, blanks <= reduced { return .blanks }
    return table <= reduced ? .table : .columns
  }

  /// How much more the next explanation would cost. The amount that known gutters save is no evidence of this band.
  var margin: Int {
    switch cheapest {
    case .blanks: max(0, min(table, columns) - blanks)
    case .table: max(0, min(blanks, columns) - table)
    case .columns: max(0, marginOfColumns)
    }
  }

  /// How much more than columns the next explanation costs; negative where that is cheaper.
  var marginOfColumns: Int { min(blanks, table) - columns }
}
