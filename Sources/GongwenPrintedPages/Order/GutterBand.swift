import GongwenLanguage

/// A part of a page in which gutters go down side by side, and the pieces in its columns.
struct GutterBand {
  /// The gutters, from the left; they do not overlap.
  let gutters: [Gutter]
  /// The heights between which the band lies.
  var top: Int
  var bottom: Int
  /// The heights between which the head of a table lies, whose pieces may be over gutters.
  var head = 0..<0
  /// The pieces in it, and those that are not.
  private(set) var inside: [PrintedPiece] = []
  private(set) var outside: [PrintedPiece] = []
  /// The lines of its columns, from the left.
  private(set) var columns: [[ColumnLine]] = []

  let em: Int
  /// How far text may reach into a gutter, as a share of the size of the text.
  private static let slack = Share(1, of: 4)
  /// Gutters are of one band if they share half of the height of the one that it is sought for.
  private static let shared = Share(1, of: 2)
  /// The text that crosses a band ends it where its box begins, except for this share of its height.
  private static let crossing = Share(1, of: 3)
  /// Columns continue while the next line is at most this share of the distance of lines away.
  private static let goesOn = Share(14, of: 10)

  /// The band around a gutter; nil where a column of it is empty.
  init?(_ gutter: Gutter, among all: [Gutter], _ pieces: [PrintedPiece], em: Int) {
    self.em = em
    let band = all.filter { other in
      let common = PrintedPiece.overlap(other.top, other.bottom, gutter.top, gutter.bottom)
      return Self.shared.isReached(by: common, of: gutter.height)
        && Self.shared.isReached(by: other.height, of: gutter.height)
    }
    var kept: [Gutter] = []
    for other in band.sorted(by: { $0.left < $1.left }) {
      if let last = kept.last,
        PrintedPiece.overlap(other.left, other.right, last.left, last.right) > 0
      {
        if other.height > last.height { kept[kept.count - 1] = other }
      } else {
        kept.append(other)
      }
    }
    gutters = kept
    top = band.map(\.top).min() ?? gutter.top
    bottom = band.map(\.bottom).max() ?? gutter.bottom
    let middle = (gutter.top + gutter.bottom) / 2
    for piece in pieces where isAt(piece) && crosses(piece) {
      let cut = Self.crossing.amount(of: min(piece.height, em))
      if piece.middle <= middle {
        top = max(top, piece.bottom - cut)
      } else {
        bottom = min(bottom, piece.top + cut)
      }
    }
    fill(pieces)
    if columns.contains(where: \.isEmpty) { return nil }
  }

  func isAt(_ piece: PrintedPiece) -> Bool { piece.middle >= top && piece.middle <= bottom }

  /// Whether a piece is over a whole gutter.
  func crosses(_ piece: PrintedPiece) -> Bool {
    let slack = Self.slack.amount(of: em)
    return gutters.contains { piece.left < $0.left - slack && piece.innerRight > $0.right + slack }
  }

  /// Whether a piece is in no gutter.
  func isBeside(_ piece: PrintedPiece) -> Bool {
    let slack = Self.slack.amount(of: em)
    return !gutters.contains { piece.left < $0.right - slack && piece.innerRight > $0.left + slack }
  }

  /// The column of a piece, from 0.
  func column(of piece: PrintedPiece) -> Int { gutters.count { piece.middleX > $0.middle } }

  mutating func fill(_ pieces: [PrintedPiece]) {
    func isInside(_ piece: PrintedPiece) -> Bool {
      isAt(piece) && !crosses(piece) || head.contains(piece.middle)
    }
    inside = pieces.filter(isInside)
    outside = pieces.filter { !isInside($0) }
    var cells = [[PrintedPiece]](repeating: [], count: gutters.count + 1)
    for piece in inside { cells[column(of: piece)].append(piece) }
    columns = cells.map(ColumnLine.lines)
  }

  /// Lets the columns grow up and down as far as nothing crosses and their lines keep their distance.
  ///
  /// - Parameter pieces: all pieces, by their middle heights.
  mutating func grow(over pieces: [PrintedPiece], pitch: Int) {
    let (first, last) = (top, bottom)
    var ends = columns.map { $0.map(\.middle).min() ?? first }
    for piece in pieces.reversed() where piece.middle < first {
      // The number of a document is above its columns.
      guard !piece.traits.contains(.documentNumber), !isCentred(piece),
        goesOn(piece, &ends, pitch)
      else { break }
      top = min(top, piece.middle)
    }
    ends = columns.map { $0.map(\.middle).max() ?? last }
    for piece in pieces where piece.middle > last {
      guard goesOn(piece, &ends, pitch) else { break }
      bottom = max(bottom, piece.middle)
    }
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

  /// Whether text over a gutter is at most a line away: then the blanks are those of lines of one column.
  func isBetweenLines(pitch: Int) -> Bool {
    let first = inside.map(\.middle).min() ?? top
    let last = inside.map(\.middle).max() ?? bottom
    return outside.contains { piece in
      crosses(piece)
        && !Self.goesOn.isExceeded(
          by: max(first - piece.middle, piece.middle - last, 0), of: pitch)
    }
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
