/// The replacements of full-width variants of ASCII characters.
enum WidthTable {
  /// Whether an ASCII character is a letter or a digit.
  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }

  /// Full-width symbols that the profile `standard` leaves to the rules of punctuation, or leaves
  /// alone: － is a 连接号 whose kind only its writer knew, ～ is the 浪纹线 (GB/T 15834-2011,
  /// 4.13), and brackets keep their width except where a rule changes it.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "！", "＂", "＇", "（", "）", "，", "－", "．", "：", "；", "？", "［", "］", "～": true
    default: false
    }
  }

  /// Half-width forms of Chinese marks (U+FF61–U+FF65) and their usual forms.
  static func usualMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "｡": "。"
    case "｢": "「"
    case "｣": "」"
    case "､": "、"
    case "･": "・"
    default: nil
    }
  }
}
