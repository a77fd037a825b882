/// Plain text, wrapped or not.
struct PlainText {
  /// The columns of a line; nil for a line a paragraph.
  var width: ClosedRange<Int>?
  /// What stands before a paragraph.
  var indent = "　　"
  /// Whether an empty line stands between paragraphs.
  var isSpaced = false
  /// Whether lines are broken at marks as well.
  var keepsMarks = true
  /// Lines of a page; page numbers stand between pages.
  var pageLines: Int?
  /// Whether a page number is glued to the line after it.
  var gluesNumbers = false
  /// Whether signatures stand to the right.
  var isAligned = false
  /// Whether the columns of tables are set with blanks, not tabs.
  var setsTables = false
  /// Markup that is left in the text.
  var markup = TextMarkup.none

  static let renderings: [Rendering] = [
    rendering("text", "text-lines", PlainText()),
    rendering("text-flush-lines", "text-lines", PlainText(indent: "")),
    rendering("text-spaced", "text-lines", PlainText(indent: "", isSpaced: true)),
    rendering(
      "text-aligned", "text-lines", PlainText(indent: "    ", isSpaced: true, isAligned: true)),
    rendering("text-columns", "text-lines", PlainText(setsTables: true), "text"),
    rendering("text-markdown", "text-marked", PlainText(isSpaced: true, markup: .markdown), "text"),
    rendering("text-references", "text-marked", PlainText(markup: .references), "text"),
    Rendering(
      name: "text-traditional", group: "text-lines", simpler: "text",
      forms: [.withoutFootnotes, .withoutSpans, .traditional]
    ) { release, random in PlainText().print(release, &random) },
    rendering("text-wrapped", "text-wrapped", PlainText(width: 50...76), "text"),
    rendering(
      "text-wrapped-anywhere", "text-wrapped", PlainText(width: 50...76, keepsMarks: false), "text"),
    rendering(
      "text-wrapped-flush", "text-wrapped-flush", PlainText(width: 56...76, indent: ""), "text"),
    rendering("text-narrow", "text-narrow", PlainText(width: 30...48), "text-wrapped"),
    rendering("text-tiny", "text-narrow", PlainText(width: 20...28), "text-wrapped"),
    rendering(
      "text-paged", "text-paged", PlainText(width: 56...64, pageLines: 22, isAligned: true),
      "text-wrapped"),
    rendering(
      "text-glued", "text-paged", PlainText(width: 56...64, pageLines: 9, gluesNumbers: true),
      "text-wrapped"),
  ]

  private static func rendering(
    _ name: String, _ group: String, _ layout: PlainText, _ simpler: String? = nil
  ) -> Rendering {
    Rendering(
      name: name, group: group, simpler: simpler, forms: [.withoutFootnotes, .withoutSpans]
    ) { release, random in layout.print(release, &random) }
  }

  private func print(_ release: Release, _ random: inout RandomSource) -> Printed {
    let set = Setter.lines(of: release)
    let width = width.map { measure($0, &random, set) }
    var lines: [String] = []
    for (index, line) in set.enumerated() {
      if line.startsPart { lines.append("") }
      lines += self.lines(of: line, width)
      let follows = index + 1 < set.count
      if follows, isSpaced, !Self.belongTogether(line, set[index + 1]) { lines.append("") }
    }
    var furniture: [String] = []
    if let pageLines { lines = paged(lines, pageLines, random.number(1...40), &furniture) }
    return Printed(
      bytes: Array((lines.joined(separator: "\n") + "\n").utf8), fileExtension: "txt",
      furniture: furniture)
  }

  private func measure(
    _ range: ClosedRange<Int>, _ random: inout RandomSource, _ set: [SetLine]
  ) -> Int {
    let breaker = LineBreaker(width: 2 * (random.number(range) / 2), keepsMarks: keepsMarks)
    guard indent.isEmpty else { return breaker.width }
    return breaker.clear(of: range, set.filter { $0.style == .paragraph }.map(\.text)).width
  }

  /// Whether two lines are lines of one title, signature or table.
  private static func belongTogether(_ line: SetLine, _ next: SetLine) -> Bool {
    switch (line.style, next.style) {
    case (.title, .title), (.subtitle, .subtitle), (.signature, .signature), (.caption, .table),
      (.table, .tableNote), (.tableNote, .tableNote), (.contentsEntry, .contentsEntry):
      !next.startsPart
    default: false
    }
  }

  private func lines(of line: SetLine, _ width: Int?) -> [String] {
    let indent = markup.indent ?? self.indent
    let words = markup.marked(line)
    switch line.style {
    case .paragraph, .heading, .note, .attachmentNote: return wrapped(words, indent, width)
    case .furtherNote: return wrapped(words, indent.isEmpty ? "" : indent + "　　　", width)
    case .signature, .date:
      let text = isAligned ? words : indent + words
      guard isAligned, let width else { return [text] }
      let room = width - LineBreaker.width(of: text) - 4
      return [String(repeating: "　", count: max(0, room / 2)) + text]
    case .title, .subtitle, .issuerMark, .number, .centred, .contentsHeading, .caption:
      guard isAligned, let width, LineBreaker.width(of: line.text) < width
      else { return wrapped(words, "", width) }
      let room = width - LineBreaker.width(of: line.text)
      return [String(repeating: "　", count: room / 4) + line.text]
    case .table(let grid): return setsTables ? Self.columns(of: grid) : line.text.lines
    case .contentsEntry(let depth, let page):
      return [String(repeating: "　", count: depth - 1) + line.text + page]
    case .tableNote, .addressee, .copyTo, .imprint, .attachmentMark:
      return wrapped(words, "", width)
    case .footnote: return []
    }
  }

  /// Rows whose columns begin at the same place.
  private static func columns(of grid: Grid) -> [String] {
    let rows = grid.rows.map { $0.map(\.text) }
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? LineBreaker.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { cells in
      cells.enumerated().map { column, cell in
        let room = column + 1 < cells.count ? widths[column] + 4 - LineBreaker.width(of: cell) : 0
        return cell + String(repeating: " ", count: room)
      }.joined()
    }
  }

  private func wrapped(_ text: String, _ indent: String, _ width: Int?) -> [String] {
    guard let width else { return [indent + text] }
    let breaker = LineBreaker(width: width, keepsMarks: keepsMarks)
    var lines = breaker.lines(of: text, indent: LineBreaker.width(of: indent))
    lines[0] = indent + lines[0]
    return lines
  }

  /// The lines with page numbers between the pages.
  private func paged(_ lines: [String], _ count: Int, _ first: Int, _ furniture: inout [String])
    -> [String]
  {
    var out: [String] = []
    var pending: Int?
    for (index, line) in lines.enumerated() {
      let number = first + index / count
      if gluesNumbers {
        if index % count == 0, index > 0 { pending = number }
        // Before a unit only: a number before prose would change what the prose says.
        if let page = pending, Self.beginsUnit(line) {
          out.append("\(page)" + line.drop { $0 == "　" })
          pending = nil
        } else {
          out.append(line)
        }
        continue
      }
      if index % count == 0, index > 0 {
        out.append("— \(number - 1) —")
        furniture.append("—\(number - 1)—")
      }
      out.append(line)
    }
    return out
  }

  private static func beginsUnit(_ line: String) -> Bool {
    let text = line.drop { $0 == "　" }
    return text.hasPrefix("第") && text.prefix(6).contains { "条章".contains($0) }
      || text.prefix(3).contains("、") && Numeral.isChinese(text.prefix { $0 != "、" })
  }
}

extension String {
  /// The lines of a text.
  var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
