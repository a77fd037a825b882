/// A numbering scheme: what kind of sign a marker is.
public enum Scheme: String, CaseIterable, HashedByCase, Sendable {
  /// 编, 篇: 第一编.
  case part
  /// 分编: 第一分编.
  case subpart
  /// 章: 第一章.
  case chapter
  /// 节: 第一节.
  case division
  /// 条: 第一条.
  case article
  /// 一、
  case chineseComma = "chinese-comma"
  /// （一）
  case chineseParen = "chinese-paren"
  /// 1.
  case arabicDot = "arabic-dot"
  /// 1、
  case arabicComma = "arabic-comma"
  /// （1）
  case arabicParen = "arabic-paren"
  /// 1）
  case arabicHalfParen = "arabic-half-paren"
  /// ①
  case circled
  /// 1.1, 1.2.3
  case decimal
  /// A. a) (a)
  case latin
  /// Ⅰ. Ⅱ、
  case roman
  /// 甲、
  case heavenlyStem = "heavenly-stem"
  /// 专栏1
  case box
  /// 附件1, 附表1
  case appendix
  /// ——
  case dash
  /// ● · ■ and other bullets.
  case bullet

  /// Its place in the order of declaration, from 0.
  public var place: Int {
    switch self {
    case .part: 0
    case .subpart: 1
    case .chapter: 2
    case .division: 3
    case .article: 4
    case .chineseComma: 5
    case .chineseParen: 6
    case .arabicDot: 7
    case .arabicComma: 8
    case .arabicParen: 9
    case .arabicHalfParen: 10
    case .circled: 11
    case .decimal: 12
    case .latin: 13
    case .roman: 14
    case .heavenlyStem: 15
    case .box: 16
    case .appendix: 17
    case .dash: 18
    case .bullet: 19
    }
  }

  /// Whether its units divide a document (编, 分编, 章, 节), so that even a number alone is a heading.
  public var isDivision: Bool {
    switch self {
    case .part, .subpart, .chapter, .division: true
    default: false
    }
  }

  /// The letters of its segments in a ``Node/sid``: its name in Pinyin, or those of the level that it usually numbers.
  var stableLetters: String {
    switch self {
    case .part: "bian"
    case .subpart: "fenbian"
    case .chapter: "zhang"
    case .division: "jie"
    case .article: "tiao"
    case .chineseComma: "yi"
    case .chineseParen: "er"
    case .arabicDot: "san"
    case .arabicComma: "dun"
    case .arabicParen: "si"
    case .arabicHalfParen: "ban"
    case .circled: "quan"
    case .decimal: "dian"
    case .latin: "la"
    case .roman: "luo"
    case .heavenlyStem: "gan"
    case .box: "zhuanlan"
    case .appendix: "fujian"
    case .dash, .bullet: "xiang"
    }
  }
}
