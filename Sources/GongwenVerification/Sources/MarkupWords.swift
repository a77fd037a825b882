import GongwenJSON
import GongwenModel
import GongwenText

/// Values in the markup of a page, in addition to its text: values of META, JSON-LD and attributes, and addresses. A
/// class, since most pages need none of them: each is read when it is first asked for.
final class MarkupWords {
  private let page: [Unicode.Scalar]
  /// The whole page, character references resolved.
  private lazy var resolved = Self.resolved(page)
  /// The same, letters folded, without blanks.
  private lazy var words = Self.folded(resolved)
  /// The dates that it names.
  private lazy var dates = WrittenDates(in: resolved).dates
  /// The last parts of all addresses in attributes, as ``tail(of:)`` gives them.
  ///
  /// In an attribute `&amp` without its semicolon is no reference where a letter follows (HTML, 13.2.5.73), and not all
  /// programs agree.
  private lazy var addresses = Self.addresses(in: resolved).union(
    Self.addresses(in: Self.resolved(page, onlyClosed: true)))

  init(of page: [Unicode.Scalar]) { self.page = page }

  /// Whether the markup has a value, or all values of a list, or the day of a date.
  func gives(_ value: JSONValue, isDate: Bool) -> Bool {
    let values = value.asArray?.compactMap(\.asString) ?? value.asString.map { [$0] } ?? []
    guard !values.isEmpty else { return false }
    if isDate { return values.allSatisfy { dates.contains(String($0.prefix { $0 != "T" })) } }
    return values.allSatisfy {
      Self.contains(words, Self.folded([Unicode.Scalar]($0.unicodeScalars)))
    }
  }

  /// Whether an attribute leads to the same file or page as an address.
  func leads(to address: String) -> Bool {
    addresses.contains(Self.tail(of: address.unicodeScalars))
  }

  private static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if isPlain(scalars[index]) {
        if !Blank.contains(scalars[index]) { result.append(scalars[index]) }
        index += 1
        continue
      }
      // Marks combine with the letter before them.
      let letter = result.isEmpty ? [] : [result.removeLast()]
      let end = scalars[index...].firstIndex(where: isPlain) ?? scalars.count
      result += UnicodeNormaliser.nfkc(letter + scalars[index..<end]).filter {
        !Blank.contains($0)
      }
      index = end
    }
    return result
  }

  /// Whether NFKC keeps a character by itself: ASCII, and the first block of Chinese characters.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first else { return true }
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func resolved(
    _ page: [Unicode.Scalar], onlyClosed: Bool = false
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      if page[index] == "&" {
        let bytes = page[index...].prefix(CharacterReference.longest).prefix { $0.value < 0x80 }
        if let reference = CharacterReference.read(bytes.map { UInt8($0.value) }, at: 0),
          !onlyClosed || bytes.dropFirst().first == "#"
            || page[index + reference.length - 1] == ";"
        {
          result.append(reference.scalar)
          index += reference.length
          continue
        }
      }
      result.append(page[index])
      index += 1
    }
    return result
  }

  /// The values of attributes that hold an address: every `=` with a value behind it.
  private static func addresses(in page: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
    var result: Set<[Unicode.Scalar]> = []
    var index = 0
    while index < page.count {
      guard page[index] == "=" else {
        index += 1
        continue
      }
      index += 1
      while index < page.count, page[index].value <= 0x20 { index += 1 }
      guard index < page.count else { break }
      let quote = page[index]
      let start: Int
      let end: Int
      if quote == "\"" || quote == "'" {
        start = index + 1
        end =
          page[start...].prefix(longestAddress).firstIndex(of: quote)
          ?? min(page.count, start + longestAddress)
      } else {
        start = index
        end =
          page[start...].prefix(longestAddress).firstIndex { $0.value <= 0x20 || $0 == ">" }
          ?? start
      }
      if start < end { result.insert(tail(of: page[start..<end])) }
      // A quoted value that does not end is read up to its tag's end, to the next tag, or, where a tag is behind it, to its
      // first blank.
      let isUnclosed = page[start..<end].contains("<")
      for mark in [">", "<"] as [Unicode.Scalar] where start < end {
        guard let cut = page[start..<end].firstIndex(of: mark), start < cut else { continue }
        let value = page[start..<cut]
        result.insert(tail(of: value))
        if isUnclosed { result.insert(tail(of: value.prefix { $0.value > 0x20 })) }
      }
      // A value may hold an address of its own (onclick), so that the scan goes on inside.
      index = start
    }
    return result
  }

  /// The longest address, in characters (RFC 9110, 4.1, asks for 8,000 at least).
  private static let longestAddress = 8_192

  /// The text behind the last slash, without fragment and blanks; with its percent escapes resolved (RFC 3986, 2.1)
  /// where they are UTF-8.
  private static func tail(of address: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var tail: [Unicode.Scalar] = []
    var hasEscapes = false
    for scalar in address {
      if scalar == "#" { break }
      if scalar == "/" || scalar == "\\" {
        tail.removeAll(keepingCapacity: true)
        hasEscapes = false
      } else if scalar.value > 0x20 {
        if scalar == "%" { hasEscapes = true }
        tail.append(scalar)
      }
    }
    return hasEscapes ? resolvingEscapes(tail) : tail
  }

  private static func resolvingEscapes(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    let bytes = Array(String(view).utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self).map { Array($0.unicodeScalars) } ?? text
  }
}
