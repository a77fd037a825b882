import GongwenModel

extension RuleRelation {
  private static let markupSigns: ScalarTable = "*_`#>|｜\\~-<$"
  /// The signs by which tables are drawn in a text: ┌─┬│ (Unicode, Box Drawing).
  public static let drawingSigns: ClosedRange<UInt32> = 0x2500...0x257F
  /// Those between the cells of such a table, and those where its lines meet.
  public static let drawingBars: ScalarTable = "│┃║┆┇┊┋├┤┼┬┴┝┥┿┠┨╂╋╠╣╬╞╡╪╟╢╫┣┫┳┻"
  /// Those where its lines meet.
  public static let drawingCrossings: ScalarTable = "├┤┼┬┴┝┥┿┠┨╂╋╠╣╬╞╡╪╟╢╫┣┫┳┻"

  /// Whether characters are nothing but signs of a markup language and white space.
  static func isMarkup(_ source: Characters) -> Bool {
    var rest = source
    while let first = rest.first {
      if let length = enclosedLength(rest) ?? literalLength(rest) {
        rest = rest.dropFirst(length)
      } else if first.properties.isWhitespace || markupSigns.contains(first)
        || drawingSigns.contains(first.value)
      {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return !source.isEmpty
  }

  /// `![`, `[` or `]`.
  private static func literalLength(_ text: Characters) -> Int? {
    switch text.first {
    case "[", "]": 1
    case "!": text.dropFirst().first == "[" ? 2 : nil
    default: nil
    }
  }

  /// A tag, the address of a link, or a character reference.
  private static func enclosedLength(_ text: Characters) -> Int? {
    let behind = text.dropFirst()
    switch text.first {
    case "<":
      let name = behind.first == "/" ? behind.dropFirst() : behind
      guard let letter = name.first, isLetter(letter) else { return nil }
      return length(text, to: name.firstIndex(of: ">"))
    case "]":
      guard behind.first == "(" else { return nil }
      return length(text, to: behind.firstIndex(of: ")"))
    case "&":
      var behind = behind
      // `&amp;nbsp;` is escaped twice.
      while behind.starts(with: "amp;".unicodeScalars),
        let next = behind.dropFirst(4).first, isLetter(next) || isDigit(next) || next == "#"
      {
        behind = behind.dropFirst(4)
      }
      guard let end = behind.firstIndex(of: ";"), end > behind.startIndex,
        behind[..<end].allSatisfy({ isLetter($0) || isDigit($0) || $0 == "#" })
      else { return nil }
      return length(text, to: end)
    default: return nil
    }
  }

  private static func length(_ text: Characters, to end: Int?) -> Int? {
    end.map { $0 + 1 - text.startIndex }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
