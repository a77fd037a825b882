import GongwenLanguage
import GongwenModel
import GongwenText

/// Rolls and notes at the end of a text, which are about all of it and not about the last unit above them: who was present at a meeting
/// (出席：…, a line for each body), who explains a policy, 注释： above notes.
enum RollTails {
  /// Moves them behind the units of a text.
  static func lift(_ units: [Unit]) -> [Unit] {
    var units = units
    let tail = take(from: &units)
    return units + tail
  }

  /// Takes the tail out of the last unit, or of the last one below it.
  private static func take(from units: inout [Unit]) -> [Unit] {
    guard let index = units.indices.last, case .section(let marker, _) = units[index].kind,
      marker.scheme != .article, marker.scheme != .box
    else { return [] }
    if let start = units[index].children.firstIndex(where: { begins($0) }),
      isTail(units[index].children[start...])
    {
      let tail = Array(units[index].children[start...])
      units[index].children.removeSubrange(start...)
      return tail
    }
    return take(from: &units[index].children)
  }

  /// Whether only paragraphs follow, and those of a roll are no sentences.
  private static func isTail(_ tail: ArraySlice<Unit>) -> Bool {
    guard let first = tail.first else { return false }
    let isNote = notes.holds(first.content.dropLast())
    return tail.allSatisfy { unit in
      guard case .paragraph = unit.kind else { return false }
      return isNote || unit.content.last != "。"
    }
  }

  private static func begins(_ unit: Unit) -> Bool {
    guard case .paragraph = unit.kind else { return false }
    let text = unit.content
    if text.last == "：", notes.holds(text.dropLast()) { return true }
    guard let label = rolls.longestPrefix(of: text) else { return false }
    let behind = text.dropFirst(label.scalars.count)
    return behind.first == "：" && behind.count > 1
  }

  /// Labels of rolls, sorted by code point: minutes of meetings (党政机关公文格式, 10.3), explanations of policies.
  private static let rolls: PhraseIndex = [
    "出席", "出席人员", "出席单位", "列席", "列席人员", "参会人员", "参会单位", "参加", "参加人员", "参加单位", "缺席",
    "解读人", "解读单位", "解读机关", "请假",
  ]
  /// Labels alone above notes on the whole text, sorted by code point.
  private static let notes: PhraseIndex = ["名词解释", "指标解释", "注释", "資料來源", "资料来源", "附注"]
}
