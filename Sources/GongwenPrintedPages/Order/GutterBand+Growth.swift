import GongwenLanguage

/// How far columns continue above and below the rows that show their gutters.
extension GutterBand {
  /// The band with what its columns have above and below, as far as nothing crosses a gutter: lines that keep their distance,
  /// and, below, whatever comes before and behind prose that wraps at the edge of its column.
  ///
  /// - Parameter pieces: all pieces, by their middle heights.
  func grown(over pieces: [PrintedPiece], pitch: Int) -> GutterBand {
    var result = self
    let isParted = rowsAcross(pieces)
    result.grow(over: pieces, pitch: pitch, isParted: isParted)
    result.takeInProse(over: pieces, isParted: isParted)
    return result
  }

  /// Whether each piece is in a row with one that crosses a gutter: both are of one line, in which there is a blank.
  private func rowsAcross(_ pieces: [PrintedPiece]) -> [Bool] {
    var result = pieces.map(crosses)
    for index in pieces.indices where crosses(pieces[index]) {
      for step in [-1, 1] {
        var place = index + step
        while pieces.indices.contains(place), pieces[place].isLevel(with: pieces[index]) {
          result[place] = true
          place += step
        }
      }
    }
    return result
  }

  private mutating func grow(over pieces: [PrintedPiece], pitch: Int, isParted: [Bool]) {
    let (first, last) = (top, bottom)
    var ends = columns.map { $0.map(\.middle).min() ?? first }
    for index in pieces.indices.reversed() where pieces[index].middle < first {
      // The number of a document is above its columns.
      guard !isParted[index], !pieces[index].traits.contains(.documentNumber),
        !isCentred(pieces[index]), goesOn(pieces[index], &ends, pitch)
      else { break }
      top = min(top, pieces[index].middle)
    }
    ends = columns.map { $0.map(\.middle).max() ?? last }
    for index in pieces.indices where pieces[index].middle > last {
      guard !isParted[index], goesOn(pieces[index], &ends, pitch) else { break }
      bottom = max(bottom, pieces[index].middle)
    }
    fill(pieces)
  }

  /// So many full lines that continue on the next one, as wide as those of prose, show a column in which headings and wide
  /// blanks may be. In sizes of the text: the width, and the distance from the edge up to which a line is full or flush.
  private static let leastRunningOn = 3
  private static let prose = (width: 8, edge: 1)

  /// Takes in what is below the rows of columns, in any of them alone, where prose in it wraps at the edge of its column: with
  /// nothing next to it, text would be as wide as the page.
  private mutating func takeInProse(over pieces: [PrintedPiece], isParted: [Bool]) {
    var added = [[PrintedPiece]](repeating: [], count: columns.count)
    var end = bottom
    for index in pieces.indices where pieces[index].middle > bottom {
      guard !isParted[index], isBeside(pieces[index]) else { break }
      added[column(of: pieces[index])].append(pieces[index])
      end = pieces[index].middle
    }
    let runningOn = added.indices.reduce(0) { sum, column in
      let lines = ColumnLine.lines(added[column])
      let area = ColumnLine.edges(columns[column] + lines, em: em)
      guard area.right - area.left >= Self.prose.width * em else { return sum }
      return sum
        + zip(lines, lines.dropFirst()).count { line, next in
          area.right - line.right <= Self.prose.edge * em && !line.isEnded
            && abs(next.left - area.left) <= Self.prose.edge * em
        }
    }
    guard runningOn >= Self.leastRunningOn else { return }
    bottom = end
    fill(pieces)
  }

  /// Whether a piece is in the middle of the whole band and fills no column: names below a headline, over the middle one of
  /// three columns.
  private func isCentred(_ piece: PrintedPiece) -> Bool {
    let own = ColumnLine.edges(columns[column(of: piece)], em: em)
    let left = inside.map(\.left).min() ?? 0
    let right = inside.map(\.right).max() ?? 0
    return abs(piece.middleX - (left + right) / 2) <= em
      && piece.left > own.left + em && piece.right < own.right - em
  }

  private func goesOn(_ piece: PrintedPiece, _ ends: inout [Int], _ pitch: Int) -> Bool {
    guard isBeside(piece) else { return false }
    let column = column(of: piece)
    // A table is one piece: its first and its last line count.
    let isTall = piece.height > pitch
    let (first, last) =
      isTall
      ? (piece.top + em / 2, piece.bottom - em / 2) : (piece.middle, piece.middle)
    let isBelow = piece.middle > ends[column]
    let near = isBelow ? first : last
    guard !Self.goesOn.isExceeded(by: abs(near - ends[column]), of: pitch) else { return false }
    ends[column] = isBelow ? last : first
    return true
  }
}
