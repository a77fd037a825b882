import GongwenLanguage

/// Where a line begins in its column.
enum LineIndent {
  /// To the left of it.
  case outside
  /// At its edge.
  case flush
  /// About one character from it.
  case half
  /// About the two characters of a paragraph (GB/T 9704-2012, 7.3.3); compressed brackets and spread characters differ.
  case paragraph
  /// Deeper.
  case deep

  /// The largest distance from the edge of a line that begins there, as a share of a character.
  private static let atEdge = Share(6, of: 10)
  /// How far a line that opens with a bracket may be from an edge, and from half a character before one.
  private static let bracket = (whole: Share(4, of: 10), half: Share(3, of: 10))

  /// Where a line begins.
  init(_ line: FlowLine) {
    let em = line.em
    let indent = line.left - line.area.left
    // A bracket printed in half of its width has its box half a character to the left of its indent.
    if LineText.opens(line.first), indent > -em {
      for (place, characters) in [(LineIndent.flush, 0), (.paragraph, Ems.paragraphIndent)] {
        let distance = indent - characters * em
        if !Self.bracket.whole.isExceeded(by: abs(distance), of: em)
          || !Self.bracket.half.isExceeded(by: abs(distance + em / 2), of: em)
        {
          self = place
          return
        }
      }
    }
    if Self.atEdge.isExceeded(by: -indent, of: em) {
      self = .outside
    } else if !Self.atEdge.isExceeded(by: indent, of: em) {
      self = .flush
    } else if !PrintMeasures.indented.from.isReached(by: indent, of: em) {
      self = .half
    } else {
      self = PrintMeasures.indented.to.isExceeded(by: indent, of: em) ? .deep : .paragraph
    }
  }
}
