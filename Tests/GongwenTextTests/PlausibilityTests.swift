import GongwenModel
import Testing

@testable import GongwenText

/// UTF-16 is weighed without being decoded.
struct PlausibilityTests {
  private static let texts: [[UInt8]] = [
    Array("<html><p>国务院办公厅 notice 通知</p>\r\n\u{1}".utf8),
    Array((0..<512).map { UInt8(truncatingIfNeeded: $0 &* 37) }).filter { $0 & 0xF8 != 0xD8 },
    Array("ab".utf8), [0, 0, 0x1A, 0, 0, 0x1B],
  ]

  @Test(arguments: texts) func `Both ways give the same`(bytes: [UInt8]) throws {
    let whole = bytes.count.isMultiple(of: 2) ? bytes : Array(bytes.dropLast())
    for (order, decoder) in [(UTF16Decoder.ByteOrder.little, 0), (.big, 1)] {
      let quick = whole.withUnsafeBufferPointer { TextPlausibility(utf16: $0, order: order) }
      let text = TextDecoder.decode(whole, as: decoder == 0 ? .utf16LE : .utf16BE)
      let slow = TextPlausibility(text, byteCount: whole.count, weighsASCII: true)
      let found = try #require(quick)
      #expect(found.telling == slow.telling)
      #expect(found.mean == slow.mean)
      #expect(found.malformed == slow.malformed)
    }
  }

  /// A surrogate, half a unit, a mark, nothing.
  @Test(
    arguments: [[0x3D, 0xD8, 0, 0xDE], [0x41, 0, 0x42], [0xFF, 0xFE, 0x41, 0], []] as [[UInt8]])
  func `The decoder weighs the rest`(bytes: [UInt8]) {
    let quick = bytes.withUnsafeBufferPointer { TextPlausibility(utf16: $0, order: .little) }
    #expect(quick == nil)
  }

  /// Three marks are as many as a text in HZ has.
  @Test(arguments: [("~{a~}~{b", false), ("~{a~}~{b~}~{", true), ("~~~{{{", false), ("", false)])
  func `Only a text with three marks is searched for HZ`(text: String, isPossible: Bool) {
    #expect(HZCount.isPossible(Array(text.unicodeScalars)) == isPossible)
  }

  /// The lists in the source are those of the tables that they are taken from.
  @Test func `Common characters are those of the standards`() {
    var common: Set<UInt32> = []
    for pair in UInt16(0xB0A1)...0xD7FE where pair & 0xFF >= 0xA1 && pair & 0xFF <= 0xFE {
      common.insert(PairTable.gb18030[pair])
    }
    for pair in UInt16(0xA440)...0xC67E where pair & 0xFF >= 0x40 {
      common.insert(PairTable.big5[pair])
    }
    let han = common.filter { (0x4E00...0x9FFF).contains($0) }.sorted()
    #expect(CommonHan.characters.unicodeScalars.map(\.value) == han)
  }

  @Test func `Unassigned code points are those of the standard library`() {
    let places = (0..<0x10000).filter {
      Unicode.Scalar(UInt32($0))?.properties.generalCategory == .unassigned
    }
    #expect(Array(UnassignedPlaces.basicPlane.joined()) == places)
    #expect(TextPlausibility.weight("\u{378}") == TextPlausibility.Weight.impossible)
    #expect(TextPlausibility.weight("\u{377}") == TextPlausibility.Weight.other)
    #expect(TextPlausibility.weight("\u{3400}") == TextPlausibility.Weight.other)
    #expect(TextPlausibility.weight("\u{9FFF}") == TextPlausibility.Weight.other)
  }
}
