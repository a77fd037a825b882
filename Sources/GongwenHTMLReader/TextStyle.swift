/// The style that an element gives the text in it.
struct TextStyle {
  /// Whether nothing of it is shown.
  private(set) var isHidden = false
  /// Whether it is a block that `visibility` hides, as one that a script shows once it runs.
  private(set) var isVeiled = false
  /// Whether it is bold.
  private(set) var isBold: Bool
  /// Whether it is centred; nil where it does not say.
  private(set) var isCentred: Bool?
  /// Whether it is aligned to the right; nil where it does not say.
  private(set) var isRight: Bool?
  /// Whether its letters have a title's size; nil where it does not say.
  private(set) var isLarge: Bool?
  /// Whether its first line is indented; nil where it does not say.
  private(set) var isIndented: Bool?
  /// Whether items have no mark.
  private(set) var hidesMarks = false
  /// Whether a line is drawn around a table or a cell.
  private(set) var hasBorder = false

  /// The smallest size of a title, in pixels: one step above the 16 to 18 of text.
  private static let titlePixels = 20
  /// The same in points: 小二. Text of GB/T 9704 has 16 (三号).
  private static let titlePoints = 18
  /// The same for `<font size>`, where 3 is that of text.
  private static let titleSize = 5

  /// Reads the attributes `style`, `align` and `hidden` of an element, and what the sheets of the page declare for it.
  init(_ tag: Tag, _ attributes: TagAttributes, sheet: [UInt8]) {
    isBold = tag.traits.contains(.bold)
    if tag.kind == .center { isCentred = true }
    guard !attributes.isEmpty else { return }
    isHidden = attributes.bytes(.hidden) != nil
    var align = attributes.bytes(.align).map { Declarations($0).bytes }
    let own = attributes.bytes(.style).map { Declarations($0) } ?? Declarations()
    let declarations = own.followed(by: sheet)
    if !declarations.bytes.isEmpty {
      isHidden =
        isHidden || own.contains("display", "none") || own.contains("mso-hide", "all")
      let isBlock = tag.traits.contains(.block)
      if own.contains("visibility", "hidden") {
        if isBlock { isVeiled = true } else { isHidden = true }
      }
      // A script may show what a sheet hides.
      if isBlock,
        declarations.value(of: "display:").map(Self.isNone) ?? false
          || declarations.value(of: "visibility:").map(Self.isNone) ?? false
      {
        isVeiled = true
      }
      isBold =
        isBold
        || declarations.value(of: "font-weight:").map {
          $0.starts(with: "bold".utf8) || $0.starts(with: "700".utf8)
        } ?? false
      hidesMarks =
        declarations.contains("list-style", "none")
        || declarations.contains("list-style-type", "none")
      isIndented = declarations.value(of: "text-indent:").map { value in
        value.first != UInt8(ascii: "0") && value.first != UInt8(ascii: "-")
      }
      if tag.kind == .td || tag.kind == .th || tag.kind == .table {
        hasBorder = own.hasBorder
      }
      align = declarations.value(of: "text-align:").map(Array.init) ?? align
      isLarge = declarations.value(of: "font-size:").map(Self.isLarge)
    }
    if tag.kind == .font, let size = attributes.bytes(.size), let first = size.first {
      isLarge = first == UInt8(ascii: "+") || first >= UInt8(ascii: "0") + UInt8(Self.titleSize)
    }
    if isCentred == nil { isCentred = align.map { $0.starts(with: "center".utf8) } }
    isRight = align.map { $0.starts(with: "right".utf8) || $0.starts(with: "end".utf8) }
  }

  private static func isNone(_ value: ArraySlice<UInt8>) -> Bool {
    value.starts(with: "none".utf8) || value.starts(with: "hidden".utf8)
  }

  /// Whether a size is that of a title.
  private static func isLarge(_ size: ArraySlice<UInt8>) -> Bool {
    if size.starts(with: "x-large".utf8) || size.starts(with: "xx-large".utf8) { return true }
    var value = 0
    var rest = size
    while let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit),
      value < 1_000
    {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      rest = rest.dropFirst()
    }
    if rest.first == UInt8(ascii: ".") { rest = rest.drop { $0 < UInt8(ascii: "a") } }
    if rest.starts(with: "px".utf8) { return value >= titlePixels }
    return rest.starts(with: "pt".utf8) && value >= titlePoints
  }
}

/// The declarations of a `style`, in lower case and without blanks (CSS 2.1, 4.1.3: ASCII only).
private struct Declarations {
  /// Their bytes.
  private(set) var bytes: [UInt8] = []
  /// The places of colons and semicolons.
  private var marks: [Int] = []

  init() {}

  /// These, and those of a sheet behind them: of one property the first counts.
  func followed(by sheet: [UInt8]) -> Declarations {
    guard !sheet.isEmpty else { return self }
    var all = self
    all.bytes.reserveCapacity(bytes.count + sheet.count)
    for byte in sheet { all.append(byte) }
    return all
  }

  private mutating func append(_ byte: UInt8) {
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") { marks.append(bytes.count) }
    bytes.append(byte)
  }

  init(_ style: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(style.count)
    for byte in style where byte > 0x20 {
      append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  /// Whether a property has a value that begins with some words; the name of the property may be longer in front.
  func contains(_ property: StaticString, _ value: StaticString) -> Bool {
    let count = property.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { bytes in
      marks.contains { colon in
        colon >= count && colon + value.utf8CodeUnitCount < bytes.count
          && bytes[colon] == UInt8(ascii: ":") && Self.match(value, bytes, colon + 1)
          && Self.match(property, bytes, colon - count)
      }
    }
  }

  /// The value of the first declaration of a property, named with its colon.
  func value(of property: StaticString) -> ArraySlice<UInt8>? {
    let count = property.utf8CodeUnitCount
    let range: Range<Int>? = bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in 0...marks.count {
        let end = index < marks.count ? marks[index] : bytes.count
        if end < bytes.count, bytes[end] == UInt8(ascii: ":") { continue }
        if start + count <= end, Self.match(property, bytes, start) { return start + count..<end }
        start = end + 1
      }
      return nil
    }
    return range.map { bytes[$0] }
  }

  /// Whether they draw a line on two sides or more: Word leaves out those that the cell before has.
  var hasBorder: Bool {
    if let width = value(of: "border-width:"), Self.isNothing(width) { return false }
    let whole: [StaticString] = ["border:", "border-style:"]
    if whole.contains(where: { drawsLine($0) }) { return true }
    let sides: [StaticString] = [
      "border-top:", "border-right:", "border-bottom:", "border-left:",
    ]
    return sides.count { drawsLine($0) } >= 2
  }

  private func drawsLine(_ property: StaticString) -> Bool {
    guard let value = value(of: property), !Self.isNothing(value), !Self.isUnseen(value) else {
      return false
    }
    let lines: [StaticString] = ["solid", "double", "dashed", "dotted", "inset", "outset"]
    return value.withUnsafeBufferPointer { value in
      lines.contains { line in
        let count = line.utf8CodeUnitCount
        return value.count >= count
          && (0...value.count - count).contains { Self.match(line, value, $0) }
      }
    }
  }

  /// Whether a value without its blanks begins with a width of nothing: 0, 0px, 0pt, 0.0pt, before a style or a colour.
  private static func isNothing(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.first == UInt8(ascii: "0") else { return false }
    let rest = value.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return rest.first.map { !(0x31...0x39).contains($0) } ?? true
  }

  /// Whether a line has no colour: transparent.
  private static func isUnseen(_ value: ArraySlice<UInt8>) -> Bool {
    value.suffix(transparent.count).elementsEqual(transparent)
  }

  private static let transparent = Array("transparent".utf8)

  private static func match(
    _ words: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    for index in 0..<words.utf8CodeUnitCount
    where bytes[start + index] != words.utf8Start[index] { return false }
    return true
  }
}
