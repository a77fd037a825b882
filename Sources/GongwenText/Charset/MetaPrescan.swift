/// Finds the charset a page declares in its first bytes (HTML, "prescan a byte stream to determine
/// its encoding").
public enum MetaPrescan {
  /// How far a declaration is looked for, in bytes. The standard names 1024; pages of government
  /// sites put scripts and comments before it.
  static let reach = 8_192

  /// The label of the first `<meta charset>` or `<meta http-equiv=content-type>`, or of an XML
  /// declaration, that may be the name of a charset; nil where there is none.
  public static func label(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(reach))
    var index = 0
    while index < head.count {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if starts("<!--", head, index) {
        index = find("-->", head, from: index + 2) ?? head.count
      } else if starts("<meta", head, index), index + 5 < head.count, isBlank(head[index + 5]) {
        let end = tagEnd(head, from: index + 5)
        if let label = label(inMeta: MarkupAttributes.read(head[index + 5..<end])),
          CharsetLabels.isName(label)
        {
          return label
        }
        index = end
      } else if starts("<?xml", head, index) {
        let end = tagEnd(head, from: index + 5)
        let attributes = MarkupAttributes.read(head[index + 5..<end])
        if let label = attributes.first(where: { $0.name == "encoding" })?.value,
          CharsetLabels.isName(label)
        {
          return label
        }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func label(inMeta attributes: [(name: String, value: String)]) -> String? {
    if let label = attributes.first(where: { $0.name == "charset" })?.value, !label.isEmpty {
      return label
    }
    guard let content = attributes.first(where: { $0.name == "content" })?.value else { return nil }
    let kind = attributes.first { $0.name == "http-equiv" }?.value.lowercased()
    return kind == "content-type" ? CharsetLabels.label(inContentType: content) : nil
  }

  private static func starts(_ word: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != word.utf8Start[offset] { return false }
    }
    return true
  }

  private static func find(_ word: StaticString, _ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if starts(word, bytes, index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// The `>` that ends a tag, quotation marks respected.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      } else if bytes[index] == UInt8(ascii: ">") {
        return index
      }
    }
    return bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "/")
  }
}
