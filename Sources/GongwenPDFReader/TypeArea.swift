/// The type area (版心) of a kind of pages, or of a column of them (GB/T 9704-2012, 5.2.2).
struct TypeArea: Hashable {
  /// Left edge, in hundredths of a point.
  var left: Int
  /// Right edge: where most full lines end.
  var right: Int

  /// Middle between both edges.
  var middle: Int { (left + right) / 2 }
}

/// The usual measures of a document's text.
struct TextMeasures {
  /// The width of a character.
  var em: Int
  /// The height of a line's box.
  var height: Int
  /// The distance of lines in a paragraph.
  var pitch: Int

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
    for (above, line) in zip(lines, lines.dropFirst()) where above.page == line.page {
      let distance = line.middle - above.middle
      // Long lines are of paragraphs; labels and cells have distances of their own.
      let weight = min(above.range.count, line.range.count) >= 15 ? 20 : 1
      if distance > height / 2, distance < height * 4 { pitches.add(distance, weight: weight) }
    }
    pitch = max(1, pitches.mode ?? height * 3 / 2)
  }

  /// The width of a character of a line, by its height where it has no Chinese one.
  func em(of line: PrintedLine) -> Int {
    line.em > 0 ? line.em : max(1, em * line.height / height)
  }

  /// Whether a line has about the size of the text.
  func isText(_ line: PrintedLine) -> Bool {
    abs(em(of: line) - em) * 8 <= em
  }
}
