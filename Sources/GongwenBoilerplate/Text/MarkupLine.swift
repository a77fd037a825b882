import GongwenText

/// Lines of a text that show nothing: tags, references to blanks, pictures, rules of Markdown and drawn ones.
enum MarkupLine {
  /// The fewest signs of a rule (CommonMark, 4.1).
  private static let fewestSigns = 3
  /// Signs of rules and fences of Markdown.
  private static let ruleSigns: ScalarTable = "-*_`~="
  /// Signs that typists set in a row for a printed rule: 版头中的分隔线 (GB/T 9704-2012, 7.2.7), a line below a headline.
  private static let drawnSigns: ScalarTable = "─━═╌┄┅┈┉⎯▬—―－＊＝～﹏﹋☆★"
  /// The fewest signs of a drawn rule: 破折号 has up to three characters.
  private static let fewestDrawn = 5

  /// Whether a line is nothing but markup.
  static func isMarkup(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first else { return false }
    if ruleSigns.contains(first) { return isRule(line, of: first, fewest: fewestSigns) }
    if drawnSigns.contains(first) { return isRule(line, of: first, fewest: fewestDrawn) }
    guard first == "<" || first == "&" || first == "!" || first == "[" else { return false }
    var rest = line
    while let next = rest.first {
      if UnicodeClass.isBlank(next) {
        rest = rest.dropFirst()
      } else if let length = tag(rest) ?? reference(rest) ?? picture(rest) {
        rest = rest.dropFirst(length)
      } else {
        return false
      }
    }
    return true
  }

  private static func isRule(
    _ line: ArraySlice<Unicode.Scalar>, of sign: Unicode.Scalar, fewest: Int
  ) -> Bool {
    let signs = line.filter { $0 == sign }.count
    return signs >= fewest && line.allSatisfy { $0 == sign || UnicodeClass.isBlank($0) }
  }

  /// `<div style="…">`, `</div>`: the length of a tag of HTML.
  private static func tag(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.first == "<", let end = text.firstIndex(of: ">") else { return nil }
    var inner = String.UnicodeScalarView()
    inner.append(contentsOf: text[(text.startIndex + 1)..<end])
    return InlineElements.isElement(String(inner)) ? end + 1 - text.startIndex : nil
  }

  /// A reference to a blank: its length.
  static func reference(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.first == "&" else { return nil }
    let bytes = text.prefix(CharacterReference.longest).prefix { $0.value < 0x80 }
    guard let read = CharacterReference.read(bytes.map { UInt8($0.value) }, at: 0),
      UnicodeClass.isBlank(read.scalar)
    else { return nil }
    return read.length
  }

  /// `![name](address)`: the length of a picture.
  private static func picture(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.first == "!", text.dropFirst().first == "[",
      let middle = text.firstIndex(of: "]"), text[(middle + 1)...].first == "(",
      let end = text[middle...].firstIndex(of: ")")
    else { return nil }
    return end + 1 - text.startIndex
  }
}
