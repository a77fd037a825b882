/// Text with tables of HTML between its lines, as programs that recognise pages write into Markdown.
///
/// A page shows a line break as a blank. So lines of words outside of tables, with no tags that would break them, are those of a
/// text; and so are lines with the sign of a heading of Markdown.
struct TaggedText {
  /// The lines outside of tables that have words.
  private(set) var lines = 0
  /// The tags outside of tables that break lines in a page.
  private(set) var breaks = 0
  /// The lines that begin as headings of Markdown do (CommonMark, 4.2).
  private(set) var headings = 0

  /// The fewest lines with words of a text: a fragment of a page has a few between its tags.
  static let fewestLines = 3
  /// The fewest headings of Markdown.
  static let fewestHeadings = 2
  /// The most signs of a heading.
  private static let mostSigns = 6
  /// Tags that break lines in a page.
  private static let breaking = [
    "<article", "<blockquote", "<br", "<dd", "<div", "<dl", "<h1", "<h2", "<h3", "<h4", "<h5",
    "<h6", "<li", "<ol", "<p", "<section", "<ul",
  ]

  /// Whether the bytes are lines of a text, in which tables are the only markup.
  var isText: Bool { lines >= Self.fewestLines && breaks == 0 || isMarkdown }
  /// Whether the bytes are Markdown: more of its headings than tags that break lines.
  var isMarkdown: Bool { headings >= Self.fewestHeadings && headings > breaks }

  /// Reads some bytes.
  init(_ bytes: [UInt8]) {
    var depth = 0
    var hasWords = false
    var isStart = true
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasWords { lines += 1 }
        (hasWords, isStart) = (false, true)
        at += 1
        continue
      }
      if byte == UInt8(ascii: "<"), let length = HTMLTagNames.tagLength(bytes, at: at) {
        if MarkupSniffer.hasPrefix("<table", bytes, at: at) { depth += 1 }
        if MarkupSniffer.hasPrefix("</table", bytes, at: at) { depth = max(0, depth - 1) }
        if depth == 0, Self.breaking.contains(where: { isTag($0, bytes, at: at) }) { breaks += 1 }
        at += length
        while at < bytes.count, bytes[at - 1] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<") {
          at += 1
        }
        isStart = false
        continue
      }
      if depth == 0 {
        if isStart, byte == UInt8(ascii: "#"), isHeading(bytes, at: at) { headings += 1 }
        if byte >= 0x80 { hasWords = true }
      }
      if byte != 0x20 { isStart = false }
      at += 1
    }
    if hasWords { lines += 1 }
  }

  /// Whether a tag with a name begins at a place.
  private func isTag(_ name: String, _ bytes: [UInt8], at start: Int) -> Bool {
    guard MarkupSniffer.hasPrefix(name, bytes, at: start) else { return false }
    let end = start + name.utf8.count
    return end >= bytes.count || !(0x61...0x7A).contains(bytes[end] | 0x20)
  }

  /// Whether one to six signs, a blank and words that are not Latin begin at a place.
  private func isHeading(_ bytes: [UInt8], at start: Int) -> Bool {
    let signs = bytes[start...].prefix(Self.mostSigns + 1).prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...Self.mostSigns ~= signs, start + signs < bytes.count,
      bytes[start + signs] == 0x20
    else { return false }
    let line = bytes[(start + signs)...].prefix { $0 != UInt8(ascii: "\n") }
    return line.contains { $0 >= 0x80 }
  }
}
