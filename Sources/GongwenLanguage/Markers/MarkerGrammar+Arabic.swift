import GongwenModel
import GongwenText

/// Markers of digits and letters.
extension MarkerGrammar {
  /// `1.` `1、` `1）` `1.2.3`.
  func arabic(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let number = ChineseNumeral.readDigits(text), number.length <= Self.mostDigits,
      number.value > 0
    else { return [] }
    let numeral = halfWidth(text.prefix(number.length))
    let rest = text.dropFirst(number.length)
    let length = number.length + 1
    switch rest.first {
    case "、":
      return [
        MarkerCandidate(
          scheme: .arabicComma, ordinal: number.value, length: length, text: numeral + ["、"])
      ]
    case "）", ")":
      return [
        MarkerCandidate(
          scheme: .arabicHalfParen, ordinal: number.value, length: length,
          text: numeral + ["）"])
      ]
    case ".", "．":
      return dotted(text, first: number, numeral: numeral)
    default:
      return []
    }
  }

  /// A dot behind the first number: a marker of its own, or a dotted number.
  private func dotted(
    _ text: ArraySlice<Unicode.Scalar>, first: ChineseNumeral.Reading, numeral: [Unicode.Scalar]
  ) -> [MarkerCandidate] {
    let behindDot = text.dropFirst(first.length + 1).drop { isBlank($0) }
    var single = MarkerCandidate(
      scheme: .arabicDot, ordinal: first.value, length: first.length + 1, text: numeral + ["."])
    guard let second = ChineseNumeral.readDigits(behindDot) else { return [single] }
    // `1.2018年` may be unit 1 that starts with a year, `4.300米` one that starts with a length; `1.5倍` is neither; `3. 1` is
    // 3.1 set with a blank, or unit 3 that begins with a number.
    let isOpen = isBlank(text[text.startIndex + first.length + 1])
    single.doubt =
      isOpen
      ? MarkerDoubt.none
      : second.length >= Self.digitsOfYear || isRound(behindDot, second)
        || isMonth(behindDot, second)
        ? MarkerDoubt.variant : MarkerDoubt.decimalPoint
    guard let decimal = decimal(text) else { return [single] }
    return [decimal, single]
  }

  /// 4.300米环形跑道: few measures are printed with two decimals and a 0: those with a fixed number of decimals, and those that are
  /// multiplied.
  private func isRound(_ text: ArraySlice<Unicode.Scalar>, _ number: ChineseNumeral.Reading) -> Bool
  {
    guard number.length == Self.digitsOfRound, number.value.isMultiple(of: 10),
      let next = text.dropFirst(number.length).first
    else { return false }
    return UnicodeClass.isHan(next) && !Self.multipliers.contains(next)
      && !Self.weighed.contains(next)
      && !(next == "公" && startsMeasure(text.dropFirst(number.length)))
  }

  /// 2.6月20日前完成: a month behind the dot, with its day or a part of it.
  private func isMonth(_ text: ArraySlice<Unicode.Scalar>, _ number: ChineseNumeral.Reading) -> Bool
  {
    let rest = text.dropFirst(number.length)
    guard (1...12).contains(number.value), rest.first == "月", let next = rest.dropFirst().first
    else { return false }
    return ChineseNumeral.arabicDigit(next) != nil || "底前上下中初末份起至".unicodeScalars.contains(next)
  }

  private func decimal(_ text: ArraySlice<Unicode.Scalar>) -> MarkerCandidate? {
    var rest = text
    var components: [Int] = []
    var canonical: [Unicode.Scalar] = []
    var isOpen = false
    while let number = ChineseNumeral.readDigits(rest), number.length <= Self.mostDigits {
      components.append(number.value)
      canonical += halfWidth(rest.prefix(number.length))
      rest = rest.dropFirst(number.length)
      guard rest.first == "." || rest.first == "．" else { break }
      let behind = rest.dropFirst().drop { isBlank($0) }
      guard let next = behind.first, ChineseNumeral.arabicDigit(next) != nil else { break }
      isOpen = isOpen || behind.startIndex > rest.startIndex + 1
      canonical.append(".")
      rest = behind
    }
    guard components.count >= 2, let last = components.last else { return nil }
    if let next = rest.first, ChineseNumeral.arabicDigit(next) != nil { return nil }
    // A measure goes on with its unit, a clause number with a blank or a name, or its term stands
    // on the next line (GB/T 1.1-2020, 8.7).
    var doubt = isOpen ? MarkerDoubt.secondReading : MarkerDoubt.none
    if rest.isEmpty {
      doubt += MarkerDoubt.variant
    } else if startsMeasure(rest) {
      doubt += self.doubt(ofMeasure: rest, components: components.count)
    }
    doubt = max(doubt, StatuteCitation.doubt(ofClauseBehind: rest))
    return MarkerCandidate(
      scheme: .decimal, ordinal: last, components: components,
      length: rest.startIndex - text.startIndex, text: canonical, doubt: doubt)
  }

  /// The doubt about a dotted number whose next character may be its unit of measure, but may also
  /// begin the name of a clause: 6.5人员.
  private func doubt(ofMeasure rest: ArraySlice<Unicode.Scalar>, components: Int) -> Int {
    guard isName(rest) else { return MarkerDoubt.measure }
    return components > Self.mostComponentsOfMeasure ? MarkerDoubt.none : MarkerDoubt.variant
  }

  /// Whether a text that begins with a marker may be an item with a number of three digits, or with one of things that have no parts:
  /// 1.315国道改造, 1.3人户家庭. One such text may as well be a measure (1.125公里), and items right behind each other show that it is not.
  public static func mayNameItem(_ text: ArraySlice<Unicode.Scalar>, behind marker: MarkerCandidate)
    -> Bool
  {
    let rest = text.dropFirst(marker.length)
    guard marker.scheme == .arabicDot, let number = ChineseNumeral.readDigits(rest),
      let next = rest.dropFirst(number.length).first
    else { return false }
    // 1.3人户家庭: nobody counts persons or households by tenths.
    if number.length < digitsOfRound, whole.contains(next) {
      guard let second = rest.dropFirst(number.length + 1).first else { return false }
      return !(measuring[next]?.contains(second) ?? false)
    }
    return number.length == digitsOfRound && UnicodeClass.isHan(next) && !multipliers.contains(next)
  }

  /// Words for things that are counted as wholes, and the second characters of measures that begin with two of them: 个百分点, 人次.
  private static let whole: ScalarTable = "个人例个家户戶所條條条层件棟栋種种篇類类间項项"
  private static let measuring: [Unicode.Scalar: ScalarTable] = [
    "个": "百月小工点", "個": "百月小工點", "人": "均次天日月",
  ]

  /// The text behind the unit of measure in such a text: ，其中 in 1.125公里，其中; nil where none follows the number.
  public static func restOfMeasure(
    _ text: ArraySlice<Unicode.Scalar>, behind marker: MarkerCandidate
  ) -> ArraySlice<Unicode.Scalar>? {
    let rest = text.dropFirst(marker.length)
    guard let number = ChineseNumeral.readDigits(rest) else { return nil }
    let behind = rest.dropFirst(number.length)
    return measures.longestPrefix(of: behind).map { behind.dropFirst($0.scalars.count) }
  }

  /// Units of lengths, areas, volumes, weights and power, and 元 (国务院关于在我国统一实行法定计量单位的命令).
  private static let measures: PhraseIndex = [
    "亩", "倍", "元", "兆瓦", "克", "公亩", "公分", "公升", "公吨", "公噸", "公尺", "公斤", "公畝", "公里", "公頃", "公顷",
    "千克", "千瓦", "千米", "厘米", "吉瓦", "吨", "噸", "圓", "平方公里", "平方千米", "平方米", "斤", "毫升", "毫米", "畝", "立方米",
    "米", "釐米",
  ]

  /// The fewest digits behind a dot that are rather a number of their own than decimals: those of a year.
  private static let digitsOfYear = 4
  /// The digits of a round number that is rather its own than three decimals.
  private static let digitsOfRound = 3
  /// Signs that multiply a number with decimals: 3.120亿元.
  private static let multipliers: ScalarTable = "万亿億千百萬"
  /// Units of areas and weights, which have three decimals as 公顷 and 公斤 do: 3.120吨.
  private static let weighed: ScalarTable = "亩克吨噸斤畝"
  /// The most components of a measure: one decimal point parts two.
  private static let mostComponentsOfMeasure = 2
  /// The characters of a clause's name: a word has at least two, a printed line 28 (GB/T 9704-2012,
  /// 5.2.3), and typists exceed it by a word.
  private static let name = 2...30
  /// The most characters of a clause without a dot: its number, a blank and a name.
  private static let longestClause = 32
  /// The most digits of its number: no standard has a hundred clauses of the first level.
  private static let digitsOfClause = 2

  /// Whether the text behind a number may be its unit.
  private func startsMeasure(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if let unit = Self.measures.longestPrefix(of: rest), unit.scalars.count > 1 { return true }
    guard let first = rest.first, isMeasure(first) else { return false }
    // 公里 and 公顷 are measures, 公文 is not.
    guard first == "公", let second = rest.dropFirst().first else { return true }
    return "里斤顷頃升尺分吨噸亩畝".unicodeScalars.contains(second)
  }

  /// Whether a rest is a short name in Chinese, without marks of a sentence: 项目管理, 人员.
  private func isName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    Self.name.contains(rest.count)
      && rest.prefix(Self.name.lowerBound).allSatisfy { UnicodeClass.isHan($0) }
      && !rest.contains { "，。；：,;:%".unicodeScalars.contains($0) }
  }

  private func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "％", "‰", "亿", "億", "万", "萬", "千", "百", "倍", "元", "个", "個", "平", "公", "米", "吨", "噸",
      "℃", "，", "月", "日",
      "人", "家", "项", "条", "户", "件", "次", "名", "类", "种", "级", "期", "届",
      ",", "。", "、", "；", "）", ")", "～", "-", "—", "℉", "°", "年", "×", "/", "：", ":":
      return true
    default:
      return false
    }
  }

  /// `1 总则`: a clause number without a dot, as standards print it (GB/T 1.1-2020, 7.4). Only the raw
  /// text still has the blank by which it is distinguished from a measure.
  public func clause(
    _ text: ArraySlice<Unicode.Scalar>, raw: ArraySlice<Unicode.Scalar>
  ) -> MarkerCandidate? {
    guard text.count <= Self.longestClause, let number = ChineseNumeral.readDigits(text),
      number.length <= Self.digitsOfClause, number.value > 0
    else { return nil }
    let rest = text.dropFirst(number.length)
    let behind = raw.dropFirst(number.length)
    guard let blank = behind.first, UnicodeClass.isBlank(blank),
      let name = rest.first(where: { !isBlank($0) }), UnicodeClass.isHan(name),
      !rest.contains(where: { "。，；：".unicodeScalars.contains($0) })
    else { return nil }
    return MarkerCandidate(
      scheme: .decimal, ordinal: number.value, components: [number.value], length: number.length,
      text: halfWidth(text.prefix(number.length)),
      doubt: startsMeasure(rest.drop { isBlank($0) }) ? MarkerDoubt.variant : MarkerDoubt.none)
  }

  /// `1总则`: the same without a blank. It is a marker only where a clause below it, 1.1, or the clauses around it show that
  /// the number counts nothing; a doubt is left where the name may begin with a unit of measure.
  public func gluedClause(_ text: ArraySlice<Unicode.Scalar>) -> MarkerCandidate? {
    guard text.count <= Self.longestClause, let number = ChineseNumeral.readDigits(text),
      number.length <= Self.digitsOfClause, number.value > 0
    else { return nil }
    let rest = text.dropFirst(number.length)
    guard isName(rest), rest.last.map({ !Marks.stops.contains($0) }) ?? false else { return nil }
    return MarkerCandidate(
      scheme: .decimal, ordinal: number.value, components: [number.value], length: number.length,
      text: halfWidth(text.prefix(number.length)),
      doubt: startsMeasure(rest) ? MarkerDoubt.measure : MarkerDoubt.none)
  }

  /// `A.` `a)` `I.`: letters with a stop behind them.
  func latin(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    guard let letter = latinOrdinal(text.first) else { return [] }
    var result: [MarkerCandidate] = []
    if let roman = romanNumeral(text) { result.append(roman) }
    let rest = text.dropFirst()
    guard let stop = rest.first, let first = text.first else { return result }
    let canonical: Unicode.Scalar
    switch stop {
    case ".", "．": canonical = "."
    case ")", "）": canonical = "）"
    case "、": canonical = "、"
    default: return result
    }
    // `A.B` and `e.g.` are abbreviations.
    if canonical == ".", let next = rest.dropFirst().first, latinOrdinal(next) != nil {
      return result
    }
    result.append(
      MarkerCandidate(
        scheme: .latin, ordinal: letter, length: 2, text: [first, canonical],
        doubt: result.isEmpty ? MarkerDoubt.none : MarkerDoubt.secondReading))
    return result
  }

  private func romanNumeral(_ text: ArraySlice<Unicode.Scalar>) -> MarkerCandidate? {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    let letters = text.prefix { $0 == "I" || $0 == "V" || $0 == "X" }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: letters)
    guard let at = numerals.firstIndex(of: String(word)) else { return nil }
    guard let stop = text.dropFirst(letters.count).first,
      stop == "." || stop == "．" || stop == "、"
    else { return nil }
    let mark: Unicode.Scalar = stop == "、" ? "、" : "."
    return MarkerCandidate(
      scheme: .roman, ordinal: at + 1, length: letters.count + 1, text: letters + [mark])
  }
}
