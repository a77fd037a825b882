import GongwenText

/// The characters of a line without its blanks: names and titles are printed with blanks between their characters.
enum LineKey {
  /// The characters of a text without blanks; the text itself where it has none.
  static func key(of text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard text.contains(where: { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }) else {
      return text
    }
    var key: [Unicode.Scalar] = []
    key.reserveCapacity(text.count)
    for scalar in text where scalar != " " && scalar != "\u{3000}" && scalar != "\t" {
      key.append(scalar)
    }
    return key[...]
  }

  /// How many brackets and quotations of a text are open at its end; below 0 if more are closed.
  static func openBrackets(in text: some Sequence<Unicode.Scalar>) -> Int {
    var open = 0
    for scalar in text {
      switch scalar {
      case "《", "（", "(", "“", "〈", "【": open += 1
      case "》", "）", ")", "”", "〉", "】": open -= 1
      default: break
      }
    }
    return open
  }
}
