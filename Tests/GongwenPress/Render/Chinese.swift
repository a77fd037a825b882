/// Encodes text as GB 2312-80 does, with references for characters that it does not have.
enum Chinese {
  private static let places: [Unicode.Scalar: [UInt8]] = {
    var places: [Unicode.Scalar: [UInt8]] = [:]
    for (row, text) in ChineseSet.rows.split(separator: "\n").enumerated() {
      for (cell, sign) in text.unicodeScalars.enumerated() where sign != "\u{3000}" {
        places[sign] = [UInt8(0xA0 + 16 + row), UInt8(0xA1 + cell)]
      }
    }
    // Row 1, as far as texts use it.
    let marks = Array("　、。·ˉˇ¨〃々—～‖…‘’“”〔〕〈〉《》「」『』〖〗【】±×÷".unicodeScalars)
    for (cell, sign) in marks.enumerated() { places[sign] = [0xA1, UInt8(0xA1 + cell)] }
    for value in UInt32(0xFF01)...0xFF5D {
      guard let sign = Unicode.Scalar(value) else { continue }
      places[sign] = [0xA3, UInt8(0xA1 + value - 0xFF01)]
    }
    return places
  }()

  /// The bytes of a page.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for sign in text.unicodeScalars {
      if sign.isASCII {
        bytes.append(UInt8(sign.value))
      } else if let place = places[sign] {
        bytes += place
      } else {
        bytes += Array("&#\(sign.value);".utf8)
      }
    }
    return bytes
  }
}
