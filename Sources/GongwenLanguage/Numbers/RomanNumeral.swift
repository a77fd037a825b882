/// Roman numerals as pages before the text are numbered: Ⅱ, ⅳ, III, iv.
public enum RomanNumeral {
  /// The most characters of one below 100: that of 88.
  private static let longest = 8
  /// The numerals of the tens and of the ones, from 0 to 9.
  private static let tens = numerals(one: "X", five: "L", ten: "C")
  private static let ones = numerals(one: "I", five: "V", ten: "X")

  /// The numerals of a digit in one place: 4 and 9 are written as one less than five and ten.
  private static func numerals(one: String, five: String, ten: String) -> [String] {
    let few = (0...3).map { String(repeating: one, count: $0) }
    return few + [one + five] + few.map { five + $0 } + [one + ten]
  }

  /// The values below 100 by their numerals in capitals.
  private static let values: [String: Int] = {
    var values: [String: Int] = [:]
    for (ten, prefix) in tens.enumerated() {
      for (one, suffix) in ones.enumerated() where ten + one > 0 {
        values[prefix + suffix] = 10 * ten + one
      }
    }
    return values
  }()
  /// The characters of Unicode for numerals, from 1 on, in capitals and in small letters.
  private static let forms = (first: 0x2160, small: 0x2170, count: 12)

  /// Whether a character may be one of a numeral.
  public static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "I", "V", "X", "L", "C", "i", "v", "x", "l", "c": true
    default: form(scalar) != nil
    }
  }

  /// The value of characters that are a numeral below 100 and nothing else, all capitals or all small.
  public static func value(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...longest).contains(text.count) else { return nil }
    var letters = ""
    var isSmall: Bool?
    for scalar in text {
      let own: Bool
      if let form = form(scalar) {
        own = Int(scalar.value) >= forms.small
        letters += (form >= 10 ? "X" : "") + ones[form % 10]
      } else {
        own = ("a"..."z").contains(scalar)
        letters.unicodeScalars.append(scalar)
      }
      guard isSmall ?? own == own else { return nil }
      isSmall = own
    }
    return values[letters.uppercased()]
  }

  /// The value of a numeral that is one character of Unicode.
  private static func form(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    if (forms.first..<forms.first + forms.count).contains(value) { return value - forms.first + 1 }
    if (forms.small..<forms.small + forms.count).contains(value) { return value - forms.small + 1 }
    return nil
  }
}
