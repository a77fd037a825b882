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

  /// A text about the whole of the document, or to its readers.
  static let saying = -3
  /// Whatever the other items are: 本决定自…起施行。
  private static let certain = -60
  /// A paragraph without a sign is the item's: that is where it is printed.
  private static let base = 2

  /// Names that a document has for itself at the start of a closing paragraph.
  private static let selves: PhraseIndex = [
    "以上", "本公约", "本通告", "本通知", "本公告", "本决定", "本倡议", "此件", "此令", "此指示", "此通知", "此文件", "此决定", "特此",
    "本命令", "本指示", "本布告", "右仰", "上述",
  ]
  /// Beginnings of what is asked of those addressed.
  private static let requests: PhraseIndex = [
    "请各", "请你", "请贵", "请遵照", "请认真", "请结合", "请于", "请在收到", "望各", "望你", "望遵照", "望全", "希各", "希即", "希望",
    "希遵照", "恳请", "敬请", "让我们", "欢迎", "如无不妥", "如有不妥", "各地各部门要", "各地区各部门要", "各地区、各部门要",
  ]
  /// Those addressed, and what they do with the document, at the start of a request to report.
  private static let addressed: PhraseIndex = ["各", "有关", "贯彻", "执行", "落实", "实施"]
  private static let reporting: PhraseIndex = ["请于", "请及时", "请按", "请径", "请将", "请报"]
  /// Thanks, wishes and greetings.
  private static let greetings: PhraseIndex = [
    "感谢", "衷心感谢", "再次感谢", "谢谢", "祝", "预祝", "顺颂", "此致", "敬礼", "致以", "最后，",
  ]
  /// Words of a heading that is about who answers.
  private static let answering: PhraseIndex = ["联系", "咨询", "电话", "聯絡", "聯繫", "查询", "查詢", "报名"]
  /// Labels of records: who took them, who signs.
  private static let records: PhraseIndex = [
    "见证人", "甲方", "乙方", "丙方", "签订日期", "签字", "记录人", "记录：", "整理人", "出席", "列席", "缺席", "主持人", "参加人",
  ]
  /// Labels of those who answer questions: an item may name its own.
  private static let contacts: PhraseIndex = [
    "联系人", "联系电话", "联系单位", "联系方式", "咨询电话", "监督电话", "举报电话", "服务热线", "热线电话", "咨询热线", "投诉电话",
    "电子邮箱", "联系地址", "通讯地址", "邮政编码", "传真",
  ]

  /// The terms of a paragraph.
  ///
  /// - Parameters:
  ///   - heading: the words of the item that are its heading, or its whole text.
  ///   - company: how the other items are made.
  ///   - isApart: whether blank lines part it from the item, and part no other paragraphs.
  static func terms(
    of text: ArraySlice<Unicode.Scalar>, below heading: ArraySlice<Unicode.Scalar>,
    company: TailCompany, isApart: Bool
  ) -> [Term] {
    var terms = [Term(name: "printed behind the item", cost: base)]
    if DecisionTail.matches(text) {
      terms.append(Term(name: "effect of the decision", cost: certain))
    } else if selves.firstPrefix(of: text) != nil {
      terms.append(Term(name: "names the document", cost: -5))
    }
    if requests.firstPrefix(of: text) != nil
      || addressed.firstPrefix(of: text) != nil && reporting.stands(in: text)
    {
      terms.append(Term(name: "asks those addressed", cost: saying))
    }
    if greetings.firstPrefix(of: text) != nil { terms.append(Term(name: "greeting", cost: -6)) }
    if isLabelled(text, by: records) { terms.append(Term(name: "record", cost: -6)) }
    if isLabelled(text, by: contacts) {
      let isOwn = answering.stands(in: heading.prefix(HeadingRules.longestOpener))
      terms.append(Term(name: "who answers", cost: isOwn ? 6 : saying))
    }
    if isApart { terms.append(Term(name: "blank lines", cost: -2)) }
    if company.cost != 0 { terms.append(Term(name: "items beside it", cost: company.cost)) }
    return terms
  }

  /// 联系人：…, 服务热线：96116: a label of contacts or records with its colon.
  private static func isLabelled(
    _ text: ArraySlice<Unicode.Scalar>, by labels: PhraseIndex
  ) -> Bool {
    guard let label = labels.firstPrefix(of: text) else { return false }
    return text.prefix(label.scalars.count + longestRest).contains { $0 == "：" || $0 == ":" }
  }

  /// The most characters between a label and its colon: 联系人及电话.
  private static let longestRest = 8
}
