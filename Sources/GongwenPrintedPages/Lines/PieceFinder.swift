import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes pieces of the lines of a page.
struct PieceFinder {
  /// The characters of the lines.
  let text: LineText
  /// The size that most characters of the document have, in hundredths of a point.
  let em: Int

  /// From this size on, as a share of the text's, a line is of a title, and a blank in it parts nothing.
  private static let title = Share(115, of: 100)
  /// The widest blank in a title and behind 表1, in sizes of the letters.
  private static let widestInTitle = 2
  /// The largest difference of the sizes of one title, as a share of the size.
  private static let sameTitle = Share(1, of: 10)
  /// The most digits of a number that a piece is.
  private static let mostDigits = 4

  /// The pieces of the lines of a page, and the lines in the order to which the pieces refer.
  func pieces(_ rows: [[PrintedLine]]) -> (pieces: [PrintedPiece], lines: [PrintedLine]) {
    var lines: [PrintedLine] = []
    var pieces: [PrintedPiece] = []
    for row in rows {
      var start = lines.count
      var isFirst = true
      let spaced = spacedLetters(row)
      for (place, line) in row.enumerated() {
        if let last = lines.last, lines.count > start, !spaced.contains(place),
          !goesOn(line, last, lines[start..<lines.count], isFirst: isFirst)
        {
          pieces.append(piece(start..<lines.count, lines))
          start = lines.count
          isFirst = false
        }
        lines.append(line)
        lines[lines.count - 1].isSpaced = spaced.contains(place)
      }
      if start < lines.count { pieces.append(piece(start..<lines.count, lines)) }
    }
    return (pieces, lines)
  }

  /// The places of the lines of a row that continue a word printed letter by letter (审　判　长, 2 0 3 1 年): three letters or
  /// more with equal blanks of about one character. Digits alone may be cells.
  private func spacedLetters(_ row: [PrintedLine]) -> Set<Int> {
    var result: Set<Int> = []
    var start = 0
    for place in 1..<max(1, row.count + 1) {
      if place < row.count, isLetter(row[place - 1]), isLetter(row[place]) {
        let gap = row[place].left - row[place - 1].right
        let first = row[start + 1].left - row[start].right
        let isEven = place == start + 1 || abs(gap - first) <= Self.evenBlank.amount(of: em)
        if isEven, !Self.letterBlank.isExceeded(by: gap, of: row[place].size) { continue }
      }
      if place - start >= Self.leastLetters, row[start..<place].contains(where: isHan) {
        result.formUnion(start + 1..<place)
      }
      start = place
    }
    return result
  }

  private func isLetter(_ line: PrintedLine) -> Bool {
    isHan(line)
      || line.range.count == 1
        && ChineseNumeral.arabicDigit(text.scalars[line.range.lowerBound]) != nil
  }

  /// Whether a line has words of Latin letters and no Chinese ones.
  private func isLatin(_ line: PrintedLine) -> Bool {
    line.em == 0 && text.scalars[line.range].contains { ("a"..."z").contains($0) }
  }

  private func isHan(_ line: PrintedLine) -> Bool {
    line.range.count == 1 && UnicodeClass.isHan(text.scalars[line.range.lowerBound])
  }

  /// The widest blank between the letters of a word, and the largest difference of two, as shares of a character.
  private static let letterBlank = Share(5, of: 4)
  private static let evenBlank = Share(1, of: 4)
  /// The least number of letters of such a word: two may be cells.
  private static let leastLetters = 3

  /// Whether a line continues with a piece: no wide blank is between them, or they are of one title or label. A watermark
  /// has another shade, and lies over its line or has another size.
  private func goesOn(
    _ line: PrintedLine, _ last: PrintedLine, _ piece: ArraySlice<PrintedLine>, isFirst: Bool
  ) -> Bool {
    if line.startsColumn { return false }
    let gap = line.left - last.right
    let size = max(line.size, last.size)
    if LineFinder.areOtherShades(line.lightness, last.lightness),
      gap < 0 || LineFinder.areOtherSizes(line.fontSize, last.fontSize)
    {
      return false
    }
    if !LineFinder.widestInside.isExceeded(by: gap, of: size) { return true }
    if text.startsWithLeader(line) || text.isLeader(last) { return true }
    guard gap <= Self.widestInTitle * line.size,
      !Self.sameTitle.isExceeded(by: abs(line.size - last.size), of: line.size)
    else { return false }
    return Self.title.isReached(by: min(line.size, last.size), of: em)
      || isFirst && piece.count == 1 && text.isLabel(last)
  }

  /// The piece that some lines of a row make.
  func piece(_ range: Range<Int>, _ lines: [PrintedLine]) -> PrintedPiece {
    let members = lines[range]
    let main = members.max { $0.range.count < $1.range.count } ?? lines[range.lowerBound]
    var piece = PrintedPiece(
      lines: range, left: main.left, right: main.right, top: main.top, bottom: main.bottom,
      size: main.size, em: main.em > 0 ? main.em : main.size, font: main.font,
      lightness: main.lightness, count: 0)
    piece.isUpward = members.allSatisfy(\.isUpward)
    for line in members {
      piece.left = min(piece.left, line.left)
      piece.right = max(piece.right, line.right)
      piece.count += text.visibleCount(line)
    }
    if let last = members.max(by: { $0.right < $1.right }) {
      piece.hanging = last.right - text.rightWithoutMark(last)
    }
    return piece
  }

  /// Reads what the characters of pieces are.
  func describe(_ pieces: inout [PrintedPiece], _ lines: [PrintedLine]) {
    for index in pieces.indices {
      let piece = pieces[index]
      pieces[index].traits = traits(of: piece, lines)
      let first = lines[piece.lines.lowerBound]
      if pieces[index].traits.contains(.opensUnit), let unit = text.unit(of: first) {
        (pieces[index].scheme, pieces[index].ordinal) = (unit.scheme, unit.ordinal ?? 0)
      }
      if pieces[index].traits.contains(.number) { pieces[index].number = text.number(first) ?? 0 }
      if pieces[index].traits.contains(.decimal) { pieces[index].number = text.decimal(first) ?? 0 }
    }
  }

  private func traits(of piece: PrintedPiece, _ lines: [PrintedLine]) -> PrintedPiece.Traits {
    let first = lines[piece.lines.lowerBound]
    let last = lines[piece.lines.upperBound - 1]
    var traits: PrintedPiece.Traits = []
    if text.isDecimal(first) { traits.insert(.decimal) }
    if piece.lines.count == 1 {
      if text.isMarker(first) { traits.insert(.marker) }
      if piece.count <= Self.mostDigits, text.number(first) != nil { traits.insert(.number) }
    }
    if text.isTerminated(last) { traits.insert(.ended) }
    if lines[piece.lines].allSatisfy(isLatin) { traits.insert(.latin) }
    traits.formUnion(text.traitsOfPersons(lines[piece.lines]))
    if text.opensUnit(first) { traits.insert(.opensUnit) }
    if text.continuesLine(first) { traits.insert(.continues) }
    if text.endsInLeader(last) || text.endsWithLeader(last) { traits.insert(.leader) }
    if piece.lines.count == 1, text.isDocumentNumber(first) { traits.insert(.documentNumber) }
    if PrintMeasures.enlarged.isReached(by: piece.size, of: em) || text.isSignatory(first) {
      traits.insert(.head)
    }
    return traits
  }
}
