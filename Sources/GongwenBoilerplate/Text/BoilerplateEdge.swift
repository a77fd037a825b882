import GongwenModel

/// The edges of a document: only near them do words that a text may also use mark furniture.
///
/// Blocks that the reader has set aside are no part of them, and a row of a table counts as one block.
struct BoilerplateEdge {
  /// How many blocks from either end belong to the edge: a site prints its name, a menu, a breadcrumb and
  /// a strip of labels above a text, and links and a footer of several lines below.
  static let blocks = 15

  /// The blocks near the start, and those near the end.
  let start: Range<Int>
  let end: Range<Int>

  /// The edges of a document.
  init(_ document: RawDocument) {
    let all = document.blocks.indices
    start = 0..<Self.count(all, document.blocks)
    end = all.upperBound - Self.count(all.reversed(), document.blocks)..<all.upperBound
  }

  /// How many of some blocks belong to the edge that they begin at.
  private static func count(_ places: some Sequence<Int>, _ blocks: [Block]) -> Int {
    var (rows, count) = (0, 0)
    var last: CellPlace?
    for place in places {
      let block = blocks[place]
      let cell = block.evidence.cell
      let isInRow = cell != nil && cell?.table == last?.table && cell?.row == last?.row
      if block.furniture == nil, !isInRow { rows += 1 }
      guard rows <= Self.blocks else { break }
      last = cell
      count += 1
    }
    return count
  }

  /// Whether a block is near the start.
  func isNearStart(_ block: Int) -> Bool { start.contains(block) }

  /// Whether a block is near either end.
  func isNear(_ block: Int) -> Bool { start.contains(block) || end.contains(block) }
}
