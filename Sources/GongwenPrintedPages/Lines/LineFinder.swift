import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the printed lines of a page, and the pieces of a line between wide blanks (第一条　…).
struct LineFinder {
  /// A wider blank divides a line, as a share of the width of a character: marks leave up to half a character blank.
  private static let widestInside = Share(7, of: 10)

  /// The characters of all pages.
  let scalars: [Unicode.Scalar]
  /// Their boxes.
  let glyphs: [GlyphBoxes.Glyph]
  /// Whether each character is a copy of another; empty where none is.
  var isCopy: [Bool] = []

  /// The lines of a page whose characters lie in a raw range, in the order of the page text, and those that are
  /// copies.
  func lines(in range: Range<Int>, page: Int) -> (prints: [PrintedLine], copies: [PrintedLine]) {
    var prints: [PrintedLine] = []
    var copies: [PrintedLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = scalars[start..<range.upperBound].firstIndex(of: "\n") ?? range.upperBound
      for part in parts(start..<end) {
        guard var line = line(part, page: page) else { continue }
        line.isCopy = !isCopy.isEmpty && isCopy[line.range.lowerBound]
        if line.isCopy { copies.append(line) } else { prints.append(line) }
      }
      start = end + 1
    }
    return (prints, copies)
  }

  /// The pieces of lines, between wide blanks and around raised marks of notes.
  func pieces(of lines: [PrintedLine]) -> [PrintedLine] { partedByMarks(lines).flatMap(pieces) }

  /// Lines of which some are parted where another one, the raised mark of a note, stands in them:
  /// poppler now and then gives a mark as a line of its own.
  private func partedByMarks(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    for (index, line) in lines.enumerated() {
      let mark = [index - 1, index + 1].first {
        lines.indices.contains($0) && isMark(lines[$0], in: line)
      }
      let place = mark.flatMap { mark in
        line.range.first { !glyphs[$0].isEmpty && Int(glyphs[$0].x0) > lines[mark].left }
      }
      guard let place, let first = self.line(line.range.lowerBound..<place, page: line.page),
        let second = self.line(place..<line.range.upperBound, page: line.page)
      else {
        result.append(line)
        continue
      }
      result += [first, second]
    }
    return result
  }

  /// Whether a line is the raised mark of a note that stands between the characters of another.
  private func isMark(_ mark: PrintedLine, in line: PrintedLine) -> Bool {
    line.em > 0 && isReduced(mark, beside: line) && mark.left > line.left
      && mark.right < line.right && mark.bottom > line.top && mark.top < line.middle
      && NoteMark.read(scalars[mark.range])?.length == mark.range.count
  }

  /// Whether a piece is the mark of a note, smaller than the Chinese line right behind it and at its
  /// height.
  func isRaised(_ piece: PrintedLine, before line: PrintedLine) -> Bool {
    guard line.em > 0, isReduced(piece, beside: line), piece.bottom > line.top,
      piece.top < line.middle, line.left > piece.left,
      abs(line.left - piece.right) <= line.height
    else { return false }
    return NoteMark.read(scalars[piece.range])?.length == piece.range.count
  }

  private func isReduced(_ mark: PrintedLine, beside line: PrintedLine) -> Bool {
    !PrintMeasures.reduced.isExceeded(by: mark.height, of: line.height)
  }

  /// The parts of a line that are all copies or hold none.
  private func parts(_ line: Range<Int>) -> [Range<Int>] {
    guard !isCopy.isEmpty else { return [line] }
    var result: [Range<Int>] = []
    var start = line.lowerBound
    var last: Bool?
    for index in line where !UnicodeClass.isBlank(scalars[index]) {
      if let before = last, before != isCopy[index] {
        result.append(start..<index)
        start = index
      }
      last = isCopy[index]
    }
    return result + [start..<line.upperBound]
  }

  /// The pieces of a line between blanks about as wide as a character.
  private func pieces(_ whole: PrintedLine) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var start = whole.range.lowerBound
    var previous: Int?
    let widest = Self.widestInside.amount(of: whole.em > 0 ? whole.em : whole.height)
    for index in whole.range where !glyphs[index].isEmpty {
      if let last = previous, Int(glyphs[index].x0 - glyphs[last].x1) > widest {
        if let piece = line(start..<index, page: whole.page) { result.append(piece) }
        start = index
      }
      previous = index
    }
    if let piece = line(start..<whole.range.upperBound, page: whole.page) { result.append(piece) }
    return result
  }

  /// The line of some characters of a page, without blanks at both ends.
  func line(_ range: Range<Int>, page: Int) -> PrintedLine? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UnicodeClass.isBlank(scalars[start]) { start += 1 }
    while end > start, UnicodeClass.isBlank(scalars[end - 1]) { end -= 1 }
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
}
