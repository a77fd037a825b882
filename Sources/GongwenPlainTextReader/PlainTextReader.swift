public import GongwenModel
public import GongwenText

/// Reads plain text: a line becomes a block, with its indent and the blank lines above it.
///
/// A line ends at LF, CR, CRLF, and at the other breaks of Unicode Standard Annex 14 (VT, FF, NEL,
/// LS, PS).
public struct PlainTextReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The lines of a decoded text as blocks.
  public func read(_ text: consuming DecodedText) -> RawDocument {
    let scalars = text.scalars
    var blocks: [Block] = []
    var lines = LineScanner(scalars)
    var blankLines = 0
    while let line = lines.next() {
      guard let visible = visibleRange(of: line.range, in: scalars) else {
        blankLines += 1
        continue
      }
      let evidence = LayoutEvidence(
        indent: columns(of: line.range.lowerBound..<visible.lowerBound, in: scalars),
        blankLinesBefore: blankLines, line: line.number, endsAtLineBreak: line.isTerminated)
      blocks.append(Block(range: visible, evidence: evidence))
      blankLines = 0
    }
    let counts = ["lines": lines.number, "blocks": blocks.count]
    return RawDocument(scalars: scalars, map: text.map, blocks: blocks, counts: counts)
  }

  /// A line without the blanks at both ends; nil for a blank line.
  private func visibleRange(of line: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, UnicodeClass.isBlank(scalars[start]) { start += 1 }
    while end > start, UnicodeClass.isBlank(scalars[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// The width of blanks in half-width columns: an ideographic space is two, a tab goes to the
  /// next multiple of eight.
  private func columns(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
    var width = 0
    for index in range {
      switch scalars[index] {
      case "\u{3000}": width += 2
      case "\t": width += 8 - width % 8
      case "\u{FEFF}", "\u{200B}": break
      default: width += 1
      }
    }
    return width
  }
}
