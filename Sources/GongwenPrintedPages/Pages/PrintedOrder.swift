import GongwenModel

/// The order in which the characters of a page are read where some are copies of others.
///
/// poppler sorts what overlaps by place, and so mixes a print and its copy (政政策策), a line for
/// every two or three letters. There the print comes first, in one line, and its copies behind it.
enum PrintedOrder {
  /// The places of the page text in the order of reading; nil where that is the page's own.
  static func order(_ page: PrintedPage, _ isCopy: [Bool]) -> [Int]? {
    var result: [Int] = []
    var isChanged = false
    var row: [Range<Int>] = []
    func close() {
      guard let first = row.first, let last = row.last else { return }
      let all = first.lowerBound..<last.upperBound
      if isParted(row, page, isCopy) {
        isChanged = true
        let visible = all.filter { page.scalars[$0] != "\n" }
        result += visible.filter { !isCopy[$0] }
        result += visible.filter { isCopy[$0] }
        result += all.filter { page.scalars[$0] == "\n" }
      } else {
        result += all
      }
      row = []
    }
    var start = 0
    while start < page.scalars.count {
      let rest = page.scalars[start...]
      let end = rest.firstIndex(of: "\n").map { $0 + 1 } ?? rest.endIndex
      if let last = row.last, !isLevel(last, start..<end, page) { close() }
      row.append(start..<end)
      start = end
    }
    close()
    return isChanged ? result : nil
  }

  /// Whether copies are in the lines of the print, or between them.
  private static func isParted(
    _ row: [Range<Int>], _ page: PrintedPage, _ isCopy: [Bool]
  ) -> Bool {
    let visible = row.map { line in line.filter { !page.glyphs[$0].isEmpty } }
    let print = visible.filter { line in line.contains { !isCopy[$0] } }
    let copies = visible.filter { line in line.contains { isCopy[$0] } }
    return !copies.isEmpty && (print.count > 1 || print.contains { copies.contains($0) })
  }

  private static func isLevel(_ one: Range<Int>, _ other: Range<Int>, _ page: PrintedPage) -> Bool {
    guard let last = page.glyphs[one].last(where: { !$0.isEmpty }),
      let first = page.glyphs[other].first(where: { !$0.isEmpty })
    else { return false }
    return last.isLevel(with: first)
  }
}
