import GongwenLanguage
import GongwenModel
import GongwenText

/// Names in Latin letters that run over several lines: 英文名称为Harbour Association of / Northern Counties，缩写….
extension LineBreaks {
  /// The lines that begin with another word of such a name, by their block.
  ///
  /// Names of a list have lines of their own, too. Those of a sentence begin in its words, or right below a line that stops
  /// inside of it, and the sentence continues or ends behind the last of them.
  static func cutNames(_ lines: [Line]) -> Set<Int> {
    var blocks: Set<Int> = []
    var start = 0
    while start + 1 < lines.count {
      var end = start
      while end + 1 < lines.count, isCutName(lines[end], before: lines[end + 1]) { end += 1 }
      if end > start, isOfSentence(lines, start...end) {
        blocks.formUnion(lines[start + 1...end].lazy.map(\.block))
      }
      start = end + 1
    }
    return blocks
  }

  /// Whether a line ends with a word in Latin letters, and the next one begins with one right below it.
  private static func isCutName(_ above: Line, before line: Line) -> Bool {
    guard let last = above.last, isLatin(last), let first = line.text.first, isLatin(first) else {
      return false
    }
    return above.evidence.endsAtLineBreak && !above.isCell && !line.isCell
      && line.evidence.blankLinesBefore == 0 && line.evidence.indent < LineWrap.indent
      && line.markers.isEmpty && !isAddress(above.text) && !isAddress(line.text)
  }

  private static func isOfSentence(_ lines: [Line], _ run: ClosedRange<Int>) -> Bool {
    guard LineWrap.hasMark(lines[run.upperBound]) || lines[run.upperBound].isTerminated else {
      return false
    }
    let first = lines[run.lowerBound]
    if first.text.contains(where: { UnicodeClass.isHan($0) }) { return true }
    guard run.lowerBound > 0 else { return false }
    let above = lines[run.lowerBound - 1]
    return above.evidence.endsAtLineBreak && !above.isTerminated && !above.isCell
      && first.evidence.blankLinesBefore == 0 && LineWrap.hasMark(above)
  }

  /// Whether a text has the address of a mailbox or of a site.
  private static func isAddress(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains("@") || ElementWords.addresses.stands(in: text)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }
}
