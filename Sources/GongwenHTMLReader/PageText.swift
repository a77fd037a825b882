import GongwenModel
import GongwenText

/// The characters of a page as libxml2 reads them: UTF-8, cleaned by replacements of the same length,
/// so that a place in the buffer leads to a character.
///
/// libxml2 ends a document at a NUL behind a tag and drops control characters and noncharacters; as
/// blanks and U+FFFD they keep their place.
struct MarkupBuffer {
  /// The markup, and which text of it is shown.
  let scan: MarkupScan
  /// The characters as they were decoded.
  let scalars: [Unicode.Scalar]
  private var byte = 0
  private var scalar = 0

  /// Makes a buffer of decoded characters.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    scan = MarkupScanner.scan(Self.encoded(scalars))
  }

  /// The characters in UTF-8, cleaned.
  private static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    let size = scalars.reduce(0) { $0 + width($1) }
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      func put(_ value: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: value)
        count += 1
      }
      for scalar in scalars {
        let value = scalar.value
        if value < 0x80 {
          put(isControl(scalar) ? 0x20 : value)
        } else if value < 0x800 {
          put(0xC0 | value >> 6)
          put(0x80 | value & 0x3F)
        } else if value < 0x10000 {
          let shown = value < 0xFFFE ? value : 0xFFFD
          put(0xE0 | shown >> 12)
          put(0x80 | shown >> 6 & 0x3F)
          put(0x80 | shown & 0x3F)
        } else {
          put(0xF0 | value >> 18)
          put(0x80 | value >> 12 & 0x3F)
          put(0x80 | value >> 6 & 0x3F)
          put(0x80 | value & 0x3F)
        }
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r"
  }

  /// The index of the character at a place. Places must not fall from call to call.
  mutating func index(of place: Int) -> Int {
    while byte < place, scalar < scalars.count {
      byte += Self.width(scalars[scalar])
      scalar += 1
    }
    return scalar
  }

  /// What a stretch of text shows: its characters, and those that references stand for with the stretch
  /// they take.
  func forEachShown(
    of range: Range<Int>, _ body: (_ place: Range<Int>, _ reference: Unicode.Scalar?) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, scalars[index] != "&" { index += 1 }
      if start < index { body(start..<index, nil) }
      guard index < range.upperBound else { return }
      let name = scalars[index..<min(range.upperBound, index + CharacterReference.longest)]
        .prefix { $0.value < 0x80 }.map { UInt8($0.value) }
      if let read = CharacterReference.read(name, at: 0) {
        body(index..<index + read.length, read.scalar)
        index += read.length
      } else {
        body(index..<index + 1, nil)
        index += 1
      }
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }

  /// The number of bytes of the character that starts with a byte.
  static func length(from lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
