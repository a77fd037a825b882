import GongwenModel

/// How much a decoded text looks like Chinese, as a mean over the characters that count.
///
/// Bytes that are read under the wrong charset give characters, too; what gives them away is that
/// frequent characters are few among them and impossible ones many. The weights below were set by
/// hand so that the files of each kind in the tests are well apart; only their order matters.
struct TextPlausibility {
  /// Characters that count: control characters, all that is not ASCII, and ASCII where it is in
  /// question.
  private(set) var telling = 0
  /// Malformed sequences, except one that the end cuts off.
  private(set) var malformed = 0
  private var sum = 0

  /// Weights of a character.
  enum Weight {
    static let frequentHan = 4
    static let punctuation = 3
    static let commonHan = 2
    static let ascii = 2
    static let other = -1
    static let impossible = -6
    static let malformed = -12
  }

  /// The mean weight; 0 without evidence.
  var mean: Double { telling == 0 ? 0 : Double(sum) / Double(telling) }

  /// Whether a label that names this charset is believed: at most one in 20 characters malformed,
  /// and the text as a whole more common than odd.
  var isGood: Bool { malformed * 20 <= telling && (telling == 0 || mean >= 1) }

  /// Whether ASCII is in question under a charset: always under UTF-16, elsewhere where the bytes
  /// hold control characters, and so may be UTF-16.
  static func weighsASCII(_ charset: Charset, bytes: [UInt8]) -> Bool {
    charset == .utf16LE || charset == .utf16BE || hasOddControl(bytes)
  }

  /// Weighs a text decoded from `byteCount` bytes.
  init(_ text: DecodedText, byteCount: Int, weighsASCII: Bool) {
    Self.weights.withUnsafeBufferPointer { weights in
      var telling = 0
      var sum = 0
      // Where ASCII is not in question there are no odd control characters either.
      let first = weighsASCII ? 0 : 0x80
      for scalar in text.scalars {
        let value = Int(scalar.value)
        guard value >= first else { continue }
        if value < 0x20, !Self.isOddControl(UInt8(value)) { continue }
        telling &+= 1
        sum &+= Self.weight(scalar, weights)
      }
      self.telling = telling
      self.sum = sum
    }
    // Each malformed sequence was weighed as a character above.
    malformed = text.replacements.count
    let isCutOff = text.replacements.last?.upperBound == byteCount
    if isCutOff { malformed -= 1 }
    telling -= isCutOff ? 1 : 0
    sum += malformed * Weight.malformed - text.replacements.count * Weight.impossible
  }

  /// Weighs bytes as UTF-16 without decoding them: most are not UTF-16, and need no characters of it. Nil where a
  /// surrogate, a byte order mark or half a unit needs the decoder.
  init?(utf16 bytes: UnsafeBufferPointer<UInt8>, order: UTF16Decoder.ByteOrder) {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    let high = order == .big ? 0 : 1
    let low = 1 - high
    guard bytes[high] != 0xFE || bytes[low] != 0xFF else { return nil }
    let isWhole = Self.weights.withUnsafeBufferPointer { weights in
      var telling = 0
      var sum = 0
      for at in stride(from: 0, to: bytes.count, by: 2) {
        let value = Int(bytes[at &+ high]) << 8 | Int(bytes[at &+ low])
        if value & 0xF800 == 0xD800 { return false }
        if value < 0x20, !Self.isOddControl(UInt8(value)) { continue }
        telling &+= 1
        sum &+= Int(weights[value])
      }
      self.telling = telling
      self.sum = sum
      return true
    }
    guard isWhole else { return nil }
  }

  /// Whether a byte is a control character that texts do not hold; they do hold blanks, the
  /// end-of-file mark of DOS and ESC.
  static func isOddControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
  }

  /// Whether there is one in some bytes.
  static func hasOddControl(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // A byte below 0x20 borrows (S. E. Anderson, Bit Twiddling Hacks, "hasless").
        if (eight &- 0x2020_2020_2020_2020) & ~eight & 0x8080_8080_8080_8080 != 0,
          bytes[index..<index + 8].contains(where: isOddControl)
        {
          return true
        }
        index += 8
      }
      return bytes[index...].contains(where: isOddControl)
    }
  }

  /// The weight of a character.
  static func weight(_ scalar: Unicode.Scalar) -> Int {
    weights.withUnsafeBufferPointer { weight(scalar, $0) }
  }

  private static func weight(
    _ scalar: Unicode.Scalar, _ weights: UnsafeBufferPointer<Int8>
  ) -> Int {
    let value = Int(scalar.value)
    return value < weights.count ? Int(weights[value]) : usual(scalar)
  }

  /// The weight of a character that is no Han character of the BMP.
  private static func usual(_ scalar: Unicode.Scalar) -> Int {
    if let weight = listed(scalar.value) { return weight }
    return scalar.properties.generalCategory != .unassigned ? Weight.other : Weight.impossible
  }

  /// The weight of a code point for which it does not matter whether it is a character; nil for others.
  private static func listed(_ value: UInt32) -> Int? {
    switch value {
    case 0..<0x20: Weight.impossible
    case 0x20..<0x7F: Weight.ascii
    case 0xB7, 0xD7, 0x2010...0x2027, 0x2103, 0x2160...0x217F, 0x2460...0x24FF, 0x2500...0x257F,
      0x25A0...0x25FF, 0x3000...0x3017, 0x3220...0x3229, 0xFF01...0xFF5E, 0xFFE5:
      Weight.punctuation
    case 0x7F..<0xA0, 0xD800...0xF8FF, 0xFFF0...0xFFFF: Weight.impossible
    case 0x4E00...0x9FFF: Weight.other
    default: nil
    }
  }

  /// The weights of the Basic Multilingual Plane.
  private static let weights: [Int8] = {
    var weights = [Int8](unsafeUninitializedCapacity: 0x10000) { room, count in
      for value in 0..<0x10000 {
        room[value] = Int8(listed(UInt32(value)) ?? Weight.other)
      }
      count = 0x10000
    }
    for place in UnassignedPlaces.basicPlane.joined() where listed(UInt32(place)) == nil {
      weights[place] = Int8(Weight.impossible)
    }
    for scalar in CommonHan.characters.unicodeScalars {
      weights[Int(scalar.value)] = Int8(Weight.commonHan)
    }
    for scalar in FrequentHan.characters.unicodeScalars {
      weights[Int(scalar.value)] = Int8(Weight.frequentHan)
    }
    return weights
  }()
}
