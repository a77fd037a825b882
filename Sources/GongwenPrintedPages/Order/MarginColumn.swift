import GongwenLanguage

/// A column of notes in the margin of a page.
struct MarginColumn {
  private let places: Set<Int>
  private let area: Range<Int>
  private let size: Int

  /// The letters of notes of one page differ by at most this share of their size.
  private static let sameSize = Share(1, of: 12)

  /// Makes a column of its pieces next to text.
  init(_ pieces: [PrintedPiece], em: Int) {
    places = Set(pieces.map(\.lines.lowerBound))
    let left = pieces.map(\.left).min() ?? 0
    area = left..<max(left, pieces.map(\.right).max() ?? 0) + 1
    let sizes = pieces.map(\.size).sorted()
    size = sizes.isEmpty ? em : sizes[sizes.count / 2]
  }

  /// Whether a piece is in the column: one of its pieces, or one above or below them between their edges and of their size, as far
  /// from them as it may be.
  func contains(_ piece: PrintedPiece) -> Bool {
    if places.contains(piece.lines.lowerBound) { return true }
    return piece.left >= area.lowerBound && piece.right < area.upperBound
      && !Self.sameSize.isExceeded(by: abs(piece.size - size), of: size)
  }
}
