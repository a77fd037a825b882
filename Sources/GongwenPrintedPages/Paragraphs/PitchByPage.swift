/// The usual distance of lines, by page.
struct PitchByPage {
  private var pages: [Int: Int] = [:]
  private let usual: Int

  /// The distance that a third of all do not exceed is the usual one.
  private static let part = 3
  /// A page with fewer distances has the document's.
  private static let least = 5

  /// Measures lines in the order in which they are read.
  init(_ lines: [FlowLine], em: Int) {
    var distances: [Int: [Int]] = [:]
    for (above, line) in zip(lines, lines.dropFirst())
    where above.page == line.page && line.middle > above.middle {
      distances[line.page, default: []].append(line.middle - above.middle)
    }
    let all = distances.values.flatMap { $0 }.sorted()
    usual = all.isEmpty ? 2 * em : all[all.count / Self.part]
    for (page, own) in distances where own.count >= Self.least {
      pages[page] = own.sorted()[own.count / Self.part]
    }
  }

  /// The distance of lines on a page, in hundredths of a point.
  func pitch(onPage page: Int) -> Int { pages[page] ?? usual }
}
