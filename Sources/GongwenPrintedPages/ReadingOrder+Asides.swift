import GongwenModel

extension ReadingOrder {
  /// Puts the notes of a margin behind the lines of the text at their heights.
  static func insert(
    _ notes: [PrintedLine], beside lines: inout [(line: PrintedLine, reason: FurnitureReason?)]
  ) {
    var start = 0
    while start < notes.count {
      var end = start + 1
      while end < notes.count,
        notes[end].top - notes[end - 1].bottom < max(notes[end].height, notes[end - 1].height)
      { end += 1 }
      let first = notes[start]
      let nearest = lines.indices.filter { lines[$0].reason == nil && !lines[$0].line.isInMargin }
        .min {
          abs(lines[$0].line.middle - first.middle) < abs(lines[$1].line.middle - first.middle)
        }
      let place = nearest.map { $0 + 1 } ?? lines.count
      lines.insert(contentsOf: notes[start..<end].map { ($0, nil) }, at: place)
      start = end
    }
  }

  /// Puts copies of lines behind the lines that they are nearest to.
  static func put(
    _ copies: [PrintedLine], behind lines: [(line: PrintedLine, reason: FurnitureReason?)]
  ) -> [(line: PrintedLine, reason: FurnitureReason?)] {
    guard !copies.isEmpty else { return lines }
    var behind: [Int: [(line: PrintedLine, reason: FurnitureReason?)]] = [:]
    for copy in copies {
      let nearest = lines.indices.min {
        (lines[$0].line.distance(to: copy), $0) < (lines[$1].line.distance(to: copy), $1)
      }
      behind[nearest ?? -1, default: []].append((copy, .duplicate))
    }
    return (behind[-1] ?? []) + lines.indices.flatMap { [lines[$0]] + (behind[$0] ?? []) }
  }

  /// The lowest line of each mark over or next to the text, by its number: a mark is read whole.
  static func lowest(_ lines: [PrintedLine]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for line in lines where line.mark > 0 {
      result[line.mark] = max(result[line.mark] ?? line.middle, line.middle)
    }
    return result
  }

  /// The lines of annotations and form fields by their pages: those that are read, and those over the text.
  static func entries(
    of content: PrintedContent, over prints: [[PrintedLine]], size: Int?
  ) -> (lines: [[PrintedLine]], over: [[PrintedLine]]) {
    let maker = EntryLines(scalars: content.scalars, size: size)
    var lines = [[PrintedLine]](repeating: [], count: prints.count)
    var over = lines
    for entry in content.entries {
      let own = maker.lines(entry.range, in: entry.box, page: entry.page)
      let isOver = own.contains {
        EntryLines.isOver($0, prints[entry.page]) || EntryLines.isOver($0, lines[entry.page])
      }
      if isOver { over[entry.page] += own } else { lines[entry.page] += own }
    }
    return (lines, over)
  }
}
