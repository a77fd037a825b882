/// The escapes of CommonMark and of GitHub's tables, strike-through and links.
struct MarkdownEscape: TextEscape {
  /// Whether the text is at the start of a line, where more signs have a meaning.
  var isAtLineStart = false
  /// The character behind the text on its line; nil at the end.
  var next: Unicode.Scalar?
  /// The form of a line break.
  var lineBreak: StaticString = "<br>"
  /// Whether the text is a cell of a table between bars.
  var isInCell = false

  /// The longest number of a list, in digits (CommonMark 0.31, 5.2).
  private static let longestNumber = 9

  func form(of scalars: [Unicode.Scalar], at index: Int) -> ScalarForm {
    let scalar = scalars[index]
    let following = index + 1 < scalars.count ? scalars[index + 1] : next
    if !scalar.isASCII {
      if InertScalars.isLeftOut(scalar) { return .leftOut }
      return InertScalars.isLineBreak(scalar) ? .replaced(" ") : .verbatim
    }
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", "~", "$": return .escaped("\\")
    case "|": return isInCell ? .escaped("\\") : .verbatim
    case "&":
      // The start of a character reference.
      let isReference = following.map { $0.isASCII && ($0 == "#" || $0.properties.isAlphabetic) }
      return isReference == true ? .escaped("\\") : .verbatim
    case ":":
      // A link without signs: http://…
      return following == "/" ? .escaped("\\") : .verbatim
    case ".":
      return isWebName(scalars, at: index) || isListNumber(scalars, at: index, following)
        ? .escaped("\\") : .verbatim
    case ")": return isListNumber(scalars, at: index, following) ? .escaped("\\") : .verbatim
    case "#", "+", "-", "=", ">":
      return isAtLineStart && index == 0 ? .escaped("\\") : .verbatim
    case "\n": return .replaced(lineBreak)
    case " ", "\t": return isAtLineStart && index == 0 ? .replaced("&#32;") : .verbatim
    default: return InertScalars.isLeftOut(scalar) ? .leftOut : .verbatim
    }
  }

  /// Whether a stop is the first of `www.`, which is a link.
  private func isWebName(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Whether a sign ends the number of a list: only digits before it on the line, a blank or nothing behind it.
  private func isListNumber(
    _ scalars: [Unicode.Scalar], at index: Int, _ following: Unicode.Scalar?
  ) -> Bool {
    guard isAtLineStart, (1...Self.longestNumber).contains(index) else { return false }
    guard following == nil || following == " " || following == "\t" || following == "\n" else {
      return false
    }
    return scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }
}
