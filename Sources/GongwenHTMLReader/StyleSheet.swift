/// The style sheets in a page, as far as they state of one class or id what an attribute `style` states of one element:
/// alignment, indent, size, weight, and what is not shown.
///
/// Selectors of one class or id count (`.zw`, `p.zw`, `#zoom`), without those for other media. Sheets in files of their
/// own are not in the source.
struct StyleSheet {
  /// The declarations for each name.
  private var declarations: [String: Values] = [:]

  /// The last value of each property, by its place among those that are read; empty for none.
  private typealias Values = [ArraySlice<UInt8>]

  /// The longest name of a class or id, in characters, so that no element copies much; those of frameworks that are made
  /// from paths of files have 40.
  private static let longestName = 60
  /// The longest value, in characters, for the same reason: `font-size: clamp(…)` has 40.
  private static let longestValue = 60
  private static let properties: [[UInt8]] = [
    "display", "font-size", "font-weight", "list-style", "list-style-type", "text-align",
    "text-indent", "visibility",
  ].map { Array($0.utf8) }
  private static let display = 0
  private static let none = Array("none".utf8)
  private static let important = Array("!important".utf8)

  /// Reads the sheets at some places of a page. Linear.
  init(_ sheets: [Range<Int>], in scalars: [Unicode.Scalar]) {
    var shown = Set<String>()
    for sheet in sheets where !sheet.isEmpty {
      let bytes = Self.folded(scalars[sheet])
      read(bytes, &shown)
    }
    // .tab{display:none} beside .tab.on{display:block}: a script decides.
    for name in shown where declarations[name].map({ Self.hides($0) }) ?? false {
      declarations[name]?[Self.display] = []
    }
  }

  /// Whether there is nothing in them.
  var isEmpty: Bool { declarations.isEmpty }

  /// The declarations for an element with some names, each behind a semicolon.
  func style(of names: [String]) -> [UInt8] {
    guard !declarations.isEmpty else { return [] }
    var style: [UInt8] = []
    for name in names {
      guard let values = declarations[name] else { continue }
      for (property, value) in zip(Self.properties, values) where !value.isEmpty {
        style.append(UInt8(ascii: ";"))
        style += property
        style.append(UInt8(ascii: ":"))
        style += value
      }
    }
    return style
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
      let values = Self.values(bytes[open + 1..<close])
      if values.contains(where: { !$0.isEmpty }) {
        for selector in selectors.split(separator: UInt8(ascii: ",")) {
          add(values, for: selector, &shown)
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

  /// The values of the properties that are read.
  private static func values(_ block: ArraySlice<UInt8>) -> Values {
    var values = Values(repeating: [], count: properties.count)
    var next = block.startIndex
    while next < block.endIndex {
      let end = block[next...].firstIndex(of: UInt8(ascii: ";")) ?? block.endIndex
      let declaration = block[next..<end].drop { $0 == 0x20 }
      next = end + 1
      // Most are of other properties.
      guard let first = declaration.first, properties.contains(where: { $0[0] == first }) else {
        continue
      }
      let bare = declaration.filter { $0 != 0x20 }
      guard let colon = bare.firstIndex(of: UInt8(ascii: ":")), bare.count - colon <= longestValue,
        let property = properties.firstIndex(where: { $0.elementsEqual(bare[..<colon]) })
      else { continue }
      overrule(&values[property], with: bare[(colon + 1)...])
    }
    return values
  }

  /// Puts a later value instead of an earlier one, unless only the earlier one is important (CSS Cascade 4, 6.1).
  private static func overrule(
    _ value: inout ArraySlice<UInt8>, with later: ArraySlice<UInt8>
  ) {
    guard !later.isEmpty, !isImportant(value) || isImportant(later) else { return }
    value = later
  }

  private static func isImportant(_ value: ArraySlice<UInt8>) -> Bool {
    value.suffix(important.count).elementsEqual(important)
  }

  private mutating func add(
    _ values: Values, for selector: ArraySlice<UInt8>, _ shown: inout Set<String>
  ) {
    let text = selector.drop { $0 == 0x20 }
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == 0x20 { end -= 1 }
    let names = Self.names(text[..<end])
    guard names.count == 1, let name = names.first, !name.isEmpty, Self.isSimple(text[..<end])
    else {
      if !values[Self.display].isEmpty, !Self.hides(values) { shown.formUnion(names) }
      return
    }
    for (property, value) in values.enumerated() where !value.isEmpty {
      let empty = Values(repeating: [], count: Self.properties.count)
      Self.overrule(&declarations[name, default: empty][property], with: value)
    }
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

  /// Whether what has some values is not displayed.
  private static func hides(_ values: Values) -> Bool { values[display].starts(with: none) }
}
