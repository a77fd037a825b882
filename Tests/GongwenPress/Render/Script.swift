/// Traditional script, and its encoding.
package enum Script {
  private struct Entry {
    var traditional: Character
    var code: [UInt8]?
  }

  private static let entries: [Character: Entry] = {
    var entries: [Character: Entry] = [:]
    for word in ScriptTable.rows.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let signs = Array(word)
      guard signs.count == 6 else { continue }
      let code = UInt16(String(signs[2...]), radix: 16).map { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      entries[signs[0]] = Entry(traditional: signs[1], code: code)
    }
    return entries
  }()

  /// The codes of Big5, by character.
  private static let codes: [Character: [UInt8]] = entries.values.reduce(into: [:]) {
    $0[$1.traditional] = $1.code
  }

  /// A text in traditional script.
  package static func traditional(_ text: String) -> String {
    text.map { String(entries[$0]?.traditional ?? $0) }.joined()
  }

  /// Whether every Chinese character of a text is one that the table has.
  package static func knows(_ text: String) -> Bool {
    text.allSatisfy { sign in
      guard let scalar = sign.unicodeScalars.first, (0x3400...0x9FFF).contains(scalar.value)
      else { return true }
      return codes[sign] != nil || entries[sign] != nil
    }
  }

  /// The bytes of a page in Big5, with references for characters that it does not have.
  package static func big5(_ text: String) -> [UInt8] {
    text.flatMap { sign -> [UInt8] in
      if let code = codes[sign] { return code }
      if sign.isASCII { return Array(String(sign).utf8) }
      return sign.unicodeScalars.flatMap { Array("&#\($0.value);".utf8) }
    }
  }
}
