/// Distinguishes HTML and XHTML from plain text.
///
/// Follows WHATWG MIME Sniffing, 7.1, for what a page starts with, and continues where that stops: a
/// fragment may start with words and have its tags later.
enum MarkupSniffer {
  /// Whether some bytes are markup, XHTML included. They have no byte order mark.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    if isXML(bytes) { return true }
    let start = skipProlog(bytes)
    if start < bytes.count, startsMarkup(bytes, at: start) {
      return startsPage(bytes, at: start) || !TaggedText(bytes).isMarkdown
    }
    return hasManyTags(bytes) && !TaggedText(bytes).isText
  }

  /// Whether a page starts at a place: with its declaration or its head. Programs that recognise pages write the tags of a page
  /// around a table alone.
  private static func startsPage(_ bytes: [UInt8], at start: Int) -> Bool {
    if hasPrefix("<!doctype html", bytes, at: start) { return true }
    let head = bytes[start..<min(start + rootSpan, bytes.count)]
    return head.indices.contains { at in
      bytes[at] == UInt8(ascii: "<") && headTags.contains { hasPrefix($0, bytes, at: at) }
    }
  }

  private static let headTags = ["<head", "<link", "<meta", "<script", "<style", "<title"]

  /// Whether some bytes are XHTML. They have no byte order mark.
  ///
  /// Other XML (a feed, say) is read as HTML is, by its text nodes; and so is a page with the DOCTYPE
  /// of XHTML that is not XML, as browsers read it.
  static func isXHTML(_ bytes: [UInt8]) -> Bool {
    guard isXML(bytes) else { return false }
    let start = skipProlog(bytes)
    guard
      hasPrefix("<!doctype html", bytes, at: start) || hasPrefix("<html", bytes, at: start)
    else { return false }
    let head = bytes[start..<min(start + rootSpan, bytes.count)]
    return ByteSearch.first(Array("http://www.w3.org/1999/xhtml".utf8), in: head) != nil
  }

  private static func isXML(_ bytes: [UInt8]) -> Bool {
    hasPrefix("<?xml", bytes, at: skipBlanks(bytes, from: 0))
  }

  /// Bytes from the first tag on that are searched for the name of XHTML, or for the head of a page.
  private static let rootSpan = 1024

  /// The place behind blanks, comments and processing instructions.
  private static func skipProlog(_ bytes: [UInt8]) -> Int {
    var at = skipBlanks(bytes, from: 0)
    while true {
      let close: String
      if hasPrefix("<!--", bytes, at: at) {
        close = "-->"
      } else if hasPrefix("<?", bytes, at: at) {
        close = ">"
      } else {
        return at
      }
      guard let end = ByteSearch.first(Array(close.utf8), in: bytes[(at + 2)...]) else { return at }
      at = skipBlanks(bytes, from: end + close.utf8.count)
    }
  }

  private static func startsMarkup(_ bytes: [UInt8], at start: Int) -> Bool {
    hasPrefix("<!--", bytes, at: start) || hasPrefix("<!doctype html", bytes, at: start)
      || HTMLTagNames.tagLength(bytes, at: start) != nil
  }

  /// Tags from which, and bytes a tag up to which, words with tags among them are a fragment of a
  /// page. A text about HTML, or with some markup left in it, is below them.
  private static let fragmentTags = 20
  private static let fragmentDensity = 300
  /// The same where the tags of a whole page are among them.
  private static let pageTags = 5
  private static let pageDensity = 1000

  private static func hasManyTags(_ bytes: [UInt8]) -> Bool {
    var tags = 0
    var frame = (opens: false, closes: false)
    var at = 0
    while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      let length = HTMLTagNames.tagLength(bytes, at: open)
      if length != nil { tags += 1 }
      if hasPrefix("<html", bytes, at: open) { frame.opens = true }
      if hasPrefix("</html>", bytes, at: open) { frame.closes = true }
      at = open + (length ?? 1)
    }
    if frame.opens, frame.closes, tags >= pageTags, bytes.count / tags <= pageDensity {
      return true
    }
    return tags >= fragmentTags && bytes.count / tags <= fragmentDensity
  }

  private static func skipBlanks(_ bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) { at += 1 }
    return at
  }

  /// Whether there is a word at a place, in any case; the word is given in lower case.
  static func hasPrefix(_ word: String, _ bytes: [UInt8], at start: Int) -> Bool {
    guard start + word.utf8.count <= bytes.count else { return false }
    var index = start
    for letter in word.utf8 {
      let byte = bytes[index]
      guard byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter else {
        return false
      }
      index += 1
    }
    return true
  }
}
