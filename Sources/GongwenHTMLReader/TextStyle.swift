/// What an element says of the text in it.
struct TextStyle {
  /// Whether nothing of it is shown.
  private(set) var isHidden = false
  /// Whether it is bold.
  private(set) var isBold: Bool
  /// Whether it is centred; nil where it does not say.
  private(set) var isCentred: Bool?
  /// Whether its first line is indented; nil where it does not say.
  private(set) var isIndented: Bool?
  /// Whether items have no mark.
  private(set) var hidesMarks = false

  /// Reads the attributes `style`, `align` and `hidden` of an element.
  init(_ tag: Tag, _ attributes: TagAttributes) {
    isBold = tag.traits.contains(.bold)
    if tag.kind == .center { isCentred = true }
    guard !attributes.isEmpty else { return }
    isHidden = attributes.bytes(.hidden) != nil
    var align = attributes.bytes(.align).map { Declarations($0).bytes }
    if let style = attributes.bytes(.style), !style.isEmpty {
      let declarations = Declarations(style)
      isHidden =
        isHidden || declarations.contains("display", "none")
        || declarations.contains("visibility", "hidden") || declarations.contains("mso-hide", "all")
      isBold =
        isBold || declarations.contains("font-weight", "bold")
        || declarations.contains("font-weight", "700")
      hidesMarks =
        declarations.contains("list-style", "none")
        || declarations.contains("list-style-type", "none")
      isIndented = declarations.value(of: "text-indent:").map { value in
        value.first != UInt8(ascii: "0") && value.first != UInt8(ascii: "-")
      }
      align = declarations.value(of: "text-align:").map(Array.init) ?? align
    }
    if isCentred == nil { isCentred = align.map { $0.starts(with: "center".utf8) } }
  }
}

/// The declarations of a `style`, in lower case and without blanks (CSS 2.1, 4.1.3: ASCII only).
private struct Declarations {
  /// Their bytes.
  private(set) var bytes: [UInt8] = []

  init(_ style: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(style.count)
    for byte in style where byte > 0x20 {
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  /// Whether a property has a value that begins with some words; the name of the property may be longer in front.
  func contains(_ property: StaticString, _ value: StaticString) -> Bool {
    let count = property.utf8CodeUnitCount
    return bytes.withUnsafeBufferPointer { bytes in
      var colon = count
      while colon + value.utf8CodeUnitCount < bytes.count {
        if bytes[colon] == UInt8(ascii: ":"), Self.match(value, bytes, colon + 1),
          Self.match(property, bytes, colon - count)
        {
          return true
        }
        colon += 1
      }
      return false
    }
  }

  /// The value of the first declaration of a property, named with its colon.
  func value(of property: StaticString) -> ArraySlice<UInt8>? {
    let count = property.utf8CodeUnitCount
    var start = 0
    while start + count <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
      if start + count <= end,
        bytes.withUnsafeBufferPointer({ Self.match(property, $0, start) })
      {
        return bytes[start + count..<end]
      }
      start = end + 1
    }
    return nil
  }

  private static func match(
    _ words: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    for index in 0..<words.utf8CodeUnitCount
    where bytes[start + index] != words.utf8Start[index] { return false }
    return true
  }
}
