import GongwenModel
import GongwenText

/// A block of the body as the structure looks at it.
struct Line {
  /// Its canonical characters, by place.
  let range: Range<Int>
  /// Its canonical characters.
  let text: ArraySlice<Unicode.Scalar>
  /// What its layout says.
  let evidence: LayoutEvidence
  /// The markers that may stand at its start.
  let markers: [MarkerCandidate]

  /// Makes a line of a canonical range.
  init(
    _ range: Range<Int>, of scalars: [Unicode.Scalar], evidence: LayoutEvidence,
    grammar: MarkerGrammar
  ) {
    self.range = range
    text = scalars[range]
    self.evidence = evidence
    markers = grammar.candidates(text)
  }

  /// Its last character.
  var last: Unicode.Scalar? { text.last }

  /// Whether it ends as a sentence or clause does, closing quotes and brackets aside.
  var isTerminated: Bool {
    for scalar in text.reversed() {
      switch scalar {
      case "”", "’", "」", "』", "）", ")", "】", "》", "\"": continue
      case "。", "！", "？", "；", "：", "…", "!", "?", ";", ":", ".": return true
      default: return false
      }
    }
    return false
  }

  /// Whether it ends inside a sentence: it has clauses, but neither stop nor the look of a name.
  var isUnterminated: Bool {
    guard let last else { return false }
    if last == "，" || last == "、" || last == "," { return true }
    if isTerminated || Self.closing.contains(last) { return false }
    return text.count >= 20
      && text.contains { $0 == "，" || $0 == "。" || $0 == "；" || $0 == "," || $0 == ";" }
  }

  /// The rest behind a marker, without blanks at its start.
  func rest(behind marker: MarkerCandidate) -> ArraySlice<Unicode.Scalar> {
    text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }
  }

  private static let closing: [Unicode.Scalar] = ["”", "’", "」", "』", "）", ")", "】", "》"]
}
