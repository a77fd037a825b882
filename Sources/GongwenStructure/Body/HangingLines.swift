import GongwenLanguage
import GongwenModel
import GongwenText

/// Lines that continue the unit above at the column at which its text begins, behind its number or label, as typists and the
/// letters of Taiwan set them:
///
///     一、依據某某辦法第三條及本府公告「某某地區
///         管理要點」辦理。
struct HangingLines {
  /// The lines, by their block.
  private(set) var blocks: Set<Int> = []

  /// The fewest such lines below ones that stop inside a sentence: one may be chance.
  static let fewest = 2
  /// The shortest first line of a unit that is cut, in characters: shorter ones are headings above their text.
  static let shortestCut = 20
  /// The longest label, in characters, and how far the column may be from the end of number or label: they may be half width.
  private static let longestLabel = 6
  private static let slack = 2
  /// The indent of a paragraph, in half-width columns (GB/T 9704-2012, 7.3.3).
  private static let indentOfParagraphs = 4
  /// How much narrower than the widest cut line one may be that ends a sentence and is continued, in half-width columns.
  private static let slackAtEdge = 4
  /// The fewest paragraphs at a column that show it to be their indent.
  private static let fewestParagraphs = 2

  /// Looks for such lines.
  init(_ lines: [Line]) {
    guard lines.contains(where: { $0.evidence.indent >= LineWrap.indent }) else { return }
    let paragraphs = Self.columnsOfParagraphs(lines)
    var cut: [Int] = []
    var column: Int?
    var hangs = false
    var certain = 0
    for place in lines.indices {
      let line = lines[place]
      let mayHang = place > 0 && Self.mayContinue(line, lines[place - 1])
      if let own = column, mayHang, abs(line.evidence.indent - own) <= Self.slack,
        !paragraphs.contains(line.evidence.indent)
      {
        let above = lines[place - 1]
        if !above.isTerminated, hangs || above.text.count >= Self.shortestCut {
          cut.append(place)
          hangs = true
          if Self.isCertain(above) { certain += 1 }
          continue
        }
        if hangs {
          // Decided below, once the edge of the text is known.
          continue
        }
      }
      hangs = false
      column = Self.column(of: line)
    }
    guard cut.count >= Self.fewest, certain * 2 >= cut.count else { return }
    blocks = Set(cut.map { lines[$0].block })
    let edge = cut.map { lines[$0 - 1].width }.max() ?? 0
    for place in lines.indices.dropFirst() where !blocks.contains(lines[place].block) {
      let (line, above) = (lines[place], lines[place - 1])
      if blocks.contains(above.block), Self.mayContinue(line, above),
        line.evidence.indent == above.evidence.indent, above.width + Self.slackAtEdge >= edge
      {
        blocks.insert(line.block)
      }
    }
  }

  /// Whether a line has neither number nor blank line above, and may continue the one above it.
  private static func mayContinue(_ line: Line, _ above: Line) -> Bool {
    above.evidence.endsAtLineBreak && !above.isCell && !line.isCell && line.markers.isEmpty
      && line.evidence.blankLinesBefore == 0
  }

  /// Whether a line is cut inside a sentence for certain: it has a mark of a clause, or leaves a bracket open.
  private static func isCertain(_ line: Line) -> Bool {
    line.text.contains { LineBreaks.clauses.contains($0) }
      || LineKey.openBrackets(in: line.text) != 0
      || line.text.last { corners.contains($0) } == "「"
  }

  private static let corners: ScalarTable = "「」"

  /// The indents with which paragraphs without a number begin below the end of a sentence.
  private static func columnsOfParagraphs(_ lines: [Line]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for (above, line) in zip(lines, lines.dropFirst()) {
      guard line.markers.isEmpty, !line.isCell, above.isTerminated || above.isCell,
        line.text.count >= shortestCut
      else { continue }
      counts[line.evidence.indent, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= fewestParagraphs }.keys)
  }

  /// The column behind the number or the label of a line; nil where it has none.
  private static func column(of line: Line) -> Int? {
    var length = line.markers.first { $0.isLikely }?.length
    if length == nil {
      length = line.text.prefix(longestLabel + 1).firstIndex(of: "：").map {
        $0 + 1 - line.text.startIndex
      }
    }
    guard let length, !line.isCell else { return nil }
    let label = line.text.prefix(length)
    let column = line.evidence.indent + label.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    // 一、 at the edge is as wide as the indent of the paragraphs below headings.
    return line.evidence.indent == 0 && column == indentOfParagraphs ? nil : column
  }
}
