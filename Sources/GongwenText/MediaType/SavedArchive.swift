/// Files that hold pages, or whole crawls, wrapped up: the text in them is encoded or is among
/// headers, so that they are no text themselves.
enum SavedArchive {
  /// The kind of an archive, in words that can be part of an error; nil for anything else. `letters` are
  /// the bytes without a byte order mark.
  static func name(of bytes: [UInt8], letters: [UInt8]) -> String? {
    if isCrawl(letters) { return "a WARC file of a web crawl" }
    if isOldCrawl(letters) { return "an ARC file of a web crawl" }
    if isSafari(bytes) || isSafari(letters) { return "a Safari web archive" }
    return MailHeader(letters).isArchive ? "a saved page or mail (mht, mhtml, eml)" : nil
  }

  /// Bytes behind a signature that are searched for what else the format has there.
  private static let headSpan = 4096

  /// A version on a line of its own, and a named field below it (ISO 28500, 4): a text on WARC has
  /// words behind the version.
  private static func isCrawl(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(headSpan).drop(while: TextLines.isBlank)
    guard head.starts(with: Array("WARC/".utf8)) else { return false }
    head = head.dropFirst(5)
    let version = head.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    let rest = head.dropFirst(version.count)
    guard let first = version.first, isDigit(first), let end = rest.first, TextLines.isEnd(end)
    else { return false }
    return MailHeader(Array(rest.drop(while: TextLines.isBlank))).fields > 0
  }

  /// The version block of the Internet Archive's format of before: an address, and what follows.
  private static func isOldCrawl(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("filedesc://".utf8)) else { return false }
    let line = bytes.prefix(headSpan).prefix { !TextLines.isEnd($0) }
    return ByteSearch.first(Array(" text/plain ".utf8), in: line) != nil
  }

  /// A property list, binary or XML, with the name of Safari's main page.
  private static func isSafari(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(headSpan)
    let isList =
      bytes.starts(with: Array("bplist".utf8))
      || bytes.starts(with: Array("<?xml".utf8))
        && ByteSearch.first(Array("<plist".utf8), in: head) != nil
    return isList && ByteSearch.first(Array("WebMainResource".utf8), in: head) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
