import GongwenLanguage
import GongwenModel
import GongwenText

/// Headings without a number that bookmarks, markup, the table of contents or their company show.
///
/// Numbering decides: a line with a marker is no such heading. Neither is a line that would take numbered units from the
/// unit above it, nor one that the bookmarks put above numbered units of its own level.
struct UnnumberedHeadings {
  /// The lines of the document.
  let lines: [Line]
  /// The depths of the numbered units that begin in lines.
  let units: [Int: Int]
  /// The lines that their company shows; they count where nothing else shows a heading.
  let series: HeadingSeries
  /// Names without a number in the table of contents; they count where nothing else shows a heading.
  let named: Set<TitleKey>

  /// The depths of the headings among some lines, by their place.
  func depths(in range: Range<Int>) -> [Int: Int] {
    let isShown = range.contains {
      lines[$0].evidence.headingLevel > 0 && lines[$0].markers.isEmpty
    }
    func level(_ line: Int) -> Int {
      let level = lines[line].evidence.headingLevel
      guard level == 0, !isShown else { return level }
      return series.levels[line] ?? (isNamed(line) ? 1 : 0)
    }
    let named = range.filter { level($0) > 0 }
    guard !named.isEmpty else { return [:] }
    var (next, above) = ([Int: Int](), [Int: Int]())
    var depth = 0
    for line in range where !series.insides.isEmpty {
      if let unit = units[line] { depth = unit }
      above[line] = depth
    }
    depth = 0
    for line in range.reversed() {
      if level(line) > 0 { next[line] = depth }
      if let unit = units[line] { depth = unit }
    }
    var result: [Int: Int] = [:]
    // The bookmarks that a line stands below, with the depths of what they name.
    var open: [(level: Int, depth: Int)] = []
    for (place, line) in named.enumerated() {
      let here = level(line)
      while let last = open.last, last.level >= here { open.removeLast() }
      if let depth = units[line] {
        open.append((here, depth))
      } else if line + 1 < range.upperBound, mayBeHeading(line) {
        let isInside = !isShown && series.insides.contains(line)
        let depth = isInside ? (above[line] ?? 0) + 1 : (open.last?.depth ?? 0) + 1
        let below = named[(place + 1)...].prefix { level($0) > here }
        guard next[line] ?? 0 <= depth, below.allSatisfy({ units[$0] ?? Int.max > depth }) else {
          continue
        }
        result[line] = depth
        open.append((here, depth))
      }
    }
    return result
  }

  /// Whether the table of contents names a line.
  private func isNamed(_ place: Int) -> Bool {
    let line = lines[place]
    guard !named.isEmpty, !line.isCell, line.markers.isEmpty else { return false }
    let entry = ContentsEntry(line)
    return entry.page == nil && named.contains(entry.key)
  }

  /// Whether a line has the shape of a heading.
  private func mayBeHeading(_ place: Int) -> Bool {
    if series.levels[place] != nil { return true }
    let line = lines[place]
    guard !line.isCell, line.markers.isEmpty, line.isNameLike, !line.isTerminated else {
      return false
    }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber
  }
}
