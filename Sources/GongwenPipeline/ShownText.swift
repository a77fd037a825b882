import GongwenModel
import GongwenText

/// Holds the blocks of a source against the characters it shows: what a reader, or whoever changed blocks
/// behind it, let fall is in no figure that is counted from blocks.
enum ShownText {
  /// The visible characters that are in no block: how many, and the first.
  static func lost(from text: CanonicalText) -> (count: Int, first: Int)? {
    var pieces: [Range<Int>] = []
    pieces.reserveCapacity(text.blocks.count)
    var isSorted = true
    for block in text.blocks.indices {
      let (whole, lines) = (text.blocks[block].block.range, text.blocks[block].block.lines)
      Block.forEachPiece(of: whole, lines) { piece in
        if let last = pieces.last, last.upperBound > piece.lowerBound { isSorted = false }
        pieces.append(piece)
      }
    }
    if !isSorted { pieces.sort { $0.lowerBound < $1.lowerBound } }
    var lost: (count: Int, first: Int)?
    var position = 0
    let blanks = UnicodeClass.blanks
    func look(through gap: Range<Int>) {
      for index in gap where !blanks.contains(text.raw[index]) {
        lost = ((lost?.count ?? 0) + 1, lost?.first ?? index)
      }
    }
    for piece in pieces {
      if position < piece.lowerBound { look(through: position..<piece.lowerBound) }
      position = max(position, piece.upperBound)
    }
    look(through: position..<max(position, text.raw.count))
    return lost
  }
}
