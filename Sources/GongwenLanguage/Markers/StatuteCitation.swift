import GongwenText

/// Distinguishes a cited unit at the start of a line (第十二条规定的…, 5.2.1的试验) from one that starts there.
enum StatuteCitation {
  /// Words behind the number of a cited unit, sorted; from 立法技术规范（试行）(一), 7 and
  /// the citations in 137 laws.
  private static let continuations: PhraseIndex = [
    "—", "、", "与", "中", "中的", "之規定", "之规定", "以外", "修改", "内容", "及", "和", "或者", "所", "所列", "改为", "的",
    "第", "第一款", "第三款", "第二款", "第五款", "第六款", "第四款", "至", "規定", "规定", "（一）项", "（一）項", "，", "～",
  ]

  /// Weight against a marker, by the words right behind it (no blank between).
  static func doubt(behind rest: ArraySlice<Unicode.Scalar>) -> Int {
    continuations.firstPrefix(of: rest) == nil ? MarkerDoubt.none : MarkerDoubt.citation
  }

  /// Words behind the number of a cited clause of a standard, sorted; from GB/T 1.1-2020, 8.6 (引用) and the
  /// citations in standards. A name may begin with 和, 中 or 规定, so that these are cited with the word behind them only.
  private static let clauseContinuations: [Phrase] = [
    "中的", "中规定", "和第", "所列", "所规定", "所述", "的", "给出的", "规定的",
  ]
  /// Words between the number of a cited clause and the number of another one.
  private static let connections: [Phrase] = ["—", "、", "与", "及", "和", "或", "至", "～"]

  /// Weight against a dotted number as a marker, by the words right behind it (no blank between).
  static func doubt(ofClauseBehind rest: ArraySlice<Unicode.Scalar>) -> Int {
    if rest.firstPrefix(of: clauseContinuations) != nil { return MarkerDoubt.citation }
    if let word = rest.firstPrefix(of: connections),
      let next = rest.dropFirst(word.scalars.count).first, ChineseNumeral.arabicDigit(next) != nil
    {
      return MarkerDoubt.citation
    }
    return MarkerDoubt.none
  }
}
