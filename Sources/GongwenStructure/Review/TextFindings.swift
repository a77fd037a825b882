import GongwenModel
import GongwenText

/// The faults that a careful editor would mark in a text: brackets and quotation marks without a partner.
/// Nothing is repaired.
enum TextFindings {
  private static let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("（", "）"), ("《", "》"), ("〔", "〕"), ("【", "】"), ("“", "”"), ("‘", "’"), ("「", "」"),
  ]

  /// All of them.
  private static let signs: ScalarTable = "（）《》〔〕【】“”‘’「」"

  /// The code of a quotation mark without a partner.
  static let quotation = "unbalanced-quotation"

  /// Whether the first double quotation mark without a partner opens a quotation.
  static func leavesQuotationOpen(_ text: [Unicode.Scalar]) -> Bool {
    unpaired(("“", "”"), in: text).map { text[$0] == "“" } ?? false
  }

  /// The findings for a text of a node.
  static func diagnostics(for text: TracedText, handle: Int) -> [Diagnostic] {
    var present: UInt64 = 0
    let signs = signs
    for scalar in text.scalars where signs.contains(scalar) {
      for (index, pair) in pairs.enumerated() where scalar == pair.open || scalar == pair.close {
        present |= 1 << UInt64(index)
      }
    }
    guard present != 0 else { return [] }
    return pairs.enumerated().compactMap { index, pair in
      guard present >> UInt64(index) & 1 != 0, let place = unpaired(pair, in: text.scalars) else {
        return nil
      }
      let isQuotation = pair.open == "“" || pair.open == "‘" || pair.open == "「"
      let sign = String(Character(text.scalars[place]))
      return Diagnostic(
        code: isQuotation ? "unbalanced-quotation" : "unbalanced-bracket", severity: .warning,
        message: "\(sign) has no partner in its paragraph", handle: handle,
        origin: origin(of: place, in: text))
    }
  }

  /// The place of the first sign without a partner.
  private static func unpaired(
    _ pair: (open: Unicode.Scalar, close: Unicode.Scalar), in text: [Unicode.Scalar]
  ) -> Int? {
    var open: [Int] = []
    for index in text.indices {
      if text[index] == pair.open {
        open.append(index)
      } else if text[index] == pair.close, open.popLast() == nil {
        // ’ may be an apostrophe.
        if pair.close != "’" { return index }
      }
    }
    return open.first
  }

  /// The origin of the stretch of a text that holds a character, by itself.
  private static func origin(of place: Int, in text: TracedText) -> Origin? {
    guard
      var run = text.origin.runs.first(where: { $0.textStart <= place && place < $0.textEnd })
    else { return nil }
    run.textEnd -= run.textStart
    run.textStart = 0
    return Origin(runs: [run])
  }
}
