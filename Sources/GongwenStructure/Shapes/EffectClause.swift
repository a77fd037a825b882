import GongwenLanguage
import GongwenText

/// Paragraphs on the validity of the document that contains them: 本办法由…负责解释，自…起施行，有效期五年。, 原《…》同时废止。
enum EffectClause {
  /// Words about validity and the interpretation of a text.
  private static let effects: PhraseIndex = [
    "同时废止", "实施期限", "执行期限", "执行至", "有效期", "解释权", "負責解釋", "試行期", "负责具体解释", "负责应用解释", "负责解释", "起正式",
    "试行期",
  ]
  /// A text that another one repeals is named at the start of its clause: 《某办法》, 原办法.
  private static let repealed: PhraseIndex = ["《", "原《", "原"]
  /// Words before texts of an earlier time: 此前有关规定, but not 以前学期预收的伙食费.
  private static let earlier: PhraseIndex = ["以前", "以往", "此前"]
  private static let texts: PhraseIndex = [
    "《", "公告", "办法", "政策", "文件", "規定", "规定", "辦法", "通告", "通知",
  ]
  private static let repealing: PhraseIndex = ["同时废止", "同時廢止"]
  /// The longest such paragraph, in characters: it may name several texts that it repeals.
  private static let longest = 160
  /// Words of an item that is about the validity of the document, or about all that is left.
  private static let subjects: PhraseIndex = [
    "附则", "附 则", "附則", "其他", "其它", "解释", "解釋", "施行", "时效", "期限", "时间", "日期", "有效期", "生效", "效力",
    "说明",
    "未尽事宜", "废止",
  ]

  /// Words by which a paragraph has more than the day of the entry into force: no section ends with that.
  private static let details: PhraseIndex = [
    "作废", "作廢", "执行至", "期限", "废止", "廢止", "有效期", "解释", "解釋", "试行期",
  ]

  /// Whether one states who interprets the document, how long it is in force, or what it repeals.
  static func isDetailed(_ text: ArraySlice<Unicode.Scalar>) -> Bool { details.stands(in: text) }

  /// Whether a paragraph is one.
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longest else { return false }
    if let length = SelfName.length(atStartOf: text) {
      let rest = text.dropFirst(length)
      return effects.stands(in: rest) || EntryIntoForce.stands(in: rest)
    }
    guard repealing.stands(in: text) else { return false }
    return repealed.firstPrefix(of: text) != nil
      || earlier.firstPrefix(of: text) != nil && texts.stands(in: text.prefix { $0 != "，" })
  }

  /// Whether the heading of an item is about all that is left, or about how the document holds; 报名时间 is about neither.
  static func isRest(_ words: ArraySlice<Unicode.Scalar>) -> Bool { rests.stands(in: words) }

  private static let rests: PhraseIndex = [
    "其他", "其它", "废止", "廢止", "效力", "施行", "未尽事宜", "未盡事宜", "生效", "解释", "解釋", "說明", "说明", "附 则", "附则",
    "附則",
  ]

  /// Whether the heading or the first words of an item are about the validity of the document, or about all that is left.
  static func isSubject(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    subjects.stands(in: words)
  }
}
