/// Reads numbers as documents write them. It shares nothing with the pipeline's reader, so that one mistake is not
/// made twice.
enum NumberReader {
  /// Zeros that are typed in dates: 〇, 零, and signs that are read as them.
  private static let zeros = "〇零○◯０0OoＯОΟο"
  private static let digitsOfOne = "一二三四五六七八九"
  /// The same as accounts and contracts write them.
  private static let digitsOfAccounts = "壹贰叁肆伍陆柒捌玖"
  /// Twice before a noun: 两年.
  private static let two: Unicode.Scalar = "两"
  /// Numbers are read up to here: no unit, year or period has a larger one.
  private static let largest = 1_000_000_000_000

  /// The digits of some characters, in half width.
  static func digits(in scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      if let digit = decimal(scalar) { view.append(Unicode.Scalar(UInt8(48 + digit))) }
    }
    return String(view)
  }

  /// The digits of some characters, in half width, and the letters of Roman numerals.
  static func pageNumber(in scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      if let digit = decimal(scalar) {
        view.append(Unicode.Scalar(UInt8(48 + digit)))
      } else if scalar.properties.isAlphabetic {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// The value of an ASCII or full-width digit.
  static func decimal(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  /// The value of one digit, Chinese ones too.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if let value = decimal(scalar) { return value }
    if zeros.unicodeScalars.contains(scalar) { return 0 }
    if scalar == two { return 2 }
    for digits in [digitsOfOne, digitsOfAccounts] {
      let place = digits.unicodeScalars.enumerated().first { $0.element == scalar }
      if let place { return place.offset + 1 }
    }
    return nil
  }

  /// Whether a character may be one of a numeral.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || unit(scalar) != nil || twenty(scalar) != nil || scalar == "元"
      || scalar == "正"
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1_000
    case "万": 10_000
    default: nil
    }
  }

  /// 廿 and 卅.
  private static func twenty(_ scalar: Unicode.Scalar) -> Int? {
    scalar == "廿" ? 20 : scalar == "卅" ? 30 : nil
  }

  /// The value of a numeral in digits (12, 二〇一二) or in words (十二, 一百零三); nil for any other text.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= mostSigns else { return nil }
    if scalars.allSatisfy({ digit($0) != nil }) {
      return scalars.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }
    var total = 0
    var part = 0
    var last: Int?
    for scalar in scalars {
      if let tens = twenty(scalar) {
        part += tens
      } else if let unit = unit(scalar) {
        if unit == 10_000 {
          total = (total + part + (last ?? 0)) * unit
          guard total < largest else { return nil }
          part = 0
        } else {
          part += (last ?? 1) * unit
        }
        last = nil
      } else if let digit = digit(scalar) {
        // 十一二: two digits in a row have no value in words; 一百零三 has a zero between.
        guard last == nil || last == 0 else { return nil }
        last = digit
      } else {
        return nil
      }
    }
    return total + part + (last ?? 0)
  }

  /// The values of all numerals in some characters.
  static func values(in scalars: [Unicode.Scalar]) -> Set<Int> {
    Set(scalars.split { !isNumeral($0) }.compactMap(value))
  }

  /// The longest numeral, in characters: more are no number of a unit or a year.
  private static let mostSigns = 12
}
