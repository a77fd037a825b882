/// Counts what shows that a page is cut off: the end tags of the page and of the elements that place its parts, which a page
/// that begins with `<html>` or `<body>` has at its end.
///
/// Many pages leave out the end tags of the page, and many those of some elements: a whole one lacks hardly ever both.
struct PageEnds {
  /// The names that count: those of the page, and those of parts whose end tags may not be left out (HTML, 13.1.2.4).
  private enum Name {
    case page
    case part
  }

  private var begins = false
  private var ends = false
  private var open = 0

  /// Notes a start tag.
  mutating func start(_ name: Slice<UnsafeBufferPointer<Unicode.Scalar>>) {
    switch Self.name(name) {
    case .page: begins = true
    case .part: open += 1
    case nil: break
    }
  }

  /// Notes an end tag.
  mutating func end(_ name: Slice<UnsafeBufferPointer<Unicode.Scalar>>) {
    switch Self.name(name) {
    case .page: ends = true
    case .part: open -= 1
    case nil: break
    }
  }

  /// How many elements have no end, if the page has none, too.
  var missing: Int { begins && !ends ? max(0, open) : 0 }

  private static func name(_ name: Slice<UnsafeBufferPointer<Unicode.Scalar>>) -> Name? {
    switch name.count {
    case 3: matches(name, div) ? .part : nil
    case 4: matches(name, html) || matches(name, body) ? .page : nil
    case 5: matches(name, table) ? .part : nil
    default: nil
    }
  }

  private static let body: StaticString = "body"
  private static let div: StaticString = "div"
  private static let html: StaticString = "html"
  private static let table: StaticString = "table"

  /// Whether a name is a word in lower case, whatever its own case.
  private static func matches(
    _ name: Slice<UnsafeBufferPointer<Unicode.Scalar>>, _ word: StaticString
  ) -> Bool {
    var place = name.startIndex
    for index in 0..<word.utf8CodeUnitCount {
      guard name[place].value | 0x20 == UInt32(word.utf8Start[index]) else { return false }
      place += 1
    }
    return true
  }
}
