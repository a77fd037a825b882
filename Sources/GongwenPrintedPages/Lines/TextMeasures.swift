/// The usual measures of a document's text.
struct TextMeasures {
  /// The width of a character.
  var em: Int
  /// The height of a line's box.
  var height: Int
  /// The distance of lines in a paragraph.
  var pitch: Int
  /// The same on pages that have enough lines for a measure of their own.
  private var pitches: [Int: Int] = [:]

  /// Measures the lines of a document, each by its number of characters.
  init(_ lines: [PrintedLine]) {
    var ems = Histogram(width: 25)
    var heights = Histogram(width: 25)
    for line in lines where line.em > 0 {
      ems.add(line.em, weight: line.range.count)
      heights.add(line.height, weight: line.range.count)
    }
    if ems.mode == nil { for line in lines { heights.add(line.height, weight: line.range.count) } }
    height = max(1, heights.mode ?? 1600)
    em = max(1, ems.mode ?? height * 3 / 4)
    var pitches = Histogram(width: 50)
    var pages: [Int: (all: Histogram, long: Int)] = [:]
    for (above, line) in zip(lines, lines.dropFirst()) where above.page == line.page {
      let distance = line.middle - above.middle
      // Long lines are of paragraphs; labels and cells have distances of their own.
      let weight = min(above.range.count, line.range.count) >= 15 ? 20 : 1
      guard distance > height / 2, distance < height * 4 else { continue }
      pitches.add(distance, weight: weight)
      guard weight > 1 else { continue }
      pages[line.page, default: (Histogram(width: 50), 0)].all.add(distance)
      pages[line.page]?.long += 1
    }
    pitch = max(1, pitches.mode ?? height * 3 / 2)
    for (page, found) in pages where found.long >= Self.leastLong {
      self.pitches[page] = found.all.mode
    }
  }

  /// The least number of distances of long lines that give the pitch of a page.
  private static let leastLong = 4

  /// The distance of lines in a paragraph of a page: some pages are set wider than others.
  func pitch(onPage page: Int) -> Int { max(pitch, pitches[page] ?? pitch) }

  /// The width of a character of a line, by its height where it has no Chinese one.
  func em(of line: PrintedLine) -> Int {
    line.em > 0 ? line.em : max(1, em * line.height / height)
  }

  /// Whether a line has about the size of the text.
  func isText(_ line: PrintedLine) -> Bool {
    abs(em(of: line) - em) * 8 <= em
  }
}
