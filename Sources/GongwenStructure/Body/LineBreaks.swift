import GongwenLanguage
import GongwenModel
import GongwenText

/// Whether the line breaks of a text end paragraphs, or also break sentences.
///
/// Two kinds of texts break sentences: those wrapped at a width, where every full line may go on,
/// and those taken from pages, where a paragraph goes on after the page's last line. Evidence are
/// the width of the line above, how it ends, and the indent of the line below (GB/T 9704-2012,
/// 7.3.3: paragraphs are indented by two characters).
struct LineBreaks {
  /// The width at which the text is wrapped, in half-width columns; nil for most texts.
  private let wrap: Int?
  /// Whether paragraphs are indented.
  private let isIndented: Bool
  /// Whether the text has sentences that a line break certainly cuts, as texts taken from pages do.
  private let isBroken: Bool

  /// The least share of lines that are full where a text is wrapped: the others end a paragraph or are
  /// headings.
  private static let leastFull = 0.4
  /// How many half-width columns a full line may be short of the width: a mark may not begin the next line
  /// (GB/T 15834-2011, 5.1), so that it and the character before it go there.
  private static let slack = 4
  /// The widths of a wrapped text, in half-width columns: from 20 characters, as columns of a page have, to
  /// 80. The lines of a wider text are paragraphs.
  private static let widths = 40...160
  /// The fewest lines that show a width.
  private static let fewestLines = 8
  /// The narrowest indent of a paragraph, in half-width columns: two characters, or two blanks for them.
  private static let indent = 2
  /// The least share of lines that are indented where paragraphs are: one in four lines begins one.
  private static let indented = Share(1, of: 4)
  /// The fewest lines that end inside a sentence where breaks cut sentences: one may be a slip.
  private static let fewestBroken = 2
  /// The shortest line of a unit that a particle shows to be cut, in characters: shorter ones are headings.
  private static let shortestCut = 16

  /// Looks at the lines of a document.
  init(_ lines: [Line]) {
    let widths = lines.map(\.width).sorted()
    let indents = lines.filter { $0.evidence.indent >= Self.indent }.count
    isIndented = Self.indented.isReached(by: indents, of: lines.count)
    let broken = lines.lazy.filter { $0.isUnterminated && !$0.isNameLike }
    isBroken = broken.prefix(Self.fewestBroken).count == Self.fewestBroken
    guard widths.count >= Self.fewestLines, let widest = widths.last else {
      wrap = nil
      return
    }
    let full = widths.filter { $0 > widest - Self.slack - 1 }.count
    let isWrapped =
      Self.widths.contains(widest)
      && Double(full) >= Self.leastFull * Double(widths.count)
    wrap = isWrapped ? widest : nil
  }

  /// Whether a line goes on with the sentence or paragraph of the line above it.
  func joins(_ line: Line, to above: Line, aboveIsHeading: Bool) -> Bool {
    guard above.evidence.endsAtLineBreak else { return false }
    if startsLikeContinuation(line) || closesBracket(line, of: above) { return true }
    let isIndent =
      line.evidence.indent >= Self.indent && line.evidence.indent >= above.evidence.indent
    if isIndent { return false }
    if let wrap, above.width > wrap - Self.slack - 1, line.evidence.blankLinesBefore == 0 {
      return isIndented || !above.isTerminated
    }
    if aboveIsHeading, above.isNameLike { return isBrokenUnit(above) }
    return above.isUnterminated
  }

  /// Whether a line that starts a numbered unit and could be its heading is the first printed line of
  /// its prose: it stops at a particle, or it is as long as a printed line (28 characters,
  /// GB/T 9704-2012, 5.2.3, give or take a mark) and does not read like a heading.
  private func isBrokenUnit(_ line: Line) -> Bool {
    if line.isTerminated || !isBroken { return false }
    if line.endsWithParticle, line.text.count >= Self.shortestCut { return true }
    guard let marker = line.markers.first,
      Self.printedLine.contains(line.width - line.evidence.indent)
    else { return false }
    return HeadingShape(line.rest(behind: marker), scheme: marker.scheme).cost > 0
  }

  /// The width of a printed line, in half-width columns: 28 characters, less three or more two that marks
  /// take at its end.
  private static let printedLine = 50...60

  /// Whether a bracket that the line above leaves open is closed here.
  private func closesBracket(_ line: Line, of above: Line) -> Bool {
    guard above.last != "。", let open = above.text.last(where: { Self.brackets.contains($0) }),
      open == "（" || open == "《" || open == "("
    else { return false }
    let first = line.text.first { Self.brackets.contains($0) }
    return first == "）" || first == "》" || first == ")"
  }

  private static let brackets: ScalarTable = "（）()《》"

  /// Marks that never begin a line (GB/T 15834-2011, 5.1).
  private func startsLikeContinuation(_ line: Line) -> Bool {
    line.text.first.map { Marks.neverFirst.contains($0) } ?? false
  }
}
