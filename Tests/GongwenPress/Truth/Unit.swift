package import GongwenModel

/// A numbered unit, a box, or an unnumbered heading.
package struct Unit: Hashable, Sendable {
  /// How its heading is printed.
  package enum Form: Hashable, Sendable {
    /// On a line of its own.
    case line
    /// On a line of its own, closed by 。: a sentence with units below it.
    case sentence
    /// Closed by 。 or ：, the first paragraph behind it on the same line.
    case runIn(String)
    /// In 【】 behind the number, the first paragraph behind it.
    case brackets
    /// No heading: the first paragraph stands behind the number.
    case prose
  }

  /// What its sign is; nil without a number.
  package var scheme: Scheme?
  /// The components of its number; one, but for decimals.
  package var number: [Int]
  /// The second number of 第十二条之一.
  package var insert: Int?
  /// The form of the printed sign that is not the canonical one, with # for the numeral; or the first
  /// of a row of signs.
  package var variant: String?
  /// Its heading.
  package var heading: String?
  /// How the heading is printed.
  package var form: Form
  /// Whether its number continues that of a unit elsewhere, and a cut must not number it again.
  package var runsOn = false
  /// Whether its printed sign is in traditional script: 第一條.
  package var hasTraditionalSign = false
  /// The pieces below it.
  package var children: [Piece]

  /// Makes a unit.
  package init(
    _ scheme: Scheme?, _ number: Int, heading: String? = nil, form: Form? = nil,
    _ children: [Piece] = []
  ) {
    self.scheme = scheme
    self.number = [number]
    self.heading = heading
    self.form = form ?? (heading == nil ? .prose : .line)
    self.children = children
  }

  /// The last number.
  package var ordinal: Int { number.last ?? 0 }

  /// The sign in the one form of the contract; empty without a number.
  package var sign: String {
    let chinese = Numeral.chinese(ordinal)
    switch scheme {
    case .part: return "第\(chinese)编"
    case .subpart: return "第\(chinese)分编"
    case .chapter: return "第\(chinese)章"
    case .division: return "第\(chinese)节"
    case .article: return "第\(chinese)条" + (insert.map { "之" + Numeral.chinese($0) } ?? "")
    case .chineseComma: return chinese + "、"
    case .chineseParen: return "（\(chinese)）"
    case .arabicDot: return "\(ordinal)."
    case .arabicComma: return "\(ordinal)、"
    case .arabicParen: return "（\(ordinal)）"
    case .arabicHalfParen: return "\(ordinal)）"
    case .circled: return Numeral.circled(ordinal)
    case .decimal: return number.map(String.init).joined(separator: ".")
    case .heavenlyStem: return (["甲", "乙", "丙", "丁", "戊"] + ["己"])[(ordinal - 1) % 6] + "、"
    case .box: return "专栏\(ordinal)"
    case .latin, .roman, .appendix, .dash, .bullet, .none: return ""
    }
  }

  /// The sign as it is printed.
  package var printedSign: String {
    guard let variant else { return hasTraditionalSign ? Script.traditional(sign) : sign }
    if let first = variant.unicodeScalars.first, !variant.contains("#") {
      // The first of a row of signs: ㈠, ⑴, ⒈.
      let scalar = Unicode.Scalar(first.value + UInt32(ordinal) - 1)
      return ordinal <= 10 ? scalar.map { String(Character($0)) } ?? sign : sign
    }
    let isArabic = [.arabicDot, .arabicComma, .arabicParen].contains(scheme)
    return variant.replacing("#", with: isArabic ? String(ordinal) : Numeral.chinese(ordinal))
  }

  /// What stands between the sign and the first word.
  package var gap: String {
    switch scheme {
    case .part, .subpart, .chapter, .division, .article: "　"
    case .decimal, .box: " "
    default: ""
    }
  }
}

extension String {
  /// The text with every occurrence of a sign replaced; the standard library alone.
  func replacing(_ sign: Character, with other: String) -> String {
    map { $0 == sign ? other : String($0) }.joined()
  }
}
