public import GongwenText

/// Numbers as Chinese texts write them: digits, Chinese numerals, and signs that hold a number.
public enum ChineseNumeral {
  /// A number read from the start of a text.
  public struct Reading: Hashable, Sendable {
    /// Its value.
    public var value: Int
    /// The number of characters read.
    public var length: Int
  }

  /// The most characters of a Chinese numeral: 九千九百九十九 has seven, and strings of digits (years,
  /// numbers of documents) have fewer than twelve.
  private static let longestNumeral = 12
  /// The most digits of a number in figures: more are a telephone number or a code.
  private static let mostDigits = 9

  /// The digits 〇–九 in their common forms.
  public static let digits: ScalarTable = "〇零○Ｏ一壹二贰两三叁四肆五伍六陆七柒八捌九玖"

  /// The value of a digit 〇–九 in its common forms (GB/T 15835-2011, 4.1; ○ and 零 stand for 〇
  /// in printed texts).
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    // Most characters that are asked of are none.
    guard digits.contains(scalar) else { return nil }
    return switch scalar {
    case "〇", "零", "○", "Ｏ": 0
    case "一", "壹": 1
    case "二", "贰", "两": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  /// Reads a Chinese numeral with units (十二, 一百零一, 廿三) or a string of digits (二〇).
  public static func readChinese(_ text: some Collection<Unicode.Scalar>) -> Reading? {
    var total = 0
    var pending: Int?
    var length = 0
    var hasUnit = false
    var digits = 0
    for scalar in text {
      if let value = digit(scalar) {
        pending = pending.map { hasUnit && $0 == 0 ? value : $0 * 10 + value } ?? value
        digits += 1
      } else if let unit = unit(scalar) {
        total += (pending ?? 1) * unit
        pending = nil
        hasUnit = true
      } else if scalar == "廿" || scalar == "卅" {
        total += scalar == "廿" ? 20 : 30
        hasUnit = true
      } else {
        break
      }
      length += 1
      if length > longestNumeral { return nil }
    }
    guard length > 0 else { return nil }
    return Reading(value: total + (pending ?? 0), length: length)
  }

  /// Reads ASCII or full-width digits, at most nine.
  public static func readDigits(_ text: some Collection<Unicode.Scalar>) -> Reading? {
    var value = 0
    var length = 0
    for scalar in text {
      guard let digit = arabicDigit(scalar) else { break }
      value = value * 10 + digit
      length += 1
      if length > mostDigits { return nil }
    }
    return length > 0 ? Reading(value: value, length: length) : nil
  }

  /// Reads a number of either kind.
  public static func read(_ text: some Collection<Unicode.Scalar>) -> Reading? {
    readDigits(text) ?? readChinese(text)
  }

  /// The value of an ASCII or full-width digit.
  @inlinable
  public static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// The number a sign holds in itself, with the kind of sign: ① ⑴ ⒈ ㈠ Ⅰ.
  public static func sign(_ scalar: Unicode.Scalar) -> (kind: SignKind, value: Int)? {
    if let value = circled(scalar) { return (.circled, value) }
    let code = Int(scalar.value)
    switch code {
    case 0x2474...0x2487: return (.arabicParen, code - 0x2474 + 1)
    case 0x2488...0x249B: return (.arabicDot, code - 0x2488 + 1)
    case 0x3220...0x3229: return (.chineseParen, code - 0x3220 + 1)
    case 0x2160...0x216B: return (.roman, code - 0x2160 + 1)
    default: return nil
    }
  }

  /// The number in a plain circle: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿.
  public static func circled(_ scalar: Unicode.Scalar) -> Int? {
    let code = Int(scalar.value)
    return switch code {
    case 0x2460...0x2473: code - 0x2460 + 1
    case 0x3251...0x325F: code - 0x3251 + 21
    case 0x32B1...0x32BF: code - 0x32B1 + 36
    default: nil
    }
  }

  /// The number in a doubled, black or sans-serif circle (⓵ ❶ ➀ ➊), which prints use as the mark of a note.
  public static func ornateCircled(_ scalar: Unicode.Scalar) -> Int? {
    let code = Int(scalar.value)
    return switch code {
    case 0x24F5...0x24FE: code - 0x24F5 + 1
    case 0x2776...0x277F: code - 0x2776 + 1
    case 0x2780...0x2789: code - 0x2780 + 1
    case 0x278A...0x2793: code - 0x278A + 1
    default: nil
    }
  }

  /// Kinds of signs that hold a number (Unicode blocks Enclosed Alphanumerics, Enclosed CJK
  /// Letters and Months, Number Forms).
  public enum SignKind: Hashable, Sendable {
    /// ①
    case circled
    /// ⑴
    case arabicParen
    /// ⒈
    case arabicDot
    /// ㈠
    case chineseParen
    /// Ⅰ
    case roman
  }

  /// 一 to 十 for 1 to 10.
  public static func chinese(upToTen value: Int) -> Unicode.Scalar? {
    let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return (1...10).contains(value) ? numerals[value - 1] : nil
  }
}
