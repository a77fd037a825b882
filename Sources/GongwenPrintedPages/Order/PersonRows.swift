import GongwenLanguage

/// Whether the rows of a band are lines of persons: 审判员　张某, 出席：王某　李某.
struct PersonRows {
  /// Whether half of the rows at least begin with an office of courts or a label and its value, and name persons. They are
  /// read across, whatever they are.
  let areLed: Bool
  /// Whether they are lines, and no rows of a table: behind the office is one name, behind the label are names alone, no
  /// further labels with other values, as in two columns of contacts, and no blank is as wide as between cells.
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
    let blank = band.gutters.map(\.width).max() ?? 0
    areLines = led.allSatisfy { row in
      guard let widest = Self.widestBlank(in: row) else { return false }
      return blank <= widest * em
    }
    areLed = areLines || led.allSatisfy { !$0[0].traits.isDisjoint(with: [.office, .person]) }
  }

  /// The widest blank that a row may have as a line of persons, in sizes of the text; nil for any other row.
  private static func widestBlank(in row: [PrintedPiece]) -> Int? {
    let rest = row.dropFirst()
    if row[0].traits.contains(.office) {
      // 夏　明 of two letters may be two pieces.
      guard rest.count <= 1 || rest.allSatisfy({ $0.count == 1 }) else { return nil }
      return rest.allSatisfy({
        $0.traits.contains(.person)
          || (rest.count > 1 || behindOffice.contains($0.count))
            && $0.traits.isDisjoint(with: notNames)
      }) ? widest.office : nil
    }
    if row[0].traits.contains(.person), rest.allSatisfy({ $0.traits.contains(.person) }) {
      return widest.names
    }
    // 一等奖　张某: a value of another kind than the names behind it is in a cell.
    let areAlike =
      !row[0].traits.isDisjoint(with: [.person, .letter])
      || !rest.contains { $0.traits.contains(.person) }
    return areAlike
      && rest.allSatisfy { $0.count <= longestName && $0.traits.isDisjoint(with: notNames) }
      ? widest.words : nil
  }

  private static let notNames: PrintedPiece.Traits = [.lead, .number, .decimal]
}
