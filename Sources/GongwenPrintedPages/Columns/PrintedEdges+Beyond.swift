import GongwenLanguage
import GongwenModel
import GongwenText

/// Furniture beyond furniture: what is closer to the edge of a page than a running header or footer.
extension PrintedEdges {
  /// Sets lines aside that no blank and no size sets apart from the running header below them, and that repeat on several pages:
  /// a name in large letters above its address. On the first page large letters are the letterhead of the document.
  func addBeyond(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let rows = Dictionary(grouping: candidates) { Row(page: $0.page, isTop: $0.isTop, row: $0.row) }
    let open = candidates.filter { candidate in
      let inner = Row(page: candidate.page, isTop: candidate.isTop, row: candidate.row + 1)
      return result[candidate.line] == nil && !isSentence(lines[candidate.line])
        && rows[inner]?.allSatisfy { result[$0.line] != nil } ?? false
    }
    for group in Dictionary(grouping: open, by: \.key).values {
      for isTop in [true, false] {
        Neighbours(of: group.filter { $0.isTop == isTop }, within: measures.height / 2).forEach {
          candidate, near in
          let isLarge = PrintMeasures.enlarged.isReached(
            by: lines[candidate.line].size, of: measures.size)
          guard near.pages >= min(Self.leastKnown, sizes.count), near.pages > 1,
            Self.pagesOfHeader.isReached(by: near.pages, of: sizes.count),
            !isLarge || candidate.page > 0
          else { return }
          result[candidate.line] = isTop ? .runningHeader : .runningFooter
        }
      }
    }
  }

  /// The numbers of pages that have rows of running headers or footers beyond them, as an address below the number.
  func addInnerNumbers(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let rows = Dictionary(grouping: candidates) { Row(page: $0.page, isTop: $0.isTop, row: $0.row) }
    var inner: [Candidate] = []
    for var candidate in candidates
    where candidate.row >= Self.numberReach && result[candidate.line] != .pageNumber {
      let outer = (0..<candidate.row).map {
        rows[Row(page: candidate.page, isTop: candidate.isTop, row: $0)] ?? []
      }
      guard outer.joined().allSatisfy({ result[$0.line] != nil }) else { continue }
      candidate.row = 0
      inner.append(candidate)
    }
    addNumbers(inner, lines, &result)
  }
}
