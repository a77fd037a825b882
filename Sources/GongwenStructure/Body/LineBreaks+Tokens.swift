import GongwenLanguage
import GongwenModel
import GongwenText

/// Numbers, dates and words that a line break cuts, or cuts off.
extension LineBreaks {
  /// 371. / 8万立方米: the point of a number is the last character of a line.
  func cutsNumber(_ above: Line, _ line: Line) -> Bool {
    // …；2 / ．新开工，是指…: the point of a number is the first character of a line.
    if let first = line.text.first, first == "." || first == "．", let last = above.last,
      ChineseNumeral.arabicDigit(last) != nil, line.evidence.blankLinesBefore == 0
    {
      return true
    }
    guard let last = above.last, last == "." || last == "．", line.markers.isEmpty,
      line.evidence.blankLinesBefore == 0,
      let digit = line.text.first, ChineseNumeral.arabicDigit(digit) != nil,
      let before = above.text.dropLast().last
    else { return false }
    return ChineseNumeral.arabicDigit(before) != nil && above.text.count > Self.longestNumber
  }

  /// 要求，应符合 / GB 14934的规定；: a word of Latin letters before 的 belongs to the clause of the line above, which has no stop and
  /// needs an object, or is longer than a heading of two clauses.
  func cutsBeforeToken(_ above: Line, _ line: Line) -> Bool {
    guard line.isTerminated, line.evidence.blankLinesBefore == 0,
      let last = above.last, UnicodeClass.isHan(last),
      let first = line.text.first, first.isASCII, first.properties.isAlphabetic
    else { return false }
    return line.text.first { !$0.isASCII } == "的"
      && (above.text.count >= Self.shortestCiting || Self.transitive.end(above.text))
      && above.text.contains { Self.clauses.contains($0) }
  }

  /// Ends of clauses that need an object, sorted by code point.
  private static let transitive: PhraseEndings = [
    "依据", "依照", "参照", "参考", "执行", "按", "按照", "根据", "满足", "符合", "達到", "达到", "遵守", "遵循", "采用",
  ]

  /// 2033年7 / 月2日, 7月2 / 日: whether the words of a date are on both sides of a break.
  func cutsDate(_ above: Line, _ line: Line) -> Bool {
    guard let first = line.text.first, let sign = Self.dateSigns[first],
      line.evidence.blankLinesBefore == 0
    else { return false }
    let before = above.text.dropLast(while: { ChineseNumeral.arabicDigit($0) != nil })
    return before.count < above.text.count && before.last == sign
  }

  /// The signs of a date, with those before their numbers.
  private static let dateSigns: [Unicode.Scalar: Unicode.Scalar] = ["日": "月", "月": "年"]

  /// （62）某字第九十七 / 号通知, 第七十 / 八号: whether the number of a document is cut, or cut off from its word.
  func cutsOrdinal(_ above: Line, _ line: Line) -> Bool {
    let behind = line.text.drop(while: Self.isNumeral).first
    guard behind == "号" || behind == "號", line.evidence.blankLinesBefore == 0 else { return false }
    let before = above.text.dropLast(while: Self.isNumeral)
    return before.count < above.text.count && before.last == "第"
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.digits.contains(scalar) || ChineseNumeral.arabicDigit(scalar) != nil
      || units.contains(scalar)
  }

  /// The units of Chinese numerals.
  private static let units: ScalarTable = "十百千"

  /// The longest line that is a number and its point, in characters: 第3. has more before it.
  private static let longestNumber = 4

  /// Whether a bracket that the line above leaves open is closed here, behind other brackets or not: 《总体规划 / （2004—2020年）》.
  func closesBracket(_ line: Line, of above: Line) -> Bool {
    guard above.last != "。", Self.leavesOpen(above.text) else { return false }
    var depth = 0
    for scalar in line.text where Self.brackets.contains(scalar) {
      depth += Self.opening.contains(scalar) ? 1 : -1
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether a bracket of a text is not closed in it.
  private static func leavesOpen(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in text where brackets.contains(scalar) {
      depth = opening.contains(scalar) ? depth + 1 : max(0, depth - 1)
    }
    return depth > 0
  }

  private static let opening: ScalarTable = "（(《【"
  private static let brackets: ScalarTable = "（）()《》【】"
}
