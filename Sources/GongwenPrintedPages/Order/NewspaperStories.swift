import GongwenLanguage

/// The parts of columns in the order in which they are read, where a story ends inside of a wide column.
///
/// A newspaper sets a second headline over two of three columns: the story above it continues at the top of the third one, which
/// has no headline of its own, and the second story is read behind that.
struct NewspaperStories {
  /// A part of a column, by its pieces from the top.
  struct Part {
    var column: Int
    var pieces: [PrintedPiece]
  }

  /// The parts.
  private(set) var parts: [Part] = []

  private let em: Int

  /// The least number of rows of columns above a second headline: fewer are names below the first one.
  private static let leastRows = 3

  /// A narrower piece, in sizes of the text, is the marker of a unit, and the blank behind it is no gutter.
  private static let narrowest = 6

  /// Divides the columns of a band.
  init(_ band: GutterBand, em: Int) {
    self.em = em
    var waiting: [Part] = []
    let columns = band.columns.map { column in
      column.flatMap(\.pieces).sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
    }
    for (column, pieces) in columns.enumerated() {
      guard column + 1 < columns.count, !(columns[column + 1].first.map(isHeadline) ?? true),
        let headline = secondHeadline(pieces)
      else {
        parts.append(Part(column: column, pieces: pieces))
        continue
      }
      parts.append(Part(column: column, pieces: Array(pieces[..<headline])))
      waiting.append(Part(column: column, pieces: Array(pieces[headline...])))
    }
    parts += waiting
  }

  private func isHeadline(_ piece: PrintedPiece) -> Bool {
    PrintMeasures.enlarged.isReached(by: piece.size, of: em)
  }

  /// The place of the first headline below rows of pieces side by side whose blank it is over; nil without one.
  private func secondHeadline(_ pieces: [PrintedPiece]) -> Int? {
    pieces.indices.first { place in
      guard isHeadline(pieces[place]) else { return false }
      let rows = ColumnLine.rows(Array(pieces[..<place])).count { row in
        zip(row, row.dropFirst()).contains { left, right in
          !isHeadline(left) && left.right - left.left >= Self.narrowest * em
            && pieces[place].left < left.right && pieces[place].right > right.left
        }
      }
      return rows >= Self.leastRows
    }
  }
}
