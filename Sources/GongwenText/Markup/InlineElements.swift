/// The elements of HTML that only mark words up, or hold a picture: their tags are dropped where copying left them in a
/// text (HTML, 4.3 to 4.8, and the old ones of HTML 4). Tags of tables and lists are not among them, since they part words.
public enum InlineElements {
  private static let names: Set<String> = [
    "a", "b", "big", "br", "center", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "ins", "mark", "p", "s", "section", "small", "span", "strong",
    "sub", "sup", "u",
  ]

  /// Whether the inside of a tag, `/` included, begins with the name of such an element, with nothing or attributes, whose
  /// names are of Latin letters, behind it.
  public static func isElement(_ tag: String) -> Bool {
    var name = tag.first == "/" ? tag.dropFirst() : tag[...]
    if name.last == "/" { name = name.dropLast() }
    let end = name.firstIndex(where: \.isWhitespace) ?? name.endIndex
    let attribute = name[end...].first { !$0.isWhitespace }
    return names.contains(name[..<end].lowercased())
      && attribute.map { $0.isASCII && $0 != "<" } ?? true
  }
}
