/// The names of HTML's elements that make markup of a text.
///
/// Source: WHATWG MIME Sniffing, 7.1, and further elements that fragments of pages start with or
/// consist of. Inline marks that are left in plain texts (`u`, `sup`, `em`) are not among them.
enum HTMLTagNames {
  private static let names: Set<String> = [
    "a", "article", "b", "base", "blockquote", "body", "br", "center", "div", "dl", "font", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "img", "li",
    "link", "main", "meta", "nav", "noscript", "ol", "p", "pre", "script", "section", "span",
    "strong", "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
  ]
  private static let longestName = 10

  /// The length of the start of the tag at a place, name and terminator included; nil where there
  /// is none of these.
  static func tagLength(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    var at = start + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    var name: [UInt8] = []
    while at < bytes.count, name.count <= longestName, isNameByte(bytes[at]) {
      name.append(bytes[at] | 0x20)
      at += 1
    }
    guard at < bytes.count, endsName(bytes[at]),
      names.contains(String(decoding: name, as: UTF8.self))
    else { return nil }
    return at - start + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == 0x20
      || (0x09...0x0D).contains(byte)
  }
}
