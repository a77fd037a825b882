import GongwenLanguage

/// Distinguishes numbers of lines and notes in a margin from columns of the text.
enum MarginTest {
  /// Lengths in sizes of the text: the widest column of numbers, the widest of notes, and the least width of the text
  /// next to either.
  private static let widestNumbers = 3
  private static let widestNotes = 8
  private static let textBesideNumbers = 8
  private static let textBesideNotes = 15
  /// Notes in small print may be wider, next to text that is much wider than they are: of twelve characters of the text at
  /// most, since columns of text in small print (newspapers) have thirteen and more.
  private static let widestSmallNotes = 12
  private static let smallPrint = Share(3, of: 4)
  private static let besideText = Share(2, of: 5)
  /// The letters of notes are at most this share of those of the text next to them.
  private static let small = Share(7, of: 8)
  /// So many lines that continue the one above prove that the numbers are not those of rows: one cell may look so.
  private static let leastRunningOn = 3
  /// Notes have at most so many lines for each line of the text.
  private static let linesOfNotes = 2
  /// Fewer numbers count nothing.
  private static let leastNumbers = 3
  /// The share of the lines that are numbers, and of the steps between these that are equal: a few are not recognised.
  private static let areNumbers = Share(9, of: 10)
  private static let evenSteps = Share(8, of: 10)
  /// A column with this share of numbers is one of figures, and what counts next to it are rows.
  private static let figures = Share(1, of: 4)

  /// Which of some columns is in a margin, and what it is; nil where none is.
  ///
  /// Text may have the numbers of its lines at one side and notes at the other. An outer one of more than two columns has numbers of
  /// lines only next to text whose lines continue each other: a table numbers rows.
  static func margin(_ columns: [[ColumnLine]], em: Int) -> (
    column: Int, kind: PrintedRegion.Kind
  )? {
    guard columns.count > 1 else { return nil }
    for (column, text) in [(0, 1), (columns.count - 1, columns.count - 2)] {
      guard let kind = kind(of: columns[column], beside: columns[text], em),
        columns.count == 2 || kind == .numbers && runsOn(columns[text], em)
      else { continue }
      return (column, kind)
    }
    return nil
  }

  /// Whether several lines of a text are full, end no sentence and have a flush line below them.
  private static func runsOn(_ text: [ColumnLine], _ em: Int) -> Bool {
    let area = ColumnLine.edges(text, em: em)
    let going = zip(text, text.dropFirst()).count { above, below in
      area.right - above.right <= em && !above.isEnded && below.left - area.left <= em
    }
    return going >= leastRunningOn
  }

  /// Which side of three columns is a margin, where both are next to the text between them: the numbers of its lines and
  /// notes. Nil for any other columns.
  static func outerMargin(_ columns: [[ColumnLine]], em: Int) -> Int? {
    guard columns.count == 3, kind(of: columns[0], beside: columns[1], em) != nil,
      kind(of: columns[2], beside: columns[1], em) != nil
    else { return nil }
    return 2
  }

  private static func kind(
    of lines: [ColumnLine], beside text: [ColumnLine], _ em: Int
  ) -> PrintedRegion.Kind? {
    let numbers = text.count(where: \.isNumber)
    if width(lines) < widestNumbers * em, width(text) > textBesideNumbers * em,
      !figures.isReached(by: numbers, of: text.count), countsLines(lines, beside: text)
    {
      return .numbers
    }
    let isNarrow =
      width(lines) < widestNotes * em
      || width(lines) < widestSmallNotes * em
        && !smallPrint.isExceeded(by: size(lines), of: size(text))
        && !besideText.isExceeded(by: width(lines), of: width(text))
    let isNote =
      !small.isReached(by: size(lines), of: size(text)) && isNarrow
      && lines.count <= linesOfNotes * text.count && width(text) > textBesideNotes * em
    return isNote ? .note : nil
  }

  private static func width(_ lines: [ColumnLine]) -> Int {
    (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
  }

  private static func size(_ lines: [ColumnLine]) -> Int {
    let sizes = lines.map(\.size).sorted()
    return sizes[sizes.count / 2]
  }

  /// Whether nearly all lines are numbers that rise by equal steps, with as many lines of the text from one to the next.
  private static func countsLines(_ lines: [ColumnLine], beside text: [ColumnLine]) -> Bool {
    let numbers = lines.filter(\.isNumber)
    let values = numbers.map(\.pieces[0].number)
    guard values.count >= leastNumbers, areNumbers.isReached(by: values.count, of: lines.count)
    else { return false }
    // The numbers of the entries of contents.
    if text.contains(where: { $0.pieces.contains { $0.traits.contains(.leader) } }) { return false }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let counts = Dictionary(grouping: steps) { $0 }.mapValues(\.count)
    guard let usual = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else {
      return false
    }
    guard usual.key > 0, evenSteps.isReached(by: usual.value, of: steps.count) else { return false }
    let heights = text.map(\.middle)
    let counted = zip(numbers, numbers.dropFirst()).count { above, below in
      let between = heights.count {
        $0 > above.middle + half(above) && $0 <= below.middle + half(above)
      }
      return between == below.pieces[0].number - above.pieces[0].number
    }
    return evenSteps.isReached(by: counted, of: steps.count)
  }

  /// Half of the size of a line's letters: a number may be set a little lower than its line.
  private static func half(_ line: ColumnLine) -> Int { line.size / 2 }

  /// Whether a gutter is behind the markers of hanging items (第一条　…, ●): nearly all that is left of it, in
  /// rows with text to its right, is a marker. A column of numbers alone is one of a table.
  static func isBehindMarkers(_ gutter: Gutter, _ pieces: [PrintedPiece], em: Int) -> Bool {
    guard gutter.width < widestBehindMarker * em else { return false }
    let slack = markerSlack.amount(of: em)
    let level = pieces.filter { $0.middle >= gutter.top && $0.middle <= gutter.bottom }
    var (all, markers, numbers, close, leaders) = (0, 0, 0, 0, 0)
    var last: Int?
    var isCounting = true
    var steps = (all: 0, counting: 0)
    var decimal: Int?
    let rows = ColumnLine.rows(level)
    for row in rows {
      // The bracket of a） hangs into the blank.
      let left = row.filter {
        ($0.traits.contains(.marker) ? $0.innerRight : $0.right) <= gutter.left + slack
      }.max { $0.right < $1.right }
      let right = row.filter { $0.left >= gutter.right - slack }.min { $0.left < $1.left }
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
        isCounting = isCounting && last.map { $0 + 1 == left.number } ?? true
        last = left.number
      }
      if !behindNumber.isExceeded(by: right.left - left.right, of: em) { close += 1 }
    }
    guard all > 0, evenSteps.isReached(by: steps.counting, of: steps.all) else { return false }
    // The numbers of the entries of contents.
    if numbers == all, isCounting, areMarkers.isReached(by: leaders, of: all) { return true }
    // The numbers of clauses (1　范围) are close to their headings and have lines of text between them.
    if numbers == all, all >= leastNumbers {
      return close == all && isCounting && !ofRows.isReached(by: all, of: rows.count)
    }
    return areMarkers.isReached(by: markers, of: all)
  }

  /// Whether a number with a dot, in thousandths, is the one behind another: 4.2 or 5.1 behind 4.1.
  private static func isNext(_ number: Int, _ last: Int) -> Bool {
    let (whole, part) = number.quotientAndRemainder(dividingBy: thousandths)
    let (lastWhole, lastPart) = last.quotientAndRemainder(dividingBy: thousandths)
    return whole == lastWhole ? part == lastPart + 1 : whole == lastWhole + 1 && part == 1
  }

  private static let thousandths = 1000

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
