import GongwenLanguage
import GongwenModel
import GongwenText

/// Running headers that nothing but their words and their height sets apart from the text.
extension PrintedEdges {
  /// Sets running headers in letters of the text's size aside that no blank sets apart: alone in the first row of half of the
  /// pages, in the same words, figures included, and at one height.
  ///
  /// The titles of forms and notices that are bound together are so, too, and labels and the names of tables may begin
  /// several pages. A running header has no Chinese letters, as the number of a standard, or
  /// is above sentences that the page before it leaves open, on half of its pages.
  func addSteady(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var groups: [[Unicode.Scalar]: [Candidate]] = [:]
    for candidate in candidates where candidate.isTop && candidate.row == 0 {
      let line = lines[candidate.line]
      let words = text.visible(line)
      guard candidate.rowCount == 1, !isSentence(line), words.last != "：", words.last != ":",
        !text.opensLabel(line), !text.isAppendix(line),
        !PrintMeasures.enlarged.isReached(by: line.size, of: measures.size)
      else { continue }
      groups[words, default: []].append(candidate)
    }
    guard groups.values.contains(where: { $0.count >= Self.leastKnown }) else { return }
    let open = pagesLeftOpen(lines, result)
    let distance = Self.samePlace.amount(of: measures.height)
    for (words, group) in groups where group.count >= Self.leastKnown {
      let continuing = group.count { open.contains($0.page - 1) }
      guard
        !words.contains(where: UnicodeClass.isHan)
          || Self.half.isReached(by: continuing, of: group.count { $0.page > 0 })
      else { continue }
      Neighbours(of: group, within: distance).forEach { candidate, near in
        guard near.pages >= Self.leastKnown,
          Self.half.isReached(by: near.pages, of: sizes.count), result[candidate.line] == nil
        else { return }
        result[candidate.line] = .runningHeader
      }
    }
  }

  private static let half = Share(1, of: 2)

  /// The pages whose last line of text is full and ends no sentence, so that the next page continues it: neither a date nor
  /// a signature is so.
  private func pagesLeftOpen(
    _ lines: [PrintedLine], _ reasons: [Int: FurnitureReason]
  ) -> Set<Int> {
    var ends: [Int: (last: PrintedLine, right: Int)] = [:]
    for (index, line) in lines.enumerated() where reasons[index] == nil && line.cell == nil {
      guard let end = ends[line.page] else {
        ends[line.page] = (line, line.right)
        continue
      }
      ends[line.page] = (
        line.middle > end.last.middle ? line : end.last, max(line.right, end.right)
      )
    }
    return Set(
      ends.values.filter { end in
        end.right - end.last.right <= Self.room * end.last.size && !text.isTerminated(end.last)
      }.map(\.last.page))
  }

  /// A line that ends at most so many characters before the edge of the text is full.
  private static let room = 2
}
