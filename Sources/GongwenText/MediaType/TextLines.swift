/// Lines among bytes, whichever of CR LF, LF and CR ends them.
enum TextLines {
  /// Whether a byte ends a line.
  static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a byte is a blank, the ends of lines among them.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Takes the first line off some bytes, with what ends it.
  static func takeFirst(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = bytes.prefix { !isEnd($0) }
    bytes = bytes.dropFirst(line.count)
    let isPair = bytes.starts(with: [0x0D, 0x0A])
    bytes = bytes.dropFirst(isPair ? 2 : 1)
    return line
  }
}
