import GongwenLanguage
import GongwenText

/// Forms of paragraphs behind the last item of a document that belong to the document, beyond the formulas of
/// `OfficialWords.closings`.
enum ClosingWords {
  /// Ends of a term within which a report is due: 6月20日前, 十日内.
  private static let terms: PhraseIndex = [
    "底之前", "底以前", "底前", "日之前", "日以内", "日以前", "日內", "日内", "日前", "月內", "月内",
  ]
  /// Words for giving a report.
  private static let reports: PhraseIndex = [
    "上报", "书面报", "函告", "函复", "函復", "反馈", "回复", "報送", "填报", "寄送", "报区", "报厅", "报县", "报告", "报局",
    "报市", "报我", "报省", "报至", "报送", "汇报", "送至", "送达",
  ]
  /// Words of an item about what is sent and when.
  private static let subjects: PhraseIndex = [
    "上报", "信息", "反馈", "報送", "总结", "报名", "报告", "报送", "提交", "时间", "材料", "汇报", "申报", "資料", "资料",
  ]
  /// The marks that end a sentence.
  private static let stops: ScalarTable = "。！"
  private static let please: ScalarTable = "請请"

  /// 请三个县于6月20日前将整改情况报送…: those who read it report by a day.
  static func asksForReport(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let sentence = text.prefix { !stops.contains($0) }
    guard let first = sentence.first, please.contains(first),
      let term = terms.first(in: sentence)
    else { return false }
    return reports.stands(in: sentence[term.upperBound...])
  }

  /// Whether the heading of an item is about such a report.
  static func isAboutReports(_ heading: ArraySlice<Unicode.Scalar>) -> Bool {
    subjects.stands(in: heading)
  }

  /// Whether a sentence behind the first one begins as a request: …供参考。望各地将执行情况….
  static func asksInTheEnd(
    _ text: ArraySlice<Unicode.Scalar>, for requests: PhraseIndex
  ) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == "。" && requests.firstPrefix(of: text[($0 + 1)...]) != nil
    }
  }

  /// 现将…附后，供参考。: what comes with the document.
  static func encloses(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let sentence = text.prefix { !stops.contains($0) }
    return herewith.firstPrefix(of: sentence) != nil && enclosed.stands(in: sentence)
  }

  private static let herewith: PhraseIndex = ["兹将", "现将", "現將", "茲將"]
  private static let enclosed: PhraseIndex = ["印发给", "附上", "附后", "附後", "随文"]

  /// Whether the last sentence is a formula: …决不宽贷。切切此布。
  static func endsWithFormula(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, stops.contains(last),
      let above = text.dropLast().lastIndex(where: { stops.contains($0) })
    else { return false }
    let sentence = text[(above + 1)...]
    return sentence.count <= longestFormula
      && OfficialWords.closings.firstPrefix(of: sentence) != nil
  }

  /// The longest such sentence, in characters: 特此公告，望周知。
  private static let longestFormula = 12

  /// 本条约于…订于…，一式两份, …签署本条约，以昭信守。: how and where the text was signed, at the end of a treaty or a contract.
  static func attests(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if faith.stands(in: text) { return true }
    guard let length = SelfName.length(atStartOf: text) else { return false }
    let sentence = text.prefix { !stops.contains($0) }.dropFirst(length)
    return done.firstPrefix(of: sentence) != nil && places.stands(in: sentence)
  }

  private static let faith: PhraseIndex = ["以昭信守", "以資信守", "以资信守", "昭此信守"]
  /// 本条约于…: the day comes first.
  private static let done: PhraseIndex = ["于", "於"]
  private static let places: PhraseIndex = [
    "写成", "在北京签", "签署于", "签订于", "簽訂於", "訂於", "订于",
  ]

  /// 甲国代表　乙国代表, 高远（签字）: a line of those who sign.
  static func isSigned(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard mayBeNames(text) else { return false }
    if signs.stands(in: text) { return true }
    guard delegates.end(text), let first = delegate.first(in: text) else { return false }
    return delegate.first(in: text[first.upperBound...]) != nil
  }

  /// Whether a line is short and has no mark, as one of names.
  static func mayBeNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= longestSigned && !text.contains { marks.contains($0) }
  }

  /// The longest such line, in characters: two names of bodies with their delegates.
  private static let longestSigned = 60
  private static let marks: ScalarTable = "。，；、：,;:"
  private static let signs: PhraseIndex = [
    "(签名)", "(签字)", "(簽字)", "〔签字〕", "（签名）", "（签字）", "（簽字）",
  ]
  private static let delegates: PhraseEndings = ["代表"]
  private static let delegate: PhraseIndex = ["代表"]

  /// 双方确认：…: what the parties to an agreement state.
  static func isOfParties(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let who = parties.firstPrefix(of: text) else { return false }
    return states.firstPrefix(of: text.dropFirst(who.scalars.count)) != nil
  }

  private static let parties: PhraseIndex = [
    "三方", "两方", "双方", "各方", "甲乙双方", "签约双方", "签约各方", "缔约双方", "雙方",
  ]
  private static let states: PhraseIndex = [
    "一致同意", "代表在", "代表签", "全权代表", "同意", "声明", "确认", "確認", "签字", "签署", "簽署",
  ]
}
