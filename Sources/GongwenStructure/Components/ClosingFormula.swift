import GongwenLanguage
import GongwenText

/// Formulas at the end of a document's text, which belong to the document and not to the last unit above them: they only
/// name it (特此通知。), ask for an answer (妥否，请批示。), or say what becomes of it (本决定自…起施行。).
enum ClosingFormula {
  /// The longest formula, in characters: 以上意见如无不妥，建议批转各省、自治区、直辖市人民政府和国务院各部委执行。 in two printed lines.
  private static let longest = 60
  /// The longest clause on what becomes of a decision, in characters: it may name a text and its articles.
  private static let longestClause = 120

  /// Beginnings of formulas that name the document.
  static let beginnings: PhraseIndex = [
    "专此", "以上意见", "以上报告", "以上请示", "以上方案", "以上议案", "以上规定", "以上通知", "以上通告", "以上决定", "以上各项", "以上各点",
    "切切此布", "切切此令", "此復", "專此", "以上意見", "以上報告", "以上請示", "以上議案", "當否", "可否", "妥否", "当否", "是否妥当",
    "是否可行", "此令", "此函", "此复", "此布", "此致", "此覆", "特此", "敬请", "现予公布", "现予公告",
  ]
  private static let openings: ScalarTable = "请望盼敬恳特如"
  private static let endings: PhraseEndings = [
    "为盼", "为荷", "为感", "函复", "批示", "批复", "审示", "复函", "予以支持", "请予审议", "请予审查", "回复为盼",
  ]
  /// The longest formula that only its end shows, in characters.
  private static let longestRequest = 24
  private static let requests: PhraseIndex = ["请", "如无不妥", "批转", "审议", "妥"]

  /// 如不服本判决，可在…提出上诉。: how a decision may be challenged, behind what it decides.
  private static func isRemedy(_ line: Line) -> Bool {
    guard !line.isCell, line.markers.isEmpty, line.text.count <= longestRemedy, line.isTerminated,
      let opening = remedies.firstPrefix(of: line.text)
    else { return false }
    return decisions.stands(in: line.text.dropFirst(opening.scalars.count).prefix(reachOfDecision))
  }

  /// Whether a line is the heading of a unit, whose only text is below it.
  private static func isHeading(_ line: Line) -> Bool {
    !line.markers.isEmpty && !line.isTerminated && !line.isCell
  }

  private static let remedies: PhraseIndex = [
    "如不服", "如对", "对", "不服", "本", "當事人不服", "当事人不服", "如當事人不服",
  ]
  private static let decisions: PhraseIndex = [
    "判决不服", "本判决", "本裁定", "本决定", "处罚决定不服", "处理意见", "本意见", "本复查意见", "判决为终审", "裁定为终审", "裁定书送达",
    "裁定送达后", "决定不服", "裁定不服",
  ]
  /// The longest such paragraph, in characters, and how far from its start the decision is named.
  private static let longestRemedy = 240
  private static let reachOfDecision = 12

  /// Whether a line of a text is one.
  static func isFormula(_ lines: [Line], _ index: Int) -> Bool {
    let line = lines[index]
    let text = line.text
    if isRemedy(line) { return index > 0 && !isHeading(lines[index - 1]) }
    guard !line.isCell, line.markers.isEmpty, text.count <= longestClause, index > 0,
      lines[index - 1].isTerminated || lines[index - 1].isCell
    else { return false }
    if let beginning = beginnings.firstPrefix(of: text), text.count <= longest {
      return beginning.scalars.count < 4 || requests.stands(in: text)
        || text.count <= beginning.scalars.count + 1
        || !(beginning.scalars.first == "以")
    }
    let request = text.dropLast(while: { $0 == "。" || $0 == "！" })
    if text.count <= longestRequest, request.first.map({ openings.contains($0) }) ?? false,
      endings.end(request)
    {
      return true
    }
    return DecisionTail.matches(text)
  }
}
