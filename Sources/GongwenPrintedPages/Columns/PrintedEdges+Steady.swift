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
  /// is above text that continues the page before it, on half of its pages (`PageContinuity`).
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
    groups = groups.filter { $0.value.count >= Self.leastKnown }
    guard !groups.isEmpty else { return }
    let headers = Set(groups.values.joined().map(\.line))
    let pages = PageContinuity(
      lines.indices.filter { result[$0] == nil && !headers.contains($0) }.map { lines[$0] },
      text: text, sizes: sizes)
    let distance = Self.samePlace.amount(of: measures.height)
    for (words, group) in groups {
      let isNamed = words.contains(where: UnicodeClass.isHan)
      guard !isNamed || pages.continues(above: group.map(\.page)) else { continue }
      Neighbours(of: group, within: distance).forEach { candidate, near in
        guard near.pages >= Self.leastKnown,
          Self.half.isReached(by: near.pages, of: sizes.count), result[candidate.line] == nil
        else { return }
        // Right above the first unit of the text it is its title.
        if isNamed, candidate.page == 0, pages.beginsUnits(onPage: 0) { return }
        result[candidate.line] = .runningHeader
      }
    }
  }

  private static let half = Share(1, of: 2)
}
