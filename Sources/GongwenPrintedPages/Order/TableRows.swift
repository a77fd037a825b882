import GongwenLanguage

/// The rows of a band that is a table. A line that is alone above its first cells, as the names of groups in a
/// list of names do, is not one of them.
struct TableRows {
  private let band: GutterBand
  private let pitch: Int
  private let em: Int

  /// A line apart is further below the one above than this share of the distance of lines.
  private static let apart = Share(12, of: 10)
  private static let slack = Share(1, of: 4)

  /// Takes the pieces of a band.
  init(_ band: GutterBand, pitch: Int, em: Int) {
    self.band = band
    self.pitch = pitch
    self.em = em
  }

  /// The tables and the lines between them.
  func regions(margin: Int) -> [PrintedRegion] {
    var result: [PrintedRegion] = []
    var table: [[PrintedPiece]] = []
    func close() {
      guard !table.isEmpty else { return }
      result.append(
        PrintedRegion(
          kind: .table, rows: table, gutters: band.gutters.map(\.middle), margin: margin))
      table = []
    }
    for row in ColumnLine.rows(band.inside) {
      if isAlone(row, below: table.last) {
        close()
        result.append(PrintedRegion(kind: .flow, rows: [row]))
      } else {
        table.append(row)
      }
    }
    close()
    return result
  }

  private func isAlone(_ row: [PrintedPiece], below above: [PrintedPiece]?) -> Bool {
    guard row.count == 1, !row[0].traits.contains(.number),
      row[0].innerRight <= band.gutters[0].left + Self.slack.amount(of: em)
    else { return false }
    return above.map { Self.apart.isExceeded(by: row[0].middle - $0[0].middle, of: pitch) } ?? true
  }
}
