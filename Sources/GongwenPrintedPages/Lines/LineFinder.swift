import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the printed lines of a page, and the pieces of a line between wide blanks (第一条　…).
///
/// A line of a source may run over the blank between two columns, or take in the letter of a watermark: it is parted
/// wherever its characters do not continue.
struct LineFinder {
  /// A wider blank divides a line, as a share of the size of its characters: marks leave up to half a character blank.
  static let widestInside = Share(7, of: 10)
  /// A character that begins this share of its size to the left of the one before it does not continue with its line.
  private static let backwards = Share(1, of: 2)

  /// The characters of all pages.
  let scalars: [Unicode.Scalar]
  /// Their boxes.
  let glyphs: [GlyphBoxes.Glyph]
  /// Whether each character is a copy of another; empty where none is.
  var isCopy: [Bool] = []
  /// The fonts of the source, and the font of each character by its place in them; empty where none is known.
  var fonts: [PrintedFont] = []
  var fontOf: [UInt16] = []
  /// The shape of the characters, where their fonts do not name their sizes.
  var shape: CharacterShape?

  /// The pieces of lines of a page whose characters are in a raw range, in the order of the page text, and the lines
  /// that are copies.
  func pieces(in range: Range<Int>, page: Int) -> (prints: [PrintedLine], copies: [PrintedLine]) {
    var prints: [PrintedLine] = []
    var copies: [PrintedLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = scalars[start..<range.upperBound].firstIndex(of: "\n") ?? range.upperBound
      for part in parts(start..<end) {
        let areCopies = !isCopy.isEmpty && part.contains { !glyphs[$0].isEmpty && isCopy[$0] }
        if areCopies {
          guard var copy = line(part, page: page) else { continue }
          copy.isCopy = true
          copies.append(copy)
        } else if isMirrored(part) {
          if let piece = line(part, page: page) { prints.append(piece) }
        } else {
          split(part) { if let piece = line($0, page: page) { prints.append(piece) } }
        }
      }
      start = end + 1
    }
    return (partedByMarks(prints), copies)
  }

  /// Lines of which some are parted where another one, the raised mark of a note, is in them:
  /// poppler now and then gives a mark as a line of its own.
  private func partedByMarks(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    result.reserveCapacity(lines.count)
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

  /// Whether a line is the raised mark of a note that is between the characters of another.
  private func isMark(_ mark: PrintedLine, in line: PrintedLine) -> Bool {
    line.em > 0 && isReduced(mark, beside: line) && mark.left > line.left
      && mark.right < line.right && mark.bottom > line.top && mark.top < line.middle
      && NoteMark.read(scalars[mark.range])?.length == mark.range.count
  }

  /// Whether a piece is the mark of a note, smaller than the Chinese line right behind it and at its
  /// height.
  func isRaised(_ piece: PrintedLine, before line: PrintedLine) -> Bool {
    line.left > piece.left && abs(line.left - piece.right) <= line.height
      && isRaised(piece, at: line)
  }

  /// Whether a piece is the mark of a note, smaller than the Chinese line right before it and at its height.
  func isRaised(_ piece: PrintedLine, behind line: PrintedLine) -> Bool {
    piece.left > line.left && abs(piece.left - line.right) <= line.height
      && isRaised(piece, at: line)
  }

  private func isRaised(_ piece: PrintedLine, at line: PrintedLine) -> Bool {
    line.em > 0 && isReduced(piece, beside: line) && piece.bottom > line.top
      && piece.top < line.middle
      && NoteMark.read(scalars[piece.range])?.length == piece.range.count
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

  /// The stretches of a line whose characters follow each other without a wide blank.
  private func split(_ line: Range<Int>, _ take: (Range<Int>) -> Void) {
    var start = line.lowerBound
    var last: GlyphBoxes.Glyph?
    var lastIndex = 0
    var lastSize = 0
    var furthest = 0
    var before = 0
    for index in line {
      let glyph = glyphs[index]
      guard !glyph.isEmpty else { continue }
      let size = size(of: index, glyph)
      // A bracket is printed in the right half of its box: behind the number of a line its blank is part of the margin.
      let isBehindNumber = LineText.opens(scalars[index]) && isNumber(start..<index)
      let blank = isBehindNumber ? Int(glyph.x1 - glyph.x0) / 2 : 0
      if let last,
        isOtherPrint(index, from: lastIndex)
          || isParted(glyph, size, from: last, lastSize, right: max(furthest, before) - blank)
      {
        take(start..<index)
        start = index
        furthest = 0
      }
      before = furthest
      (last, lastIndex, lastSize, furthest) = (glyph, index, size, Int(glyph.x1))
    }
    take(start..<line.upperBound)
  }

  /// Lines of which those whose characters go up the page are joined: a word that is turned in a cell is read upwards, as poppler
  /// gives it. The letters of seals go up too, and are taken out before.
  func joiningUpward(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      if let last = result.last, goesUp(line, from: last),
        let joined = upwardLine(last.range.lowerBound..<line.range.upperBound, page: line.page)
      {
        result[result.count - 1] = joined
      } else {
        result.append(line)
      }
    }
    return result
  }

  private func goesUp(_ line: PrintedLine, from last: PrintedLine) -> Bool {
    line.page == last.page && line.top < last.top && !line.isCopy
      && last.range.upperBound <= line.range.lowerBound
      && scalars[last.range.upperBound..<line.range.lowerBound].allSatisfy {
        $0 != "\n" && UnicodeClass.isBlank($0)
      }
      && PageSteps.goesUp(
        to: glyphs[line.range.lowerBound], from: glyphs[last.range.upperBound - 1])
      && goesUp(line) && goesUp(last)
  }

  /// Whether each character of a line is right above the one before it.
  private func goesUp(_ line: PrintedLine) -> Bool {
    line.isUpward
      || zip(line.range, line.range.dropFirst()).allSatisfy {
        PageSteps.goesUp(to: glyphs[$1], from: glyphs[$0])
      }
  }

  /// Whether the characters of a line go to the left, as those of a line that is printed mirrored do. poppler gives them
  /// in their order, and none of them is a piece by itself.
  private func isMirrored(_ line: Range<Int>) -> Bool {
    var (left, right) = (0, 0)
    var last: GlyphBoxes.Glyph?
    for index in line where !glyphs[index].isEmpty {
      let glyph = glyphs[index]
      if let last {
        let isLeft = Self.backwards.isExceeded(
          by: Int(last.x0 - glyph.x0), of: Int(glyph.x1 - glyph.x0))
        if isLeft, last.y0 < glyph.y1, glyph.y0 < last.y1 { left += 1 } else { right += 1 }
      }
      last = glyph
    }
    return left >= Self.fewestMirrored && left > right
  }

  /// The least number of steps to the left in a mirrored line: a line of two columns goes back once.
  private static let fewestMirrored = 3

  /// Whether two characters are of other prints, in another shade and another size: the letter of a watermark behind a line,
  /// however close.
  private func isOtherPrint(_ index: Int, from last: Int) -> Bool {
    guard !fontOf.isEmpty, fontOf[index] != fontOf[last] else { return false }
    let (font, other) = (fonts[Int(fontOf[index])], fonts[Int(fontOf[last])])
    return Self.areOtherShades(font.lightness, other.lightness)
      && Self.areOtherSizes(font.size, other.size)
  }

  /// Two shades, in per cent of white, and two sizes, as a share of the smaller one, that no line has.
  private static let otherShade = 35
  private static let otherSize = Share(1, of: 5)

  /// Whether two shades, in per cent of white, are those of two prints.
  static func areOtherShades(_ lightness: Int, _ other: Int) -> Bool {
    abs(lightness - other) >= otherShade
  }

  /// Whether two sizes of letters are those of two prints.
  static func areOtherSizes(_ size: Int, _ other: Int) -> Bool {
    otherSize.isExceeded(by: abs(size - other), of: min(size, other))
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && scalars[range].allSatisfy {
        ChineseNumeral.arabicDigit($0) != nil || UnicodeClass.isBlank($0)
      }
  }

  /// Whether a character does not continue with its line.
  ///
  /// - Parameter right: the right edge of the two characters before it.
  private func isParted(
    _ glyph: GlyphBoxes.Glyph, _ size: Int, from last: GlyphBoxes.Glyph, _ lastSize: Int, right: Int
  ) -> Bool {
    let larger = max(size, lastSize)
    return Self.widestInside.isExceeded(by: Int(glyph.x0) - right, of: larger)
      || Self.backwards.isExceeded(by: Int(last.x0 - glyph.x0), of: larger)
      || glyph.y0 >= last.y1 || last.y0 >= glyph.y1 || larger > 2 * min(size, lastSize)
  }

  /// The size of a character: that of its font, where its box does not contradict it.
  private func size(of index: Int, _ glyph: GlyphBoxes.Glyph) -> Int {
    let height = max(1, glyph.height)
    if let shape { return max(1, shape.size(ofHeight: height)) }
    guard !fontOf.isEmpty else { return height }
    let size = fonts[Int(fontOf[index])].size
    return size < 2 * height && height < 2 * size ? size : height
  }

  /// The line of some characters of a page, without blanks at both ends.
  func line(_ range: Range<Int>, page: Int) -> PrintedLine? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, UnicodeClass.isBlank(scalars[start]) { start += 1 }
    while end > start, UnicodeClass.isBlank(scalars[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    let box = GlyphBoxes.union(glyphs[start..<end]) ?? GlyphBoxes.Glyph()
    var line = PrintedLine(page: page, range: start..<end, box: box, em: em(start..<end))
    if !fontOf.isEmpty {
      line.font = Int(fontOf[(start + end) / 2])
      line.fontSize = shape == nil ? fonts[line.font].size : 0
      if let shape, line.em == 0 { line.shapedSize = max(1, shape.size(ofHeight: line.height)) }
      line.lightness = fonts[line.font].lightness
    }
    return line
  }

  /// A line up the page, whose letters are as high as their boxes are wide.
  private func upwardLine(_ range: Range<Int>, page: Int) -> PrintedLine? {
    var result = line(range, page: page)
    result?.isUpward = true
    if let line = result, line.em == 0 { result?.shapedSize = max(1, line.right - line.left) }
    return result
  }

  /// The widest Chinese letter, in heights of its box: a font is spread less, and what is wider has no size of its own.
  private static let widest = 2

  /// The usual width of a Chinese character; 0 if there is none.
  private func em(_ range: Range<Int>) -> Int {
    let widths = range.filter { UnicodeClass.isHan(scalars[$0]) && !glyphs[$0].isEmpty }
      .map { min(Int(glyphs[$0].x1 - glyphs[$0].x0), Self.widest * glyphs[$0].height) }.sorted()
    return widths.isEmpty ? 0 : max(1, widths[widths.count / 2])
  }
}
