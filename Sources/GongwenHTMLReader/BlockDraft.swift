/// A block while its characters come in.
struct BlockDraft {
  /// The stretches of its characters that are shown, without blanks at their ends; several where hidden
  /// text is between them.
  private(set) var shown: [Range<Int>] = []
  /// Those that are not.
  private(set) var hidden: [Range<Int>] = []
  /// Its element in the outline.
  var element = -1
  /// Shown characters that are not blank.
  private(set) var characters = 0
  /// Those of links.
  var linked = 0
  /// Those that are bold.
  var bold = 0
  /// Those of titles.
  var titled = 0
  /// Those with letters of a title's size.
  var large = 0
  /// Breaks without text before it.
  var breaks = 0
  /// The width of the blanks before it that a browser shows, in half-width columns.
  var indent = 0
  private var isInHidden = false

  /// Whether no character came yet that is not blank.
  var isEmpty: Bool { shown.isEmpty && hidden.isEmpty }

  /// Counts a blank before the first character; an ordinary one is shown in preformatted text alone.
  mutating func addBlank(_ scalar: Unicode.Scalar, _ isPreformatted: Bool = false) {
    guard isEmpty else { return }
    switch scalar {
    case " ": indent += isPreformatted ? 1 : 0
    case "\u{3000}", "\u{2003}": indent += 2
    case "\u{A0}", "\u{2002}": indent += 1
    default: break
    }
  }

  /// Adds characters from one that is not blank to another, `visible` of them not blank.
  mutating func add(_ range: Range<Int>, visible: Int, isHidden: Bool) {
    let goesOn = !isEmpty && isHidden == isInHidden
    isInHidden = isHidden
    if isHidden {
      Self.extend(&hidden, by: range, goesOn)
    } else {
      Self.extend(&shown, by: range, goesOn)
      characters += visible
    }
  }

  private static func extend(_ pieces: inout [Range<Int>], by range: Range<Int>, _ goesOn: Bool) {
    if goesOn, let last = pieces.popLast() {
      pieces.append(last.lowerBound..<range.upperBound)
    } else {
      pieces.append(range)
    }
  }
}
