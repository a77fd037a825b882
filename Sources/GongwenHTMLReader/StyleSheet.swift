/// The style sheets in a page, as far as they state of one class or id what an attribute `style` states of one element:
/// alignment, indent, size, weight, and what is not shown.
///
/// Selectors of one class or id count (`.zw`, `p.zw`, `#zoom`), without those for other media. Sheets in files of their
/// own are not in the source.
struct StyleSheet {
  /// The declarations for each name, without blanks, in lower case.
  private var declarations: [String: [UInt8]] = [:]

  /// The most characters of all sheets that are read: saved copies hold those of whole frameworks.
  private static let longest = 400_000
  /// The longest name of a class or id, in characters.
  private static let longestName = 60
  private static let properties: [String] = [
    "display", "font-size", "font-weight", "list-style", "list-style-type", "text-align",
    "text-indent", "visibility",
  ]

  /// Reads the sheets at some places of a page. Linear.
  init(_ sheets: [Range<Int>], in scalars: [Unicode.Scalar]) {
    var left = Self.longest
    var shown = Set<String>()
    for sheet in sheets where !sheet.isEmpty {
      let bytes = Self.folded(scalars[sheet.prefix(left)])
      left -= sheet.count
      read(bytes, &shown)
      if left <= 0 { break }
    }
    // .tab{display:none} beside .tab.on{display:block}: a script decides.
    for name in shown { declarations[name]?.removeFirst(of: Self.none) }
  }

  private static let none = Array(";display:none".utf8)

  /// Whether there is nothing in them.
  var isEmpty: Bool { declarations.isEmpty }

  /// The declarations for an element with some names, each behind a semicolon.
  func style(of names: [String]) -> [UInt8] {
    guard !declarations.isEmpty else { return [] }
    return names.reduce(into: []) { $0 += declarations[$1] ?? [] }
  }

  /// ASCII in lower case, without comments; blanks become one, other characters a mark that no rule has.
  private static func folded(_ text: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar == "/", index + 1 < text.endIndex, text[index + 1] == "*" {
        index += 2
        while index < text.endIndex,
          !(text[index] == "*" && index + 1 < text.endIndex && text[index + 1] == "/")
        { index += 1 }
        index += 2
        continue
      }
      index += 1
      if scalar.value <= 0x20 {
        if bytes.last != 0x20 { bytes.append(0x20) }
      } else if scalar.value < 0x7F {
        bytes.append(
          UInt8(scalar.value) &- 0x41 < 26 ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
      } else {
        bytes.append(UInt8(ascii: "?"))
      }
    }
    return bytes
  }

  /// Reads the rules; names that a rule of another form shows are added to `shown`.
  private mutating func read(_ bytes: [UInt8], _ shown: inout Set<String>) {
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      // <!--, -->, and a statement such as @import before the rule.
      let start = bytes[index..<open].lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? index
      let selectors = bytes[start..<open].drop { $0 == 0x20 }
      if selectors.first == UInt8(ascii: "@") {
        index = Self.end(of: open, in: bytes)
        continue
      }
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
      let kept = Self.kept(bytes[open + 1..<close])
      if !kept.isEmpty {
        for selector in selectors.split(separator: UInt8(ascii: ",")) {
          add(kept, for: selector, &shown)
        }
      }
      index = min(close + 1, bytes.count)
    }
  }

  /// The place behind the block of an at-rule, with the blocks in it.
  private static func end(of open: Int, in bytes: [UInt8]) -> Int {
    var depth = 0
    for index in open..<bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return bytes.count
  }

  /// The declarations of the properties that are read.
  private static func kept(_ block: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    for declaration in block.split(separator: UInt8(ascii: ";")) {
      let bare = declaration.filter { $0 != 0x20 }
      guard let colon = bare.firstIndex(of: UInt8(ascii: ":")),
        properties.contains(where: { $0.utf8.elementsEqual(bare[..<colon]) })
      else { continue }
      kept.append(UInt8(ascii: ";"))
      kept += bare
    }
    return kept
  }

  private mutating func add(
    _ kept: [UInt8], for selector: ArraySlice<UInt8>, _ shown: inout Set<String>
  ) {
    let text = selector.drop { $0 == 0x20 }
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == 0x20 { end -= 1 }
    let names = Self.names(text[..<end])
    guard names.count == 1, let name = names.first, !name.isEmpty, Self.isSimple(text[..<end])
    else {
      if Self.shows(kept) { shown.formUnion(names) }
      return
    }
    // A later rule overrides an earlier one, so it comes first.
    declarations[name] = kept + (declarations[name] ?? [])
  }

  /// The names behind each `.` and `#`.
  private static func names(_ selector: ArraySlice<UInt8>) -> [String] {
    selector.split(whereSeparator: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") })
      .dropFirst(isMark(selector.first) ? 0 : 1)
      .map { String(decoding: $0.prefix(longestName).prefix(while: isOfName), as: UTF8.self) }
  }

  /// `.a`, `p.a`, `#a`: an element, or none, and one name to the end.
  private static func isSimple(_ selector: ArraySlice<UInt8>) -> Bool {
    guard let mark = selector.firstIndex(where: { isMark($0) }) else { return false }
    return selector[..<mark].allSatisfy(isOfName) && selector[(mark + 1)...].allSatisfy(isOfName)
  }

  private static func isMark(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#")
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte &- 0x30 < 10
      || byte &- 0x61 < 26
  }

  /// Whether declarations show what they are for.
  private static func shows(_ kept: [UInt8]) -> Bool {
    kept.contains(Array(";display:".utf8)) && !kept.contains(none)
  }
}

extension [UInt8] {
  /// Whether some bytes are in it.
  fileprivate func contains(_ other: [UInt8]) -> Bool { place(of: other) != nil }

  /// Takes the first stretch of some bytes out.
  fileprivate mutating func removeFirst(of other: [UInt8]) {
    if let start = place(of: other) { removeSubrange(start..<start + other.count) }
  }

  private func place(of other: [UInt8]) -> Int? {
    guard count >= other.count else { return nil }
    return (0...count - other.count).first { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
