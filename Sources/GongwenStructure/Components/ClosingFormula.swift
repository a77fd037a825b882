import GongwenLanguage
import GongwenModel
import GongwenText

/// Formulas at the end of a document's text, which belong to the document and not to the last unit above them: they only
/// name it (特此通知。), ask for an answer (妥否，请批示。), or say what becomes of it (本决定自…起施行。).
enum ClosingFormula {
  /// The longest formula, in characters: 以上意见如无不妥，建议批转各省、自治区、直辖市人民政府和国务院各部委执行。 in two printed lines.
  private static let longest = 60
  /// The longest clause on what becomes of a decision, in characters: it may name a text and its articles.
  private static let longestClause = 120

  private static let openings: ScalarTable = "请望盼敬恳特如"
  private static let endings: PhraseEndings = [
    "为盼", "为荷", "为感", "函复", "批示", "批复", "审示", "复函", "予以支持", "请予审议", "请予审查", "回复为盼",
  ]
  /// The longest formula that only its end shows, in characters.
  private static let longestRequest = 24
  private static let requests: PhraseIndex = ["请", "如无不妥", "批转", "审议", "妥"]

  /// 如不服本判决，可在…提出上诉。: how a decision may be challenged, behind what it decides.
  static func isRemedy(_ text: ArraySlice<Unicode.Scalar>, endsSentence: Bool) -> Bool {
    guard text.count <= longestRemedy, endsSentence,
      let opening = remedies.firstPrefix(of: text)
    else { return false }
    let named = text.dropFirst(opening.scalars.count).prefix(reachOfDecision)
    return decisions.stands(in: named) || SelfName.stands(in: named) && refusals.stands(in: named)
  }

  /// Whether a line is the heading of a unit, whose only text is below it.
  private static func isHeading(_ line: Line) -> Bool {
    !line.markers.isEmpty && !line.isTerminated && !line.isCell
  }

  private static let remedies: PhraseIndex = [
    "如不服", "如对", "对", "不服", "申请人如不服", "申請人如不服", "当事人如不服", "被申请人如不服", "本", "當事人不服", "当事人不服",
    "如當事人不服",
  ]
  private static let decisions: PhraseIndex = [
    "判决不服", "本判决", "本裁定", "本决定", "处罚决定不服", "处理意见", "本意见", "本复查意见", "判决为终审", "裁定为终审", "裁定书送达",
    "裁定送达后", "决定不服", "裁定不服",
  ]
  /// Words of those who do not accept what the document decides: 如对本批复不服.
  private static let refusals: PhraseIndex = ["不服", "有异议", "有異議"]
  /// The longest such paragraph, in characters, and how far from its start the decision is named.
  private static let longestRemedy = 240
  private static let reachOfDecision = 12

  /// The most printed lines of one.
  private static let mostLines = 6

  /// The lines of the formula that ends with a line, which may be the last of several printed lines; nil if none does.
  static func lines(_ lines: [Line], endingAt last: Int, above start: Int) -> Range<Int>? {
    var text: [Unicode.Scalar] = []
    for first in stride(from: last, to: max(start, last - mostLines), by: -1) {
      let line = lines[first]
      guard !line.isCell, line.markers.isEmpty,
        first == last || isCut(line, inParagraphEndingWith: lines[last])
      else { return nil }
      text = line.text + text
      if isRemedy(text[...], endsSentence: lines[last].isTerminated) && !isHeading(lines[first - 1])
        || isEnd(lines[first - 1]) && isFormula(text[...])
      {
        return first..<last + 1
      }
      // The line continues the one above only without the indent of a paragraph.
      guard line.evidence.indent < LineWrap.indent, line.evidence.blankLinesBefore == 0 else {
        return nil
      }
    }
    return nil
  }

  /// Whether a line ends a paragraph: with a stop, as a row of a table, or as 联系电话：0000-600000.
  private static func isEnd(_ line: Line) -> Bool {
    line.isTerminated || line.isCell || line.endsWithCode
  }

  /// Whether a line stops inside a sentence that a line below ends: it is as wide as the last one at least. 此致 is not.
  private static func isCut(_ line: Line, inParagraphEndingWith last: Line) -> Bool {
    !line.isTerminated && line.evidence.endsAtLineBreak && last.isTerminated
      && line.width + LineWrap.indent >= last.width
  }

  /// Whether the text of a paragraph is one.
  private static func isFormula(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestClause else { return false }
    if let beginning = OfficialWords.closings.firstPrefix(of: text), text.count <= longest {
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
