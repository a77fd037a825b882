import GongwenModel
import GongwenText

/// Finds the printed lines of a page among the lines of its text.
///
/// poppler breaks a printed line where it has a wide blank (第一条　…); such pieces are one line
/// again, unless the blank is as wide as that between columns or cells.
struct LineFinder {
  /// The characters of all pages.
  let scalars: [Unicode.Scalar]
  /// Their boxes.
  let glyphs: [GlyphBoxes.Glyph]

  /// The widest blank inside a line, in widths of its characters.
  private static let widestBlank = 3

  /// The lines of a page whose characters lie in a raw range.
  func lines(in range: Range<Int>, page: Int) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = scalars[start..<range.upperBound].firstIndex(of: "\n") ?? range.upperBound
      if let line = line(start..<end, page: page) {
        if let last = result.last, continues(last, line) {
          result[result.count - 1] = joined(last, line)
        } else {
          result.append(line)
        }
      }
      start = end + 1
    }
    return result
  }

  private func line(_ range: Range<Int>, page: Int) -> PrintedLine? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, PageText.isBlank(scalars[start]) { start += 1 }
    while end > start, PageText.isBlank(scalars[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    let box = GlyphBoxes.union(glyphs[start..<end]) ?? GlyphBoxes.Glyph()
    return PrintedLine(page: page, range: start..<end, box: box, em: em(start..<end))
  }

  /// The usual width of a Chinese character; 0 where there is none.
  private func em(_ range: Range<Int>) -> Int {
    let widths = range.filter { UnicodeClass.isHan(scalars[$0]) && !glyphs[$0].isEmpty }
      .map { Int(glyphs[$0].x1 - glyphs[$0].x0) }.sorted()
    return widths.isEmpty ? 0 : max(1, widths[widths.count / 2])
  }

  private func continues(_ above: PrintedLine, _ line: PrintedLine) -> Bool {
    guard above.isBeside(line) else { return false }
    let gap = line.left - above.right
    let em = max(above.em, line.em, min(above.height, line.height) / 2)
    return gap > -em && gap < Self.widestBlank * em
  }

  private func joined(_ first: PrintedLine, _ second: PrintedLine) -> PrintedLine {
    var line = first
    line.range = first.range.lowerBound..<second.range.upperBound
    line.box = GlyphBoxes.union([first.box, second.box]) ?? first.box
    if first.em == 0 || second.em > 0 && second.range.count > first.range.count {
      line.em = second.em
    }
    line.widestGap = max(first.widestGap, second.left - first.right)
    return line
  }
}
