import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines that a browser prints at the edges of a web page: date and time with the title of the page in one row, the
/// address of the page and its number in another.
extension PrintedEdges {
  /// Schemes of addresses.
  private static let schemes: [Phrase] = ["http://", "https://", "file:///"]
  /// The least number of digits of a date and a time: 1/2/24, 3:04.
  private static let leastDigits = 6
  private static let dateSigns: ScalarTable = "/-.年"

  /// Sets the outermost rows of a page aside that a browser printed: one with an address at its start, one with a date
  /// and a time. Each proves the other.
  func addBrowserLines(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let outermost = candidates.filter { $0.row == 0 }
    let addressed = Set(
      outermost.filter { isAddress(text.visible(lines[$0.line])) }.map {
        Edge(page: $0.page, isTop: $0.isTop)
      })
    guard !addressed.isEmpty else { return }
    let dated = Set(
      outermost.filter { isDateAndTime(text.scalars[lines[$0.line].range]) }.map {
        Edge(page: $0.page, isTop: $0.isTop)
      })
    for candidate in outermost {
      let own = Edge(page: candidate.page, isTop: candidate.isTop)
      let other = Edge(page: candidate.page, isTop: !candidate.isTop)
      let isPrinted =
        addressed.contains(own) && (dated.contains(other) || dated.contains(own))
        || dated.contains(own) && addressed.contains(other)
      guard isPrinted, result[candidate.line] != .pageNumber else { continue }
      result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
    }
  }

  private func isAddress(_ text: [Unicode.Scalar]) -> Bool {
    Self.schemes.contains { text.starts(with: $0.scalars) }
  }

  /// Whether a line begins with a date in digits and has a time behind it: 11/29/26, 2:03 AM.
  private func isDateAndTime(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, ChineseNumeral.arabicDigit(first) != nil else { return false }
    let digits = line.count { ChineseNumeral.arabicDigit($0) != nil }
    let separators = line.count { Self.dateSigns.contains($0) }
    return digits >= Self.leastDigits && separators >= 2 && line.contains { $0 == ":" || $0 == "：" }
  }
}
