import GongwenLanguage
import GongwenText

/// Cuts lines into the cells of a table: at tabs, or at gaps of blanks.
struct CellScanner {
  /// The separator of the cells of a table.
  enum Separator {
    /// One tab; two in a row leave a cell empty.
    case tab
    /// Two blanks or more, or ideographic spaces.
    case gap
    /// A bar between cells, and before the first and behind the last or not, as tables of Markdown have (GitHub Flavored
    /// Markdown, 4.10).
    case bar
    /// Drawn lines and bars; ``DrawnTable`` has its cells.
    case drawn
    /// Tags of HTML; ``TaggedTable`` has its cells.
    case tagged
  }

  /// The characters of the text.
  let scalars: [Unicode.Scalar]

  /// The longest cell of a table that is aligned by blanks, in characters.
  private static let longestCell = 24

  /// Bars, half and full width.
  static let bars: ScalarTable = "|｜"

  /// How a line may be cut, if at all. A tab before the first word is an indent, unless the line
  /// is below a row.
  func separator(of line: Range<Int>, visible: Range<Int>, isBelowRow: Bool) -> Separator? {
    if scalars[visible].contains("\t") { return .tab }
    if isBelowRow, scalars[line.lowerBound..<visible.lowerBound].contains("\t") { return .tab }
    // The cells behind the first one may be empty.
    if isBelowRow, visible.count <= Self.longestCell,
      scalars[visible.upperBound..<line.upperBound].contains("\t")
    {
      return .tab
    }
    guard hasGap(visible) else { return nil }
    let cells = self.cells(of: visible, by: .gap)
    let isRow =
      cells.count >= 2 && cells.allSatisfy { $0.count <= Self.longestCell && !isProse($0) }
    return isRow ? .gap : nil
  }

  /// The cells of a line, blanks at both ends dropped; empty ones stay.
  func cells(of range: Range<Int>, by separator: Separator) -> [Range<Int>] {
    switch separator {
    case .tab: return tabCells(range)
    case .gap: return gapCells(range)
    case .bar, .drawn, .tagged: return barCells(range)
    }
  }

  /// Whether a line is a row of a table of Markdown: bars at both ends and between cells.
  func isBarRow(_ visible: Range<Int>) -> Bool {
    guard visible.count >= Self.shortestBarRow, Self.bars.contains(scalars[visible.lowerBound]),
      Self.bars.contains(scalars[visible.upperBound - 1])
    else { return false }
    return scalars[visible].dropFirst().dropLast().contains { Self.bars.contains($0) }
  }

  /// How many bars part the cells of a line; none in a line with a sentence, unless bars are at both of its ends.
  func bars(in visible: Range<Int>) -> Int {
    guard isBarRow(visible) || !scalars[visible].contains(where: { Self.stops.contains($0) }) else {
      return 0
    }
    return scalars[visible].dropFirst().dropLast().count { Self.bars.contains($0) }
  }

  private static let stops: ScalarTable = "。；！？"

  /// Whether a row only parts the header of such a table from its rows: | --- | :-: |.
  func isDelimiterRow(_ visible: Range<Int>) -> Bool {
    barCells(visible).allSatisfy { cell in
      scalars[cell].contains("-") && scalars[cell].allSatisfy { $0 == "-" || $0 == ":" }
    }
  }

  /// The shortest row, in characters: |a|b|.
  private static let shortestBarRow = 5

  private func barCells(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let opens = range.first.map { Self.bars.contains(scalars[$0]) } ?? false
    var start = range.lowerBound + (opens ? 1 : 0)
    for index in start..<range.upperBound where Self.bars.contains(scalars[index]) {
      cells.append(Self.trimmed(start..<index, in: scalars))
      start = index + 1
    }
    if start < range.upperBound {
      cells.append(Self.trimmed(start..<range.upperBound, in: scalars))
    }
    return cells
  }

  private func tabCells(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where scalars[index] == "\t" {
      cells.append(Self.trimmed(start..<index, in: scalars))
      start = index + 1
    }
    cells.append(Self.trimmed(start..<range.upperBound, in: scalars))
    return cells
  }

  /// Whether two blanks are next to each other: most lines have no such gap.
  private func hasGap(_ range: Range<Int>) -> Bool {
    let blanks = UnicodeClass.blanks
    return scalars[range].withUnsafeBufferPointer { text in
      var wasBlank = false
      for scalar in text {
        let isBlank = blanks.contains(scalar)
        if isBlank, wasBlank { return true }
        wasBlank = isBlank
      }
      return false
    }
  }

  private func gapCells(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    let blanks = UnicodeClass.blanks
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, blanks.contains(scalars[end]) { end += 1 }
      if end - index >= 2 {
        cells.append(start..<index)
        start = end
      }
      index = max(end, index + 1)
    }
    cells.append(start..<range.upperBound)
    return cells
  }

  /// A range of characters without the blanks at its ends.
  static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, UnicodeClass.isBlank(scalars[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, UnicodeClass.isBlank(scalars[last]) {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Whether a cell has the mark of a sentence or of a label.
  func isProse(_ cell: Range<Int>) -> Bool {
    cell.contains { index in
      switch scalars[index] {
      case "。", "；": true
      case "：", ":": !isBetweenDigits(index, in: cell)
      default: false
      }
    }
  }

  /// 9:30: whether a colon is that of a time.
  private func isBetweenDigits(_ index: Int, in cell: Range<Int>) -> Bool {
    index > cell.lowerBound && index + 1 < cell.upperBound
      && ChineseNumeral.arabicDigit(scalars[index - 1]) != nil
      && ChineseNumeral.arabicDigit(scalars[index + 1]) != nil
  }
}
