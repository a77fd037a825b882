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
      for scalar in scalars {
        let shown: Unicode.Scalar =
          scalar.value == 0xFFFE || scalar.value == 0xFFFF
          ? "\u{FFFD}" : isControl(scalar) ? " " : scalar
        for byte in UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
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
