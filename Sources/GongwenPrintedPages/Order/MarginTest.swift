import GongwenLanguage

/// Distinguishes notes in a margin, and what is behind markers, from columns of the text. ``MarginNumbers`` has found the numbers of
/// lines before.
enum MarginTest {
  /// Lengths in sizes of the text: the widest column of notes, and the least width of the text next to it.
  private static let widestNotes = 8
  private static let textBesideNotes = 15
  /// Notes in small print may be wider, next to text that is much wider than they are: of twelve characters of the text at
  /// most, since columns of text in small print (newspapers) have thirteen and more.
  private static let widestSmallNotes = 12
  private static let smallPrint = Share(3, of: 4)
  private static let besideText = Share(2, of: 5)
  /// The letters of notes are at most this share of those of the text next to them.
  private static let small = Share(7, of: 8)
  /// Notes have at most so many lines for each line of the text.
  private static let linesOfNotes = 2
  /// Fewer numbers count nothing.
  private static let leastNumbers = 3
  /// The share of the lines that are numbers, and of the steps between these that are equal: a few are not recognised.
  private static let areNumbers = Share(9, of: 10)
  private static let evenSteps = Share(8, of: 10)

  /// Which of two columns is one of notes in a margin; nil where none is.
  static func margin(_ columns: [[ColumnLine]], em: Int) -> Int? {
    guard columns.count == 2 else { return nil }
    return [(0, 1), (1, 0)].first { areNotes(columns[$0.0], beside: columns[$0.1], em) }?.0
  }

  /// Which side of three columns is a margin, where both are next to the text between them. Nil for any other columns.
  static func outerMargin(_ columns: [[ColumnLine]], em: Int) -> Int? {
    guard columns.count == 3, areNotes(columns[0], beside: columns[1], em),
      areNotes(columns[2], beside: columns[1], em)
    else { return nil }
    return 2
  }

  /// Whether lines are notes next to text: in small print, narrow and few. Numbers count paragraphs, or rows.
  private static func areNotes(_ lines: [ColumnLine], beside text: [ColumnLine], _ em: Int) -> Bool
  {
    let isNarrow =
      width(lines) < widestNotes * em
      || width(lines) < widestSmallNotes * em
        && !smallPrint.isExceeded(by: size(lines), of: size(text))
        && !besideText.isExceeded(by: width(lines), of: width(text))
    return !small.isReached(by: size(lines), of: size(text)) && isNarrow
      && lines.count <= linesOfNotes * text.count && width(text) > textBesideNotes * em
      && !areNumbers.isReached(by: lines.count(where: \.isNumber), of: lines.count)
  }

  private static func width(_ lines: [ColumnLine]) -> Int {
    (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
  }

  private static func size(_ lines: [ColumnLine]) -> Int {
    let sizes = lines.map(\.size).sorted()
    return sizes[sizes.count / 2]
  }

  /// Whether a gutter is behind the markers of hanging items (第一条　…, ●): nearly all that is left of it, in
  /// rows with text to its right, is a marker. A column of numbers alone is one of a table.
  static func isBehindMarkers(_ gutter: Gutter, _ pieces: [PrintedPiece], em: Int) -> Bool {
    guard gutter.width < widestBehindMarker * em else { return false }
    let slack = markerSlack.amount(of: em)
    let level = pieces.filter { $0.middle >= gutter.top && $0.middle <= gutter.bottom }
    var (all, markers, numbers, close, leaders, paragraphs, items) = (0, 0, 0, 0, 0, 0, 0)
    let edge = level.lazy.filter { $0.left >= gutter.right - slack }.map(\.left).min() ?? 0
    var (isCounting, isAboveEnded) = (true, true)
    var steps = (all: 0, counting: 0)
    var (last, decimal): (Int?, Int?) = (nil, nil)
    let rows = ColumnLine.rows(level)
    for row in rows {
      // The bracket of a） hangs into the blank.
      let left = row.filter { end(of: $0) <= gutter.left + slack }.max { $0.right < $1.right }
      let right = row.filter { $0.left >= gutter.right - slack }.min { $0.left < $1.left }
      let isEnded = isAboveEnded
      isAboveEnded = right?.traits.contains(.ended) ?? isAboveEnded
      guard let left, let right else { continue }
      all += 1
      if right.traits.contains(.leader) { leaders += 1 }
      // 第四章　附　则: the letters of a word behind a marker are spread.
      let isSpread =
        left.count == 1 && right.count == 1
        && (row.min { $0.left < $1.left }?.traits.contains(.marker) ?? false)
      if left.traits.contains(.marker) || isSpread
        || left.traits.contains(.opensUnit) && left.count <= longestOpening
      {
        markers += 1
      }
      // 4.1, 4.2, 5.1 number clauses; figures with a dot do not count.
      if left.traits.contains(.decimal) {
        if let last = decimal {
          steps.all += 1
          if isNext(left.number, last) { steps.counting += 1 }
        }
        decimal = left.number
      }
      if left.traits.contains(.number) {
        numbers += 1
        let isSmall = !small.isReached(by: left.size, of: right.size)
        if isSmall, row.count == numberAndText { items += 1 }
        if isSmall, right.left - edge >= em || isEnded { paragraphs += 1 }
        isCounting = isCounting && last.map { $0 + 1 == left.number } ?? true
        last = left.number
      }
      if !behindNumber.isExceeded(by: right.left - left.right, of: em) { close += 1 }
    }
    guard all > 0, evenSteps.isReached(by: steps.counting, of: steps.all) else { return false }
    // The numbers of the entries of contents.
    if numbers == all, isCounting, areMarkers.isReached(by: leaders, of: all) { return true }
    // Those of paragraphs, in small print: each line next to one has an indent, or the one above it ends a sentence. And those
    // of items, with nothing else in their rows: a table has cells in letters of one size.
    if numbers == all, all >= leastNumbers, isCounting, all == max(paragraphs, items) {
      return true
    }
    // The numbers of clauses (1　范围) are close to their headings and have lines of text between them.
    if numbers == all, all >= leastNumbers {
      return close == all && isCounting && !ofRows.isReached(by: all, of: rows.count)
    }
    return areMarkers.isReached(by: markers, of: all)
  }

  private static func end(of piece: PrintedPiece) -> Int {
    piece.traits.contains(.marker) ? piece.innerRight : piece.right
  }

  /// Whether a number with a dot, in thousandths, is the one behind another: 4.2 or 5.1 behind 4.1.
  private static func isNext(_ number: Int, _ last: Int) -> Bool {
    let (whole, part) = number.quotientAndRemainder(dividingBy: thousandths)
    let (lastWhole, lastPart) = last.quotientAndRemainder(dividingBy: thousandths)
    return whole == lastWhole ? part == lastPart + 1 : whole == lastWhole + 1 && part == 1
  }

  private static let thousandths = 1000

  /// The pieces of a row with a number and one text.
  private static let numberAndText = 2
  /// The most characters of a marker and the first letter of a spread heading behind it: 第一章 附　则.
  private static let longestOpening = 5
  /// The widest blank behind a marker, in sizes of the text.
  private static let widestBehindMarker = 4
  /// How far a marker may reach into the blank behind it, as a share of the size.
  private static let markerSlack = Share(1, of: 4)
  /// The widest blank behind the number of a clause, in sizes of the text; in a table the number of a row is in a
  /// column of its own. Numbers in this share of the rows are those of a table.
  private static let behindNumber = Share(3, of: 2)
  private static let ofRows = Share(2, of: 3)
  private static let areMarkers = Share(8, of: 10)
}
