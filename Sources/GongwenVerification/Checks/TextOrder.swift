import GongwenJSON
import GongwenModel
import GongwenText

/// The order of the source characters of one text.
///
/// A text continues in the source: its runs never go back, and what they leave out is whole lines of the source,
/// or all that its markup encloses. The lines of a PDF's page, and what is set apart in a line, may follow each
/// other in any order, each joined to the one before; otherwise the characters continue, in the order of the page's text
/// or in that in which they are printed.
struct TextOrder {
  private let source: SourceText
  /// Whether the text is that of a cell of a table.
  private let isCell: Bool
  private var previous: Range<Int>?
  private var isJoined = false
  private var hasInsertion = false
  /// The characters behind the previous run that the text drops.
  private var dropped: [Range<Int>] = []

  init(in source: SourceText, isCell: Bool) {
    self.source = source
    self.isCell = isCell
  }

  /// Takes the next run of the text; gives what is wrong with its place.
  mutating func fault(at characters: Range<Int>, of run: Run) -> String? {
    defer { isJoined = run.rule == Rule.lineJoin.rawValue }
    if characters.isEmpty, !run.text.isEmpty { hasInsertion = true }
    // Blanks carry no word: a join may use any break. What is dropped is in no order.
    guard characters.contains(where: source.isCounted) else { return nil }
    guard !run.text.isEmpty else {
      dropped.append(characters)
      return nil
    }
    defer {
      previous = characters
      hasInsertion = false
      dropped.removeAll()
    }
    guard let previous else { return nil }
    if characters.lowerBound < previous.upperBound {
      guard
        !source.isPaged
          || !isJoined && isOneLine(characters.lowerBound, previous.upperBound - 1)
            && !isPrinted(characters, behind: previous)
      else {
        return nil
      }
      return "goes back to \(source.place(of: characters.lowerBound))"
    }
    guard !source.isPaged else { return nil }
    if hasInsertion, !source.parts(previous.upperBound - 1, from: characters.lowerBound),
      !isOpenMarkup(previous.upperBound..<characters.lowerBound),
      !isBreakingTag(previous.upperBound..<characters.lowerBound)
    {
      return "follows something that is put between two characters of a line"
    }
    return leftOut(previous.upperBound..<characters.lowerBound)
  }

  /// Whether nothing but tags is between two paragraphs of a cell in a text file, and the first breaks the line: 东门<br>西门.
  private func isBreakingTag(_ gap: Range<Int>) -> Bool {
    guard isCell, source.page == nil else { return false }
    let shown = source.scalars[gap].filter { !Blank.contains($0) }
    guard shown.first == "<", shown.last == ">" else { return false }
    let name = shown.dropFirst().drop { $0 == "/" }.prefix {
      $0.isASCII && $0.properties.isAlphabetic
    }
    return Self.breakingTags.contains(
      String(String.UnicodeScalarView(name)).lowercased())
      && !shown.split(separator: ">").contains { $0.first != "<" }
  }

  private static let breakingTags: Set<String> = ["br", "div", "li", "p"]

  /// Whether all that some characters show is markup that does not end, without words of the text behind it: it parts what is
  /// around it as a tag does.
  private func isOpenMarkup(_ gap: Range<Int>) -> Bool {
    let shown = gap.filter(source.isCounted)
    // A comment may hold words, and so may a declaration.
    let isComment = shown.count > 1 && source.scalars[shown[1]] == "!"
    return !shown.isEmpty
      && (isComment || !shown.contains { source.scalars[$0].properties.isIdeographic })
      && source.withoutOpenMarkup(shown) { _ in true }.isEmpty
  }

  /// The fault of characters that a text leaves out.
  private func leftOut(_ gap: Range<Int>) -> String? {
    let left = source.withoutOpenMarkup(
      gap.filter { index in
        source.isCounted(index) && !dropped.contains { $0.contains(index) }
      }
    ) { _ in true }
    guard let first = left.first, let last = left.last else { return nil }
    let isApart =
      source.parts(gap.lowerBound - 1, from: first) && source.parts(last, from: gap.upperBound)
    return isApart || isDrawnApart(gap.lowerBound - 1, first, last, gap.upperBound)
      ? nil : "leaves out \(source.scalars[first]) at \(source.place(of: first)), part of a line"
  }

  /// Whether what a text leaves out is other cells of a table that signs draw in a text file: a bar or the end of a line is between the
  /// text and each end of it, at least one of them a bar, and no line of the table is drawn through all columns, which ends the row.
  private func isDrawnApart(_ before: Int, _ first: Int, _ last: Int, _ behind: Int) -> Bool {
    func has(_ range: Range<Int>, _ isEdge: (Unicode.Scalar) -> Bool) -> Bool {
      range.contains { isEdge(source.scalars[$0]) }
    }
    let (start, end) = (before + 1..<first + 1, last..<behind + 1)
    let hasBar = [start, end].map { has($0, Self.bars.contains) }
    return isCell && source.page == nil && hasBar.contains(true)
      && (hasBar[0] || has(start, SourceText.endsLine))
      && (hasBar[1] || has(end, SourceText.endsLine)) && !hasDrawnLine(before + 1..<behind)
  }

  /// Whether one of the lines that are whole within a stretch is drawn from end to end; a blank in it is a column that continues.
  private func hasDrawnLine(_ range: Range<Int>) -> Bool {
    let lines = source.scalars[range].split(omittingEmptySubsequences: false) {
      Self.breaks.contains($0)
    }
    return lines.dropFirst().dropLast().contains { line in
      let end = line.lastIndex { !Blank.contains($0) } ?? line.startIndex
      let drawn = line[..<end].drop(while: Blank.contains)
      return !drawn.isEmpty && drawn.allSatisfy { RuleRelation.drawingSigns.contains($0.value) }
    }
  }

  private static let breaks = Set("\n\r".unicodeScalars)

  static let bars = RuleRelation.drawingBars

  /// Whether characters of a page begin to the right of where others begin, or their middle is below them. poppler now and
  /// then makes one line of what is printed over one another, or in two columns. Two lines
  /// that are printed up or down a page are next to each other.
  private func isPrinted(_ characters: Range<Int>, behind previous: Range<Int>) -> Bool {
    guard let glyphs = source.glyphs,
      let last = previous.reversed().first(where: { !glyphs[$0].isEmpty }).map({ glyphs[$0] }),
      let place = characters.first(where: { !glyphs[$0].isEmpty })
    else { return false }
    let next = glyphs[place]
    guard isLevel(place, glyphs) else { return next.x0 >= last.x1 }
    let middle = (next.y0 + next.y1) / 2
    return middle > last.y1 || next.x0 > last.x0 && middle > last.y0
  }

  /// Whether the characters next to one in its line are to its left and right.
  private func isLevel(_ place: Int, _ glyphs: [GlyphBoxes.Glyph]) -> Bool {
    let near = [place - 1, place + 1].filter {
      glyphs.indices.contains($0) && !glyphs[$0].isEmpty && isOneLine(place, $0)
    }
    return near.allSatisfy {
      abs(glyphs[$0].x0 - glyphs[place].x0) >= abs(glyphs[$0].y0 - glyphs[place].y0)
    }
  }

  private func isOneLine(_ left: Int, _ right: Int) -> Bool {
    !source.parts(min(left, right), from: max(left, right))
  }
}
