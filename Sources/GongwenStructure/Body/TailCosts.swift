import GongwenLanguage
import GongwenModel
import GongwenText

/// The cost of taking a paragraph behind the last item of a text for one of the document: below 0 it is the document's,
/// above it is the item's. 1 is a weak sign; from 3 on a sign decides alone.
enum TailCosts {
  /// A sign and what it adds.
  struct Term: Hashable {
    /// Its name.
    var name: String
    /// Its cost.
    var cost: Int
  }

  /// A paragraph without a sign is the item's: that is where it is printed.
  private static let base = 2
  /// A text to the readers of the document.
  static let saying = -3
  /// A text that names the document: only other items with several paragraphs speak against it.
  private static let naming = -5
  /// Thanks and records, which no item has.
  private static let foreign = -6
  /// A record to be filled in, which no article has either: 甲方（签章）：.
  static let signing = -60
  /// From when and how long the document is in force, whatever the other items are.
  private static let effect = -8
  /// Only the day of its entry into force, which a section ends with as often; and the same behind units that are all else
  /// of a section.
  private static let entry = -2
  private static let entryBehindUnits = -4
  /// The same in an item about that: 附则, 其他事项.
  private static let ownEffect = 8
  /// Whatever the other items are: 本决定自…起施行。
  private static let certain = -60
  /// A label of those who answer, in an item about that.
  private static let ownContact = 6
  /// Blank lines, with which a source may also part the paragraphs of an item.
  static let apart = -2
  /// A report that is asked for by a day, in an item about that.
  private static let ownReport = 6
  /// The words by which the parties to a treaty or a contract sign it, which no article has among its paragraphs.
  private static let attesting = -42
  /// Behind units, or apart by a blank line: what an article with several 款 lacks.
  private static let attestingApart = -4

  /// Words before the name of the document in a paragraph that begins with those addressed.
  private static let receipts: PhraseIndex = ["接到", "收到"]
  /// Words that point at what is above. 以上人员 and 上述企业 are those of the item; matters are the document's where something
  /// is asked of its readers.
  private static let pointers: PhraseIndex = ["上述", "以上"]
  private static let above: Phrase = "以上"
  private static let matters: PhraseIndex = ["事项", "內容", "内容", "工作", "要求", "，"]
  /// Demands on those who read of such a matter.
  private static let demands: PhraseIndex = [
    "妥否", "如无不妥", "妥，", "希", "执行", "望", "特此", "请", "遵照",
  ]
  /// Beginnings of what is asked of those addressed.
  private static let requests: PhraseIndex = [
    "请各", "请你", "请贵", "请遵照", "请认真", "请结合", "请于", "请在收到", "望各", "望你", "望遵照", "望全", "希各", "希即", "希望你",
    "希望全", "希望各", "希望同", "希望大家", "希望广大", "希望有关", "希望社会", "希遵照", "恳请", "敬请", "让我们", "欢迎各", "欢迎大家",
    "欢迎广大", "欢迎有", "欢迎社会", "欢迎符合", "欢迎致电", "欢迎来", "如无不妥", "如有不妥", "各地各部门要", "各地区各部门要", "各地区、各部门要",
  ]
  /// Beginnings of what follows from all units.
  private static let conclusions: PhraseIndex = ["综上，", "综上所述", "綜上，", "綜上所述"]
  /// Those addressed, and what they do with the document, at the start of a request to report.
  private static let addressed: PhraseIndex = ["各", "有关", "贯彻", "执行", "落实", "实施"]
  private static let reporting: PhraseIndex = ["请于", "请及时", "请按", "请径", "请将", "请报"]
  /// Thanks, wishes and greetings with those they are for: 感谢信, 祝某 (a name) are words of items.
  private static let greetings: PhraseIndex = [
    "不便之处", "再次感谢", "感谢全", "感谢各", "感谢大家", "感谢对", "感谢广大", "感谢贵", "感谢您", "感谢你", "感谢支持", "感谢社会", "敬礼",
    "祝各",
    "祝全",
    "祝同", "祝大", "祝工作", "祝您", "祝你", "祝愿", "祝会议", "祝身体", "给您带来", "给大家带来", "给广大", "由此带来的不便", "由此给",
    "由此造成的不便", "致以",
    "衷心感谢", "谢谢", "顺颂", "预祝",
  ]
  /// The word before the last of a document's sentences, and before the last step of a list.
  private static let lastly: Phrase = "最后，"
  /// Words of a heading that is about who answers.
  private static let answering: PhraseIndex = [
    "地址", "地点", "报名", "咨询", "查詢", "查询", "电话", "联系", "聯絡", "聯繫",
  ]
  /// Words of a paragraph that asks for something to be sent.
  private static let sending: PhraseIndex = [
    "反馈至", "发至", "报我", "报至", "报送", "送至", "送达", "邮箱",
  ]
  /// Labels of records: who took them, who signs.
  private static let records: PhraseIndex = [
    "见证人", "甲方", "乙方", "丙方", "签订地点", "签订日期", "签订时间", "签约日期", "签约时间", "签署日期", "签字", "记录人", "记录：",
    "整理人",
    "出席", "列席", "缺席", "主持人", "参加人", "参会人员", "与会人员", "请假",
  ]
  /// Those of them that the parties to a contract sign and date.
  private static let parties: PhraseIndex = [
    "丙方", "乙方", "甲方", "签订地点", "签订日期", "签订时间", "签约日期", "签约时间", "签署日期",
  ]
  /// The terms of a paragraph.
  ///
  /// - Parameters:
  ///   - heading: the words of the item that are its heading, or its whole text.
  ///   - above: the paragraph above it in the item.
  ///   - company: how the other items are made.
  ///   - isApart: whether blank lines part it from the item, and part no other paragraphs.
  ///   - isBehindUnits: whether units are all else of the item below its heading.
  static func terms(
    of text: ArraySlice<Unicode.Scalar>, below heading: ArraySlice<Unicode.Scalar>,
    above: ArraySlice<Unicode.Scalar>, company: TailCompany, isApart: Bool,
    isBehindUnits: Bool = false
  ) -> [Term] {
    var terms = [Term(name: "printed behind the item", cost: base)]
    if DecisionTail.matches(text) {
      terms.append(Term(name: "effect of the decision", cost: certain))
    } else if EffectClause.matches(text) {
      terms.append(
        Term(
          name: "effect of the document",
          cost: effectCost(of: text, below: heading, isBehindUnits: isBehindUnits)))
    } else if leavesRest(text) || prevails(text) {
      // 其他事项, 附则: a unit about all that is left has it of its own.
      let isOwn = EffectClause.isRest(heading.prefix(HeadingRules.longestOpener))
      terms.append(Term(name: "what is left", cost: isOwn ? ownEffect : naming))
    } else if namesDocument(text) {
      terms.append(Term(name: "names the document", cost: naming))
    }
    terms += endingTerms(of: text) + askingTerms(of: text, below: heading)
    if ClosingWords.attests(text) {
      terms.append(Term(name: "attests the text", cost: attesting))
      if isApart || isBehindUnits {
        terms.append(Term(name: "apart from the articles", cost: attestingApart))
      }
    } else if ClosingWords.isOfParties(text) {
      let cost = isBehindUnits ? foreign + apart : foreign
      terms.append(Term(name: "statement of the parties", cost: cost))
    }
    let last = text.starts(with: lastly) ? text.dropFirst(lastly.scalars.count) : text
    if greetings.firstPrefix(of: last) != nil {
      terms.append(Term(name: "greeting", cost: foreign))
    }
    if isLabelled(text, by: parties) && text.last.map({ !Self.stops.contains($0) }) ?? false
      || ClosingWords.isSigned(text)
    {
      terms.append(Term(name: "line of those who sign", cost: signing))
    } else if isLabelled(text, by: records) {
      terms.append(Term(name: "record", cost: foreign))
    }
    // An item may name its own, above all who receives what it asks for.
    if isLabelled(text, by: OfficialWords.contacts) {
      let isOwn =
        answering.stands(in: heading.prefix(HeadingRules.longestOpener))
        || sending.stands(in: above)
      terms.append(Term(name: "who answers", cost: isOwn ? ownContact : saying))
    }
    if isApart { terms.append(Term(name: "blank lines", cost: apart)) }
    if company.cost != 0, !(company.areNames && CaptionShape.isNote(text)) {
      terms.append(Term(name: "items next to it", cost: company.cost))
    }
    return terms
  }

  /// The terms of what ends a text or a list: a conclusion, how a decision is challenged, a note.
  private static func endingTerms(of text: ArraySlice<Unicode.Scalar>) -> [Term] {
    var terms: [Term] = []
    if conclusions.firstPrefix(of: text) != nil {
      terms.append(Term(name: "conclusion", cost: text.last == "：" ? foreign : naming))
    }
    if ClosingFormula.isRemedy(text, endsSentence: true) {
      terms.append(Term(name: "how a decision is challenged", cost: foreign))
    }
    if CaptionShape.isNote(text) { terms.append(Term(name: "note", cost: naming)) }
    return terms
  }

  /// The terms of what a paragraph asks of its readers.
  private static func askingTerms(
    of text: ArraySlice<Unicode.Scalar>, below heading: ArraySlice<Unicode.Scalar>
  ) -> [Term] {
    var terms: [Term] = []
    if requests.firstPrefix(of: text) != nil
      || addressed.firstPrefix(of: text) != nil && reporting.stands(in: text)
    {
      terms.append(Term(name: "asks those addressed", cost: saying))
    }
    if ClosingWords.asksForReport(text) {
      let isOwn = ClosingWords.isAboutReports(heading.prefix(HeadingRules.longestOpener))
      terms.append(Term(name: "asks for a report by a day", cost: isOwn ? ownReport : foreign))
    } else if ClosingWords.asksInTheEnd(text, for: requests) {
      terms.append(Term(name: "asks those addressed in the end", cost: saying))
    }
    return terms
  }

  private static func effectCost(
    of text: ArraySlice<Unicode.Scalar>, below heading: ArraySlice<Unicode.Scalar>,
    isBehindUnits: Bool
  ) -> Int {
    if EffectClause.matches(heading)
      || EffectClause.isSubject(heading.prefix(HeadingRules.longestOpener))
    {
      return ownEffect
    }
    if EffectClause.isDetailed(text) { return effect }
    if SelfName.closings.firstPrefix(of: text) != nil { return naming }
    return isBehindUnits ? entryBehindUnits : entry
  }

  /// 本通知…, 特此…, 以上意见…, 以上要求，请…: the text names the document, or all that is above.
  private static func namesDocument(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if SelfName.closings.firstPrefix(of: text) != nil
      || OfficialWords.closings.firstPrefix(of: text) != nil
      || isFormula(text)
    {
      return true
    }
    // 其他内容不变，特此更正。: the last clause names it.
    if let comma = text.lastIndex(where: { $0 == "，" || $0 == "," }),
      isNotice(text[(comma + 1)...])
    {
      return true
    }
    if isRemainder(text) || ClosingWords.encloses(text) || ClosingWords.endsWithFormula(text) {
      return true
    }
    // 各地接到本通知后，应当…: what its readers do with it.
    if text.first == "各",
      let receipt = receipts.first(in: text.prefix(HeadingRules.longestOpener)),
      SelfName.length(atStartOf: text[receipt.upperBound...]) != nil
    {
      return true
    }
    guard let pointer = pointers.firstPrefix(of: text) else { return false }
    let rest = text.dropFirst(pointer.scalars.count)
    return OfficialWords.closings.firstPrefix(of: (above.scalars + rest)[...]) != nil
      || matters.firstPrefix(of: rest) != nil && demands.stands(in: rest)
  }

  /// Formulas that also begin sentences elsewhere: 望周知。, but 盼复时间为5月底前。
  private static func isFormula(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let formula = formulas.firstPrefix(of: text) else { return false }
    return text.dropFirst(formula.scalars.count).first.map { stops.contains($0) } ?? true
  }

  private static let formulas: PhraseIndex = [
    "予以公告", "予以公布", "望周知", "盼复", "盼復", "請查照",
  ]

  /// 未尽事宜，另行通知。: the matters that no unit has.
  private static func leavesRest(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    rests.firstPrefix(of: text) != nil
  }

  private static let rests: PhraseIndex = ["其他未尽事宜", "其他未盡事宜", "未尽事宜", "未盡事宜"]

  /// 特此公告。, 特此更正。: a clause of nothing but the formula.
  private static func isNotice(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    clause.count <= longestNotice && clause.starts(with: hereby)
  }

  private static let hereby: Phrase = "特此"
  /// The longest such clause, in characters: 特此予以更正说明。
  private static let longestNotice = 10
  /// 招标文件其他内容不变。: what a correction leaves as it is.
  private static func isRemainder(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestRemainder, text.last == "。",
      unchanged.end(text.dropLast()), let rest = remainders.first(in: text)
    else { return false }
    return subjects.firstPrefix(of: text[rest.upperBound...]) != nil
  }

  /// 原有规定与本通知不一致的，以本通知为准。: the document against others. 具体界线以本公告附图为准。 is about a part of it.
  private static func prevails(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestRemainder, text.last == "。", conflicts.stands(in: text),
      let place = text.lastIndex(of: "以"),
      let length = SelfName.length(atStartOf: text[(place + 1)...])
    else { return false }
    return prevailing.holds(text[(place + 1)...].dropFirst(length).dropLast())
  }

  /// Words by which a text differs from another one.
  private static let conflicts: PhraseIndex = [
    "不一致", "不同", "不相符", "不符", "冲突", "出入", "抵触", "抵觸", "相悖", "衝突",
  ]

  private static let prevailing: PhraseIndex = ["为准", "為準"]
  private static let unchanged: PhraseEndings = ["不变", "不變"]
  private static let remainders: PhraseIndex = ["其他", "其它", "其余", "其餘"]
  private static let subjects: PhraseIndex = [
    "不变", "不變", "事项", "事項", "信息", "內容", "公告内容", "内容", "均不变", "条款", "部分",
  ]
  /// The longest such sentence, in characters: a printed line.
  private static let longestRemainder = 28

  /// 联系人：…, 服务热线：96116: a label of contacts or records with its colon.
  private static func isLabelled(
    _ text: ArraySlice<Unicode.Scalar>, by labels: PhraseIndex
  ) -> Bool {
    guard let label = labels.firstPrefix(of: text) else { return false }
    return text.prefix(label.scalars.count + longestRest).contains { $0 == "：" || $0 == ":" }
  }

  private static let stops: ScalarTable = "。；，;,"

  /// The most characters between a label and its colon: 联系人及电话.
  private static let longestRest = 8
}
