import GongwenLanguage
import Testing

struct RomanNumeralTests {
  static let numerals: [(text: String, value: Int?)] = [
    ("I", 1), ("iii", 3), ("iv", 4), ("VIII", 8), ("ix", 9), ("XIV", 14), ("xl", 40), ("XCIX", 99),
    ("Ⅱ", 2), ("ⅳ", 4), ("Ⅹ", 10), ("Ⅻ", 12), ("ⅩⅠ", 11),
    // The longest one below 100.
    ("LXX" + "XVIII", 88), ("LXX" + "XVIIII", nil),
    ("iiii", nil), ("IIX", nil), ("VX", nil), ("C", nil), ("Iv", nil), ("Ⅱi", nil), ("", nil),
    ("1", nil),
  ]

  @Test(arguments: numerals)
  func `A Roman numeral below a hundred has one form`(text: String, value: Int?) {
    #expect(RomanNumeral.value(characters(text)[...]) == value, "\(text)")
  }

  @Test(arguments: ["I", "v", "X", "l", "C", "Ⅰ", "ⅻ"] as [Unicode.Scalar])
  func `A part of a numeral`(scalar: Unicode.Scalar) { #expect(RomanNumeral.isPart(scalar)) }

  @Test(arguments: ["D", "m", "1", "一", "Ⅼ"] as [Unicode.Scalar])
  func `No part of a numeral`(scalar: Unicode.Scalar) { #expect(!RomanNumeral.isPart(scalar)) }
}
