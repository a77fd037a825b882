import GongwenModel
import GongwenText

/// Finds the blocks that share a line of the source: a member of a collection counts whole lines.
struct SourceLines {
  /// The canonical text of the source.
  let text: CanonicalText

  /// Some blocks with the furniture at either end that is in their first or last line: hidden text
  /// of a page, the second print of a line.
  func whole(_ blocks: Range<Int>) -> Range<Int> {
    var end = blocks.upperBound
    var reached = text.blocks[blocks].reduce(0) { max($0, $1.block.range.upperBound) }
    while end < text.blocks.count, isFurniture(end), goesOn(end, from: reached) {
      reached = max(reached, text.blocks[end].block.range.upperBound)
      end += 1
    }
    var start = blocks.lowerBound
    while start > 0, goesOn(start, from: text.blocks[start - 1].block.range.upperBound) {
      // What stands in the last line of another member is that one's.
      guard isFurniture(start - 1) else { return blocks.lowerBound..<end }
      start -= 1
    }
    return start..<end
  }

  private func isFurniture(_ block: Int) -> Bool { text.blocks[block].block.furniture != nil }

  /// Whether a block begins in the line in which a place lies, or before that place.
  private func goesOn(_ block: Int, from place: Int) -> Bool {
    let start = text.blocks[block].block.range.lowerBound
    return start < place || !text.raw[place..<start].contains(where: Self.endsLine)
  }

  /// LF, CR and the other mandatory breaks of Unicode Standard Annex 14.
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
