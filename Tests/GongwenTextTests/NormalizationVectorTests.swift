import GongwenText
import Testing

/// Unicode's own normalisation test.
@Suite(.enabled(if: Corpus.isPresent))
struct NormalizationVectorTests {
  @Test func everyLineHolds() throws {
    let file = try Corpus.bytes("conformance/unicode/NormalizationTest.txt")
    var tested = 0
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      guard line.first?.isHexDigit == true else { continue }
      let columns = line.split(separator: ";").prefix(5).map(Self.scalars)
      guard columns.count == 5, columns[0].allSatisfy(Self.isKnown) else { continue }
      tested += 1
      for index in 0..<5 {
        let nfc = UnicodeNormaliser.nfc(columns[index])
        #expect(nfc == columns[index < 3 ? 1 : 3], "\(line)")
        #expect(UnicodeNormaliser.nfkc(columns[index]) == columns[3], "\(line)")
      }
    }
    #expect(tested > 18_000)
  }

  private static func scalars(_ column: Substring) -> [Unicode.Scalar] {
    column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
  }

  /// Whether ICU 72's version of Unicode (15.0) has a character; the file may be newer.
  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age <= (15, 0)
  }
}
