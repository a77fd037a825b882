/// Names as bytes in a JSON string: what is not valid UTF-8, control characters and `%` become
/// `%XX`. Unlike ``PathEncoding`` it never shortens, so that every name comes back.
enum PercentEncoding {
  static func encode(_ bytes: [UInt8]) -> String {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x25 }
    return isPlain ? String(decoding: bytes, as: UTF8.self) : PathEncoding.escape(bytes)
  }

  static func decode(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }
}
