import GongwenLanguage

/// The measures that the parts of a table without lines down share.
enum AlignedMeasures {
  /// Rows, or lines of a column, further apart than this share of the least distance are of two rows: the lines of a cell have
  /// one distance.
  static let apart = Share(12, of: 10)
  /// A rule parts rows that is as long as this share of the table: shorter ones are below a group of the head.
  static let long = Share(8, of: 10)

  /// The rules that are as long as a table of some rows, by their heights.
  static func rules(
    _ rules: [RulingLines.Segment], over rows: [[PrintedPiece]]
  ) -> [Int] {
    guard !rules.isEmpty else { return [] }
    let left = rows.lazy.flatMap { $0 }.map(\.left).min() ?? 0
    let right = rows.lazy.flatMap { $0 }.map(\.right).max() ?? 0
    return rules.filter { rule in
      long.isReached(
        by: PrintedPiece.overlap(rule.start, rule.end, left, right), of: right - left)
    }.map(\.place).sorted()
  }
}
