import GongwenModel
import GongwenText

/// Headings without a number that the bookmarks of a PDF name.
///
/// Numbering decides: a line with a marker is none; neither is one that numbered units would fall
/// under which belong to the unit above it, nor one that the bookmarks put above numbered units which
/// stand at its side.
struct BookmarkedHeadings {
  /// The lines of the document.
  let lines: [Line]
  /// The depths of the numbered units that begin in lines.
  let units: [Int: Int]

  /// The depths of the headings among some lines, by their place.
  func depths(in range: Range<Int>) -> [Int: Int] {
    let named = range.filter { lines[$0].evidence.headingLevel > 0 }
    guard !named.isEmpty else { return [:] }
    var next: [Int: Int] = [:]
    var depth = 0
    for line in range.reversed() {
      if lines[line].evidence.headingLevel > 0 { next[line] = depth }
      if let unit = units[line] { depth = unit }
    }
    var result: [Int: Int] = [:]
    // The bookmarks that a line stands below, with the depths of what they name.
    var open: [(level: Int, depth: Int)] = []
    for (place, line) in named.enumerated() {
      let level = lines[line].evidence.headingLevel
      while let last = open.last, last.level >= level { open.removeLast() }
      if let depth = units[line] {
        open.append((level, depth))
      } else if line + 1 < range.upperBound, Self.mayBeHeading(lines[line]) {
        let depth = (open.last?.depth ?? 0) + 1
        let below = named[(place + 1)...].prefix { lines[$0].evidence.headingLevel > level }
        guard next[line] ?? 0 <= depth, below.allSatisfy({ units[$0] ?? Int.max > depth }) else {
          continue
        }
        result[line] = depth
        open.append((level, depth))
      }
    }
    return result
  }

  /// Whether a line has the shape of a heading.
  private static func mayBeHeading(_ line: Line) -> Bool {
    guard !line.isCell, line.markers.isEmpty, line.isNameLike, !line.isTerminated else {
      return false
    }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber
  }
}
