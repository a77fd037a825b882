import GongwenModel
import GongwenText

/// The signs that may number a unit, with their variants (GB/T 9704-2012, 7.3.3; GB/T 15834-2011,
/// B.3; 立法技术规范 for 编 to 目).
///
/// The grammar reads the start of a line only. It takes every profile's forms.
public struct MarkerGrammar: Sendable {
  /// The most Arabic digits in a number of a marker, or in a component of one: no list has a thousand
  /// items, and four digits are a year.
  static let mostDigits = 3

  /// Makes the grammar.
  public init() {}

  /// Every marker that is possible at the start of a text, the likeliest first.
  public func candidates(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let first = text.first else { return [] }
    if let bullet = bullet(text) {
      let rest = text[(text.startIndex + bullet.length)...].drop { isBlank($0) }
      let skipped = rest.startIndex - text.startIndex
      let numbered = plain(rest, first: rest.first ?? " ").filter { $0.ordinal != nil }
      guard bullet.scheme == .bullet, !numbered.isEmpty else { return [bullet] }
      return numbered.map { inner in
        var marker = inner
        marker.listMark = skipped
        marker.length += skipped
        return marker
      }
    }
    return plain(text, first: first)
  }

  func plain(
    _ text: ArraySlice<Unicode.Scalar>, first: Unicode.Scalar
  ) -> [MarkerCandidate] {
    switch first {
    case "第": return statute(text)
    case "（", "(": return bracketed(text)
    case "专", "專": return box(text)
    case "附": return appendix(text)
    case "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸": return stem(text)
    default: break
    }
    if ChineseNumeral.arabicDigit(first) != nil { return arabic(text) }
    if ChineseNumeral.sign(first) != nil { return sign(text) }
    if first.value < 0x80 { return latin(text) }
    return chineseComma(text)
  }

  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }

  // MARK: 第一编, 第一章, 第一条

  private func statute(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    var rest = text.dropFirst().drop { isBlank($0) }
    guard let number = ChineseNumeral.read(rest), number.value > 0 else { return [] }
    let numeral = rest.prefix(number.length)
    rest = rest.dropFirst(number.length)
    let branch = insert(rest, behind: Self.branchSigns)
    rest = rest.dropFirst(branch?.length ?? 0).drop { isBlank($0) }
    let isChinese = numeral.first.map { ChineseNumeral.arabicDigit($0) == nil } ?? false
    guard let (scheme, unit) = statuteUnit(rest, isChinese: isChinese),
      // 第1-5条 names articles.
      branch.map({ scheme == .article && ($0.text[0] == "之" || unit.first == "條") }) ?? true
    else { return [] }
    rest = rest.dropFirst(unit.count)
    var canonical: [Unicode.Scalar] = []
    canonical.reserveCapacity(numeral.count + (branch?.text.count ?? 0) + unit.count + 1)
    canonical.append("第")
    for scalar in numeral { canonical.append(WidthForms.ascii(scalar) ?? scalar) }
    if let branch { canonical += branch.text }
    canonical += unit
    var marker = MarkerCandidate(
      scheme: scheme, ordinal: number.value, length: 0, text: [])
    marker.insert = branch?.value
    if scheme == .article, branch == nil, let insert = insert(rest, behind: ["之"]) {
      canonical += insert.text
      marker.insert = insert.value
      rest = rest.dropFirst(insert.length)
    }
    marker.length = rest.startIndex - text.startIndex
    // 第一部分：申报条件: the colon parts the number from the name, and belongs to neither.
    if rest.first == "：" || rest.first == ":" { marker.length += 1 }
    marker.text = canonical
    marker.doubt = StatuteCitation.doubt(behind: rest)
    if unit.first == "部", isSentence(rest) { marker.doubt += MarkerDoubt.word }
    return [marker]
  }

  /// The signs between the two numbers of an inserted article in front of its unit: 第 4-1 條, as the databases of Taiwan print
  /// 第四條之一, and 第四之一條 of its older acts.
  private static let branchSigns: [Unicode.Scalar] = ["-", "－", "之"]

  /// The second number of an inserted article behind one of some signs: its canonical form with the sign, and the length of
  /// both in the text.
  private func insert(
    _ text: ArraySlice<Unicode.Scalar>, behind signs: [Unicode.Scalar]
  ) -> (value: Int, text: [Unicode.Scalar], length: Int)? {
    guard let sign = text.first, signs.contains(sign) else { return nil }
    let rest = text.dropFirst().drop { isBlank($0) }
    guard let number = ChineseNumeral.read(rest), number.value > 0 else { return nil }
    let end = rest.startIndex + number.length
    return (
      number.value, (sign == "－" ? ["-"] : [sign]) + halfWidth(rest.prefix(number.length)),
      end - text.startIndex
    )
  }

  /// 第一部分由三项组成，…: words behind the number that are a sentence and no name.
  private func isSentence(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first, !isBlank(next), next != "：", next != ":" else { return false }
    return rest.contains { $0 == "。" || $0 == "，" || $0 == "；" }
  }

  private func statuteUnit(
    _ rest: ArraySlice<Unicode.Scalar>, isChinese: Bool
  ) -> (Scheme, ArraySlice<Unicode.Scalar>)? {
    switch rest.first {
    case "编", "篇", "編": return (.part, rest.prefix(1))
    case "分":
      guard let part = rest.dropFirst().first, part == "编" || part == "編" else { return nil }
      return (.subpart, rest.prefix(2))
    case "部":
      // 第一部分, as reports and budgets have it; 第1部分 is a word of the titles of standards.
      guard isChinese, rest.dropFirst().first == "分" else { return nil }
      return (.part, rest.prefix(2))
    case "章": return (.chapter, rest.prefix(1))
    case "节", "節": return (.division, rest.prefix(1))
    case "条", "條": return (.article, rest.prefix(1))
    default: return nil
    }
  }

  // MARK: 一、

  private func chineseComma(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let number = ChineseNumeral.readChinese(text), number.value > 0 else { return [] }
    let rest = text.dropFirst(number.length)
    guard let stop = rest.first, stop == "、" || stop == "." || stop == "．" else { return [] }
    var doubt = stop == "、" ? MarkerDoubt.none : MarkerDoubt.variant
    // 一、二年级: two numbers of one word.
    if let next = rest.dropFirst().first, ChineseNumeral.digit(next) == number.value + 1,
      let word = rest.dropFirst(2).first, word != "、", word != " "
    {
      doubt += MarkerDoubt.measure
    }
    return [
      MarkerCandidate(
        scheme: .chineseComma, ordinal: number.value, length: number.length + 1,
        text: text.prefix(number.length) + ["、"], doubt: doubt)
    ]
  }

  /// Characters behind 甲 in brackets that make it no number.
  private static let behindStems: ScalarTable = "、与及和型方種种級级類类組组"
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  private func stem(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let first = text.first, let at = Self.stems.firstIndex(of: first),
      text.dropFirst().first == "、"
    else { return [] }
    return [
      MarkerCandidate(scheme: .heavenlyStem, ordinal: at + 1, length: 2, text: [first, "、"])
    ]
  }

  // MARK: （一）, （1）, （a）

  private func bracketed(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    var rest = text.dropFirst().drop { isBlank($0) }
    let scheme: Scheme
    let value: Int
    let length: Int
    if let number = ChineseNumeral.readDigits(rest), number.value > 0,
      number.length <= Self.mostDigits
    {
      (scheme, value, length) = (.arabicParen, number.value, number.length)
    } else if let number = ChineseNumeral.readChinese(rest), number.value > 0 {
      (scheme, value, length) = (.chineseParen, number.value, number.length)
    } else if let letter = latinOrdinal(rest.first), !isNumeral(rest) {
      (scheme, value, length) = (.latin, letter, 1)
    } else if let at = rest.first.flatMap({ Self.stems.firstIndex(of: $0) }) {
      // （甲）, as acts and directives to the 1960s count.
      (scheme, value, length) = (.heavenlyStem, at + 1, 1)
    } else {
      return smallRoman(text)
    }
    let numeral = halfWidth(rest.prefix(length))
    rest = rest.dropFirst(length).drop { isBlank($0) }
    guard rest.first == "）" || rest.first == ")" else { return [] }
    // （甲）方, （甲）、（乙）双方, （甲）级: a party or a class.
    if scheme == .heavenlyStem, let next = rest.dropFirst().first, Self.behindStems.contains(next) {
      return []
    }
    // （i） is the first numeral or the ninth letter.
    let roman = scheme == .latin ? smallRoman(text) : []
    var marker = MarkerCandidate(
      scheme: scheme, ordinal: value, length: rest.startIndex + 1 - text.startIndex,
      text: ["（"] + numeral + ["）"])
    // Bracketed ordinals take no mark behind them (GB/T 15834-2011, B.3.4).
    if rest.dropFirst().first == "、" {
      marker.length += 1
      marker.hasExtraMark = true
    }
    return [marker] + roman
  }

  /// Whether two letters or more of a small Roman numeral begin a text.
  private func isNumeral(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.prefix { Self.smallNumerals.contains($0) }.count > 1
  }

  /// （i）, （iv）: small Roman numerals, below letters in the laws of Hong Kong and in standards.
  private func smallRoman(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    let rest = text.dropFirst().drop { isBlank($0) }
    let letters = rest.prefix { Self.smallNumerals.contains($0) }
    let behind = rest.dropFirst(letters.count).drop { isBlank($0) }
    guard let value = RomanNumeral.value(letters), value <= Self.mostNumerals,
      behind.first == "）" || behind.first == ")"
    else { return [] }
    return [
      MarkerCandidate(
        scheme: .roman, ordinal: value, length: behind.startIndex + 1 - text.startIndex,
        text: ["（"] + letters + ["）"])
    ]
  }

  private static let smallNumerals: ScalarTable = "ivx"
  /// The highest of them: lists of a lower level are short.
  private static let mostNumerals = 12

  // MARK: ①, ⑴, ⒈, ㈠, Ⅰ.

  private func sign(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let first = text.first, let (kind, value) = ChineseNumeral.sign(first) else { return [] }
    let digits = Array(String(value).unicodeScalars)
    switch kind {
    case .circled:
      return [MarkerCandidate(scheme: .circled, ordinal: value, length: 1, text: [first])]
    case .arabicParen:
      return [
        MarkerCandidate(
          scheme: .arabicParen, ordinal: value, length: 1, text: ["（"] + digits + ["）"])
      ]
    case .arabicDot:
      return [MarkerCandidate(scheme: .arabicDot, ordinal: value, length: 1, text: digits + ["."])]
    case .chineseParen:
      guard let numeral = ChineseNumeral.chinese(upToTen: value) else { return [] }
      return [
        MarkerCandidate(
          scheme: .chineseParen, ordinal: value, length: 1, text: ["（", numeral, "）"])
      ]
    case .roman:
      guard let stop = text.dropFirst().first, stop == "." || stop == "．" || stop == "、" else {
        return []
      }
      let mark: Unicode.Scalar = stop == "、" ? "、" : "."
      return [MarkerCandidate(scheme: .roman, ordinal: value, length: 2, text: [first, mark])]
    }
  }

  func halfWidth(_ numeral: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    numeral.map { WidthForms.ascii($0) ?? $0 }
  }

  func latinOrdinal(_ scalar: Unicode.Scalar?) -> Int? {
    guard let value = scalar?.value else { return nil }
    switch value {
    case 0x41...0x5A: return Int(value - 0x41) + 1
    case 0x61...0x7A: return Int(value - 0x61) + 1
    default: return nil
    }
  }
}
