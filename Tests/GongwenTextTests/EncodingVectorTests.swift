import GongwenModel
import GongwenText
import Testing

/// The full-range vectors of encoding_rs, made from WHATWG's own indexes.
@Suite(.enabled(if: Corpus.isPresent))
struct EncodingVectorTests {
  static let cases: [(Charset, String, String)] = [
    (.gb18030, "gb18030_in", "gb18030_in_ref"),
    (.gb18030, "gb18030_out_ref", "gb18030_out"),
    (.big5HKSCS, "big5_in", "big5_in_ref"),
    (.big5HKSCS, "big5_out_ref", "big5_out"),
  ]

  @Test(arguments: cases)
  func everyPairDecodesAsTheStandardSays(
    charset: Charset, source: String, reference: String
  ) throws {
    let folder = "conformance/encoding_rs/tests/test_data/"
    let bytes = try Corpus.bytes(folder + source + ".txt")
    let expected = try Corpus.bytes(folder + reference + ".txt")
    let found = TextDecoder.decode(bytes, as: charset).scalars
    let truth = TextDecoder.decode(expected, as: .utf8).scalars
    #expect(truth == Array(String(decoding: expected, as: UTF8.self).unicodeScalars))
    let different = zip(found.split(separator: "\n"), truth.split(separator: "\n"))
      .filter { $0 != $1 }
    #expect(found.count == truth.count)
    #expect(different.isEmpty, "\(different.prefix(20))")
  }
}
