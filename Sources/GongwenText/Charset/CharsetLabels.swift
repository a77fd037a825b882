public import GongwenModel

/// The names under which the world declares charsets.
public enum CharsetLabels {
  /// The charset of a label, if it is one that can be decoded.
  ///
  /// Blanks around the label and the case of its letters do not matter. `utf-16` means little
  /// endian, `gb2312` and `gbk` mean GB18030, as everywhere on the web.
  public static func charset(_ label: String) -> Charset? {
    let bytes = label.utf8.drop(while: isBlank)
    let trimmed = bytes.reversed().drop(while: isBlank).reversed()
    let lowered = trimmed.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return table[String(decoding: lowered, as: UTF8.self)]
  }

  /// Whether a label may be the name of a charset, known or not: blanks around it, and in it up to 40 of the characters
  /// that RFC 2978, 2.3, has for names, and a colon, which names of ISO have (`ISO_646.irv:1991`). Behind a quotation mark
  /// that never closes, a label would be half of the page.
  static func isName(_ label: String) -> Bool {
    let bytes = label.utf8.drop(while: isBlank)
    let name = bytes.reversed().drop(while: isBlank)
    return (1...longestName).contains(name.count) && name.allSatisfy(isOfName)
  }

  /// Characters of the longest name. Source: RFC 2978, 2.3.
  private static let longestName = 40

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'+-.:^_`{}~()".utf8.contains(byte)
    }
  }

  /// The label in a content type (`text/html; charset=gb2312`), unchanged.
  ///
  /// Source: HTML, "extracting a character encoding from a meta element".
  public static func label(inContentType value: String) -> String? {
    let bytes = Array(value.utf8)
    let name = Array("charset".utf8)
    var start = 0
    while start + name.count <= bytes.count {
      if bytes[start..<start + name.count].elementsEqual(name, by: { $0 | 0x20 == $1 }) {
        var rest = bytes[(start + name.count)...].drop(while: isBlank)
        if rest.first == UInt8(ascii: "=") {
          rest = rest.dropFirst().drop(while: isBlank)
          return labelValue(rest)
        }
      }
      start += 1
    }
    return nil
  }

  /// The value behind an equals sign: up to the closing quotation mark, a blank or a semicolon.
  private static func labelValue(_ rest: ArraySlice<UInt8>) -> String? {
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = rest.dropFirst().firstIndex(of: first) else { return nil }
      return String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
    }
    let value = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: ";") }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// Labels in lower case. Source: WHATWG Encoding, 4.2, for the charsets that are supported; the
  /// names of code page 936 and of EUC-CN are added, as tools other than browsers write them.
  private static let table: [String: Charset] = [
    "big5": .big5HKSCS,
    "big5-hkscs": .big5HKSCS,
    "chinese": .gb18030,
    "cn-big5": .big5HKSCS,
    "cp936": .gb18030,
    "csbig5": .big5HKSCS,
    "csgb2312": .gb18030,
    "csiso58gb231280": .gb18030,
    "csunicode": .utf16LE,
    "euc-cn": .gb18030,
    "gb18030": .gb18030,
    "gb2312": .gb18030,
    "gb_2312": .gb18030,
    "gb_2312-80": .gb18030,
    "gbk": .gb18030,
    "iso-10646-ucs-2": .utf16LE,
    "iso-ir-58": .gb18030,
    "ms936": .gb18030,
    "ucs-2": .utf16LE,
    "unicode": .utf16LE,
    "unicode-1-1-utf-8": .utf8,
    "unicode11utf8": .utf8,
    "unicode20utf8": .utf8,
    "unicodefeff": .utf16LE,
    "unicodefffe": .utf16BE,
    "utf-16": .utf16LE,
    "utf-16be": .utf16BE,
    "utf-16le": .utf16LE,
    "utf-8": .utf8,
    "utf8": .utf8,
    "windows-936": .gb18030,
    "x-gbk": .gb18030,
    "x-unicode20utf8": .utf8,
    "x-x-big5": .big5HKSCS,
  ]
}
