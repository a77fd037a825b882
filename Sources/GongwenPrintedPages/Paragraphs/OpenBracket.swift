import GongwenLanguage

/// A paragraph that is one bracket over several lines, as a 题注 is (（1998年5月6日…通过　根据…修正）): it ends where the
/// bracket is closed, whatever the lines look like.
struct OpenBracket {
  /// The characters of the lines.
  let text: LineText

  private var depth = 0
  private var count = 0
  private var isInBracket = false
  private var above: FlowLine?

  /// More lines are no note, and a bracket that is never closed is a misprint.
  private static let mostLines = 16
  /// Lines of one note have one size, up to this share of it.
  private static let sameSize = Share(1, of: 12)

  /// Starts outside of any bracket.
  init(text: LineText) {
    self.text = text
  }

  /// Takes a line.
  ///
  /// - Parameter startsParagraph: whether it begins one.
  mutating func take(_ line: FlowLine, _ lines: [PrintedLine], startsParagraph: Bool) {
    above = line
    if startsParagraph {
      (depth, count) = (0, 0)
      isInBracket = false
      guard line.opening == nil, line.first == "（" || line.first == "(" else { return }
      isInBracket = true
    } else if depth == 0 {
      isInBracket = false
      return
    }
    count += 1
    for piece in lines[line.pieces] {
      for scalar in text.scalars[piece.range] {
        if scalar == "（" || scalar == "(" { depth += 1 }
        if scalar == "）" || scalar == ")" { depth = max(0, depth - 1) }
      }
    }
  }

  /// Whether the lines of the paragraph so far are one bracket from end to end.
  var isWhole: Bool {
    guard isInBracket, depth == 0, let last = above?.last else { return false }
    return last == "）" || last == ")"
  }

  /// Whether the bracket is still open before a line, which has the size of the one above it.
  func isOpen(before line: FlowLine) -> Bool {
    guard depth > 0, count < Self.mostLines, let above, above.page == line.page else {
      return false
    }
    return !Self.sameSize.isExceeded(by: abs(above.size - line.size), of: above.size)
  }
}
