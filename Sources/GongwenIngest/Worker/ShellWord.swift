/// A word of a command as a shell reads it.
public enum ShellWord {
  /// Quotes bytes where a shell would otherwise make something else of them.
  public static func quote(_ bytes: [UInt8]) -> String {
    let text = String(validating: bytes, as: UTF8.self)
    guard let text, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return "$'" + bytes.map(escape).joined() + "'"
    }
    if text.isEmpty == false, text.unicodeScalars.allSatisfy(isPlain) { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// An option with its value, which is behind `=` where it would be read as an option itself.
  public static func option(_ name: String, _ value: [UInt8]) -> String {
    name + (value.first == UInt8(ascii: "-") ? "=" : " ") + quote(value)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "/._-+,:@%=".unicodeScalars.contains(scalar)
  }

  private static func escape(_ byte: UInt8) -> String {
    let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x27 && byte != 0x5C
    if isPlain { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "\\x0" + digits : "\\x" + digits
  }
}
