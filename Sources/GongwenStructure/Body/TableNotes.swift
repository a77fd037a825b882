import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines below tables that are their notes: 注：, and the numbers that go on from it (注：1.… /
/// 2.…). They number no units of the document.
struct TableNotes {
  private var lines: Set<Int> = []

  /// Finds the notes among the lines of a part.
  init(_ all: [Line], in range: Range<Int>) {
    for line in range where all[line].isCell {
      let next = line + 1
      guard next < range.upperBound, !all[next].isCell, CaptionShape.isNote(all[next].text) else {
        continue
      }
      lines.insert(next)
      var number = Self.number(behindLabel: all[next].text)
      var at = next + 1
      while let last = number, at < range.upperBound,
        let marker = all[at].markers.first(where: { $0.ordinal == last + 1 }), Self.isArabic(marker)
      {
        lines.insert(at)
        number = last + 1
        at += 1
      }
    }
  }

  /// Whether a line is a note.
  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// The number behind 注：, if notes are numbered; 0 where the numbers begin on the next line.
  private static func number(behindLabel text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return text.dropFirst().first.flatMap { ChineseNumeral.arabicDigit($0) }
    }
    let rest = text[(colon + 1)...].drop { $0 == " " }
    if rest.isEmpty { return 0 }
    return MarkerGrammar().candidates(rest).first(where: isArabic)?.ordinal
  }

  private static func isArabic(_ marker: MarkerCandidate) -> Bool {
    switch marker.scheme {
    case .arabicDot, .arabicComma, .arabicParen, .arabicHalfParen, .circled: true
    default: false
    }
  }
}
