import GongwenLanguage

/// Whether the rows of a band are lines of persons: 审判员　张某, 出席：王某　李某.
struct PersonRows {
  /// Whether half of the rows at least begin with an office of courts or a label and its value, and name persons. They are
  /// read across, whatever they are.
  let areLed: Bool
  /// Whether they are lines, and no rows of a table: behind the office is one name, behind the label are names alone, in
  /// most rows no further labels, as in two columns of contacts, and no blank is as wide as between cells.
  let areLines: Bool

  /// The widest blanks in lines, in sizes of the text: behind an office, between names, and between words that may be names.
  static let widest = (office: 8, names: 6, words: 4)
  /// The longest word that may be a name, and the lengths of the name behind an office, in characters.
  static let longestName = 4
  static let behindOffice = 2...4

  /// Examines the rows of a band; `em` is the size of the text.
  init(_ band: GutterBand, em: Int) {
    let rows = ColumnLine.rows(band.inside)
    let led = rows.filter { $0[0].traits.contains(.lead) }
    guard rows.count > 1, led.count * 2 >= rows.count else {
      (areLed, areLines) = (false, false)
      return
    }
    let gutter = band.gutters.map(\.width).max() ?? 0
    // One row of a record may have two labels: 主持：王某　记录：李某.
    let labelled = led.count { $0.dropFirst().contains { $0.traits.contains(.lead) } }
    areLines =
      2 * labelled < led.count && led.allSatisfy { Self.isLine($0, gutter: gutter, em: em) }
    areLed = areLines || led.allSatisfy { !$0[0].traits.isDisjoint(with: [.office, .person]) }
  }

  /// Whether a row is a line of persons. Its own blanks may be wider than the gutters, which other lines narrow.
  private static func isLine(_ row: [PrintedPiece], gutter: Int, em: Int) -> Bool {
    let rest = row.dropFirst()
    let blank = zip(row, rest).map { $1.left - $0.right }.max() ?? 0
    if row[0].traits.contains(.office) {
      // 夏　明 of two letters may be two pieces.
      guard rest.count <= 1 || rest.allSatisfy({ $0.count == 1 }) else { return false }
      return blank <= widest.office * em
        && rest.allSatisfy {
          $0.traits.contains(.person)
            || (rest.count > 1 || behindOffice.contains($0.count))
              && $0.traits.isDisjoint(with: notNames)
        }
    }
    if row[0].traits.contains(.person), rest.allSatisfy({ $0.traits.contains(.person) }) {
      return blank <= widest.names * em
    }
    // 一等奖　张某: a value of another kind than the names behind it is in a cell.
    let areAlike =
      !row[0].traits.isDisjoint(with: [.person, .letter])
      || !rest.contains { $0.traits.contains(.person) }
    return areAlike && gutter <= widest.words * em
      && rest.allSatisfy { $0.count <= longestName && $0.traits.isDisjoint(with: notNames) }
  }

  private static let notNames: PrintedPiece.Traits = [.lead, .number, .decimal]
}
