import GongwenLanguage

/// The usual distance of lines, by page.
struct PitchByPage {
  private var pages: [Int: Int] = [:]
  private let usual: Int

  /// The distance that a third of all do not exceed is the usual one.
  private static let part = 3
  /// A page with fewer distances has the document's.
  private static let least = 5
  /// A line that ends less than this share of a character before its edge is full.
  private static let full = Share(1, of: 1)

  /// Measures lines in the order in which they are read.
  init(_ lines: [FlowLine], em: Int) {
    var distances: [Int: [Int]] = [:]
    var inside: [Int: [Int]] = [:]
    for (above, line) in zip(lines, lines.dropFirst())
    where above.page == line.page && line.middle > above.middle {
      let distance = line.middle - above.middle
      distances[line.page, default: []].append(distance)
      if Self.isInside(above, line) { inside[line.page, default: []].append(distance) }
    }
    let all = distances.values.flatMap { $0 }.sorted()
    let within = inside.values.flatMap { $0 }.sorted()
    usual = min(
      all.isEmpty ? 2 * em : all[all.count / Self.part],
      within.isEmpty ? .max : within[within.count / 2])
    for (page, own) in distances where own.count >= Self.least {
      let distance = own.sorted()[own.count / Self.part]
      let within = inside[page]?.sorted()
      pages[page] = min(distance, within.map { $0[$0.count / 2] } ?? distance)
    }
  }

  /// Whether two lines are of one paragraph for certain: the upper one is full and ends inside a sentence. Where most
  /// paragraphs have one line and are set further apart than lines, these distances alone are those of lines.
  private static func isInside(_ above: FlowLine, _ line: FlowLine) -> Bool {
    (above.end == .open || above.end == .comma) && above.area.isAttested
      && above.size == line.size && !above.isElement && !line.isElement
      && line.opening == nil && LineIndent(line) == .flush
      && !full.isReached(by: above.area.right - above.right, of: above.em)
  }

  /// The distance of lines on a page, in hundredths of a point.
  func pitch(onPage page: Int) -> Int { pages[page] ?? usual }
}
