/// Reads one start tag as browsers do (HTML, 13.2.5.32 to 13.2.5.40) and rewrites it in place so that
/// libxml2 cannot read it otherwise: what is no attribute becomes blanks.
struct TagScanner {
  /// How a tag ends.
  enum End {
    /// At a place, as it should.
    case closed(Int)
    /// At a place, by the first `>` behind a quotation mark that does not close.
    case recovered(Int)
    /// Not at all.
    case open
  }

  /// The most attributes of a tag that are read, since libxml2 compares each with all before it.
  static let attributes = 256

  private var at: Int
  private var count = 0
  /// Whether the tag closes itself (`/>`).
  private(set) var closesItself = false

  /// Begins behind the name of a tag.
  init(from start: Int) { at = start }

  /// Goes to the end of the tag.
  mutating func scan(_ bytes: inout [UInt8]) -> End {
    while true {
      skipBlanks(&bytes)
      guard at < bytes.count else { return .open }
      if bytes[at] == UInt8(ascii: ">") { return .closed(at + 1) }
      let start = at
      let isName = scanName(bytes)
      skipBlanks(&bytes, slashes: false)
      if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
        at += 1
        skipBlanks(&bytes, slashes: false)
        guard at < bytes.count else { return .open }
        if let end = scanValue(&bytes, from: start) { return end }
      }
      count += 1
      if !isName || count > Self.attributes { Self.blank(&bytes, start..<at) }
    }
  }

  /// Goes over blanks, and over slashes that close nothing.
  private mutating func skipBlanks(_ bytes: inout [UInt8], slashes: Bool = true) {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "/"), slashes {
        closesItself = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">")
        if !closesItself { bytes[at] = 0x20 }
      } else if bytes[at] > 0x20 {
        return
      }
      at += 1
    }
  }

  /// Goes over the name of an attribute; gives whether libxml2 knows it for one.
  private mutating func scanName(_ bytes: [UInt8]) -> Bool {
    var isName = Self.isLetter(bytes[at])
    at += 1
    while at < bytes.count {
      switch bytes[at] {
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): return isName
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "&"):
        isName = false
      default: break
      }
      at += 1
    }
    return isName
  }

  /// Goes over a value; gives the tag's end where a quotation mark does not close.
  private mutating func scanValue(_ bytes: inout [UInt8], from start: Int) -> End? {
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") { at += 1 }
      return nil
    }
    let open = at
    var end: Int?
    var holdsTag = false
    at += 1
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: ">"), end == nil { end = at }
      if end != nil, bytes[at] == UInt8(ascii: "<"), Self.startsTag(bytes, at) { holdsTag = true }
      at += 1
    }
    let isClosed = at < bytes.count
    if isClosed { at += 1 }
    guard !isClosed || Self.isMisread(bytes, behind: at, holdsTag), let end else {
      return isClosed ? nil : .open
    }
    for index in open..<end where Self.isQuotation(bytes[index]) { bytes[index] = 0x20 }
    at = end
    return .recovered(end + 1)
  }

  /// Whether the mark that seemed to close a value opens one: no blank stands behind it, and the value holds
  /// tags, or what follows is the text of a page and no attribute.
  private static func isMisread(_ bytes: [UInt8], behind end: Int, _ holdsTag: Bool) -> Bool {
    guard end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: ">")
    else { return false }
    return holdsTag || bytes[end] >= 0x80
  }

  private static func startsTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    let name = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1
    return start + name < bytes.count && isLetter(bytes[start + name])
  }

  private static func isQuotation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Whether a byte is a letter of ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Puts blanks in place of some bytes.
  static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range { bytes[index] = 0x20 }
  }
}
