/// The pieces of a row that are in one column.
struct ColumnLine {
  /// The pieces, from left to right.
  let pieces: [PrintedPiece]
  /// Left edge, in hundredths of a point.
  let left: Int
  /// Right edge.
  let right: Int
  /// Middle height of its longest piece.
  let middle: Int
  /// The size of the letters of its longest piece.
  let size: Int
  /// Whether it ends as sentences do.
  var isEnded: Bool { pieces[pieces.count - 1].traits.contains(.ended) }
  /// Whether it begins with the marker of a unit.
  var opensUnit: Bool { pieces[0].traits.contains(.opensUnit) }
  /// Whether it is a number and nothing else.
  var isNumber: Bool { pieces.count == 1 && pieces[0].traits.contains(.number) }

  /// Makes a line of a row.
  init(_ row: [PrintedPiece]) {
    pieces = row.sorted { $0.left < $1.left }
    left = pieces[0].left
    var main = pieces[0]
    var end = main.right
    for piece in pieces.dropFirst() {
      if piece.count > main.count { main = piece }
      end = max(end, piece.right)
    }
    right = end
    middle = main.middle
    size = main.size
  }

  /// Pieces by the rows in which they are, from the top.
  static func rows(_ pieces: [PrintedPiece]) -> [[PrintedPiece]] {
    var rows: [[PrintedPiece]] = []
    for piece in pieces.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let first = rows.last?[0], first.isLevel(with: piece) {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    return rows
  }

  /// The lines that pieces of one column make, from the top.
  static func lines(_ pieces: [PrintedPiece]) -> [ColumnLine] { rows(pieces).map(ColumnLine.init) }

  /// The left edge that several lines share and the right edge that full lines reach.
  static func edges(_ lines: [ColumnLine], em: Int) -> TypeArea {
    TypeArea(lefts: lines.map(\.left), rights: lines.map(\.right), em: em)
  }
}
