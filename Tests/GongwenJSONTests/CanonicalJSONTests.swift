import GongwenJSON
import Testing

@Suite("CanonicalJSON")
struct CanonicalJSONTests {
  /// RFC 8785, appendix B: bits of a double and the number in ECMAScript's form.
  static let numbers: [(UInt64, String)] = [
    (0x0000_0000_0000_0000, "0"),
    (0x8000_0000_0000_0000, "0"),
    (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"),
    (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"),
    (0xc340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
    (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
    (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
    (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
    (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"),
    (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"),
    (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"),
    (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
  ]

  @Test("writes numbers as ECMAScript does", arguments: numbers)
  func number(bits: UInt64, expected: String) throws {
    let value = JSONValue.number(Double(bitPattern: bits))
    #expect(canonical(value) == expected)
    let again = try JSONReader.parse([UInt8](expected.utf8))
    #expect(canonical(again) == expected)
  }

  static let forms = [
    ("[ 1.0 , 1e2, -0, 0.10, 1E-7 ]", "[1,100,0,0.1,1e-7]"),
    ("9007199254740993", "9007199254740992"),
    ("123456789012345678", "123456789012345680"),
    (#""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/""#, #""€$\u000f\nA'B\"\\\\\"/""#),
    (#""\b\f\r\t\u007f\u0000""#, "\"\\b\\f\\r\\t\u{7F}\\u0000\""),
    (#"{"b":1,"a":{"d":[],"c":{}}}"#, #"{"a":{"c":{},"d":[]},"b":1}"#),
    // By UTF-16 code units: a supplementary character stands before U+FB33.
    (
      #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#,
      "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}"
    ),
  ]

  @Test("writes the one form", arguments: forms)
  func form(text: String, expected: String) throws {
    #expect(canonical(try JSONReader.parse([UInt8](text.utf8))) == expected)
  }

  @Test("a hundred thousand doubles read back as themselves")
  func roundTrip() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<100_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let double = Double(bitPattern: state)
      guard double.isFinite else { continue }
      let text = CanonicalJSON.bytes(of: .number(double))
      #expect(try JSONReader.parse(text).asDouble == double)
    }
  }

  private func canonical(_ value: JSONValue) -> String {
    String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
  }
}
