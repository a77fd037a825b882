import GongwenLanguage
import GongwenText

/// Things that are counted with 条, so that their ordinal names no article: 第三条生产线, 敷设第二条管线.
enum CountedThings {
  /// Whether the thing behind an ordinal is one, at a place where no act is named.
  static func isCounted(_ ordinal: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let behind = text[ordinal.upperBound...]
    if things.firstPrefix(of: behind) != nil { return true }
    guard let thing = rivals.longestPrefix(of: behind) else { return false }
    if isMade(text[..<ordinal.lowerBound]) { return true }
    // 违反第二条道路挖掘规定: a preposition, of two characters.
    guard CitationWords.lengthOfGovernor(atEndOf: text[..<ordinal.lowerBound]) < 2 else {
      return false
    }
    return isMadeNear(ordinal, thing, in: text)
  }

  /// Whether the same thing is counted near an ordinal: 敷设第二条管线的，应当与第一条管线保持距离.
  private static func isMadeNear(
    _ ordinal: Range<Int>, _ thing: Phrase, in text: [Unicode.Scalar]
  ) -> Bool {
    let start = max(0, ordinal.lowerBound - reach)
    let end = min(text.count, ordinal.upperBound + reach)
    for place in start..<end where place != ordinal.upperBound {
      guard text[place...].starts(with: thing), place > 0, signs.contains(text[place - 1]),
        let first = text[start..<place].lastIndex(of: "第"),
        let number = ChineseNumeral.read(text[(first + 1)...]),
        first + 1 + number.length == place - 1
      else { continue }
      if isMade(text[..<first]) { return true }
    }
    return false
  }

  private static func isMade(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    makers.end(before.last == "了" ? before.dropLast() : before)
  }

  /// The farthest place where a thing is counted again, in characters: a sentence or two.
  private static let reach = 60
  private static let signs: ScalarTable = "条條"
  /// Things that no provision begins with.
  private static let things: PhraseIndex = [
    "专线", "主干", "产业链", "光缆", "公交", "公路", "地铁", "大街", "大道", "快速公交", "快速路", "快速通道", "智能化", "步行街",
    "河流", "流水线", "环线", "现代化", "生产线", "生產線", "电力线", "电缆", "管道", "線路",
    "线路", "自动化", "航线", "航道", "跑道", "轨道", "输气", "输油", "输电", "鐵路", "铁路", "隧道", "電話線",
    "高压线", "高速",
  ]
  /// Things with which provisions begin as well: 第三条街道办事处…, 第三条道路运输….
  private static let rivals: PhraseIndex = [
    "标语", "河道", "渠道", "热线", "熱線", "管線", "管线", "街道", "道路", "龙舟",
  ]
  /// Verbs of which such a thing is the object.
  private static let makers: PhraseEndings = [
    "修建", "兴建", "增设", "建成", "建設", "建设", "开挖", "开设", "开辟", "开通", "张贴", "打通", "扩建", "拓宽", "改造", "整治",
    "敷設",
    "敷设", "新建", "架设", "疏浚", "设立", "贯通", "鋪設", "铺设", "開設", "開闢",
  ]
}
