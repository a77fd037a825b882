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
  private static let reach = Share(1, of: 4)
  /// Gutters are of one band if they share half of the height of the one that it is sought for.
  private static let shared = Share(1, of: 2)
  /// The text that crosses a band ends it where its box begins, except for this share of its height.
  private static let crossing = Share(1, of: 3)
  /// Columns continue while the next line is at most this share of the distance of lines away.
  static let goesOn = Share(14, of: 10)

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

  /// The band around lines that are drawn between columns; nil where a column is empty.
  init?(ruled gutters: [Gutter], _ pieces: [PrintedPiece], em: Int) {
    self.em = em
    self.gutters = gutters.sorted { $0.left < $1.left }
    top = gutters.map(\.top).min() ?? 0
    bottom = gutters.map(\.bottom).max() ?? 0
    fill(pieces)
    if columns.contains(where: \.isEmpty) { return nil }
  }

  func isAt(_ piece: PrintedPiece) -> Bool { piece.middle >= top && piece.middle <= bottom }

  /// Whether a piece is over a whole gutter.
  func crosses(_ piece: PrintedPiece) -> Bool {
    let slack = Self.reach.amount(of: em)
    return gutters.contains { piece.left < $0.left - slack && piece.innerRight > $0.right + slack }
  }

  /// Whether a piece is in no gutter.
  func isBeside(_ piece: PrintedPiece) -> Bool {
    let slack = Self.reach.amount(of: em)
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

  /// Whether text over a gutter is at most a line away: then the blanks are those of lines of one column. A headline
  /// is over columns as well.
  func isBetweenLines(pitch: Int) -> Bool {
    let first = inside.map(\.middle).min() ?? top
    let last = inside.map(\.middle).max() ?? bottom
    return outside.contains { piece in
      crosses(piece) && !PrintMeasures.enlarged.isReached(by: piece.size, of: em)
        && !Self.goesOn.isExceeded(
          by: max(first - piece.middle, piece.middle - last, 0), of: pitch)
    }
  }

  /// Whether two columns are prose in Chinese and in Latin letters: nearly all lines of one have only such letters and none of the
  /// other, and some run on in both.
  ///
  /// - Parameter running: how many full lines of each column continue the one above them. Lines in Latin letters end where the next
  ///   word has no room.
  func isBilingual(running: [Int]) -> Bool {
    guard columns.count == 2 else { return false }
    let latin = columns.map { lines in lines.count { $0.pieces[0].traits.contains(.latin) } }
    return [(0, 1), (1, 0)].contains { one, other in
      let lines = columns[one]
      let widest = lines.map { $0.right - $0.left }.max() ?? 0
      let open = lines.dropLast().count {
        !$0.isEnded && Self.long.isReached(by: $0.right - $0.left, of: widest)
      }
      return running[other] >= Self.leastRunning && open >= Self.leastRunning
        && Self.inLetters.isReached(by: latin[one], of: lines.count) && latin[other] == 0
    }
  }

  /// The least number of lines that run on in a column of a bilingual text, and the share of those in Latin letters: a date or a number
  /// has none.
  private static let leastRunning = 2
  private static let inLetters = Share(8, of: 10)
  /// The least width of a line of prose in such letters, as a share of the widest one.
  private static let long = Share(7, of: 10)
}
