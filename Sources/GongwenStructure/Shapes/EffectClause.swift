import GongwenLanguage
import GongwenText

/// Paragraphs on the validity of the document that contains them: 本办法由…负责解释，自…起施行，有效期五年。, 原《…》同时废止。
enum EffectClause {
  /// 文种 by which a document names itself (党政机关公文处理工作条例, 第八条; 规章制定程序条例, 第七条; usual plans). Names that
  /// a part of a document may have as well, 标准 or 清单, are left out.
  private static let names: PhraseIndex = [
    "办法", "規定", "規程", "規則", "細則", "辦法", "公告", "公约", "决定", "决议", "准则", "制度", "协议", "守则", "导则", "意见",
    "意見", "指南", "指引", "指示", "命令", "措施", "政策", "方案", "条例", "條例", "章程", "细则", "规则", "规定", "规程", "规范",
    "规划", "计划",
    "通告",
    "通知", "预案",
  ]
  /// Words between 本 and the name.
  private static let kinds: PhraseIndex = [
    "工作", "管理", "实施", "暂行", "若干", "试行", "行动", "奖励", "补助", "补贴", "操作", "应急", "實施", "暫行", "管理办法实施",
  ]
  /// The most such words: 本暂行管理办法.
  private static let mostKinds = 2
  /// Words about validity and the interpretation of a text.
  private static let effects: PhraseIndex = [
    "负责解释", "负责具体解释", "负责应用解释", "解释权", "起施行", "起实施", "起执行", "起实行", "起试行", "起生效", "起正式", "日施行",
    "日实施",
    "日执行", "有效期", "执行期限", "实施期限", "试行期", "执行至", "日生效", "同时废止", "負責解釋", "起實施", "起執行",
  ]
  /// A text that another one repeals is named at the start of its clause.
  private static let repealed: PhraseIndex = ["《", "原《", "原"]
  private static let repealing: PhraseIndex = ["同时废止", "同時廢止"]
  /// The longest such paragraph, in characters: it may name several texts that it repeals.
  private static let longest = 160
  /// Words of an item that is about the validity of the document, or about all that is left.
  private static let subjects: PhraseIndex = [
    "附则", "附 则", "附則", "其他", "其它", "解释", "解釋", "施行", "时效", "期限", "时间", "日期", "有效期", "生效", "效力",
    "说明",
    "未尽事宜", "废止",
  ]

  /// The length of 本办法, 本实施细则 at the start of a text; nil where a text does not name itself.
  static func nameLength(atStartOf text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.first == "本" else { return nil }
    var rest = text.dropFirst()
    for _ in 0...mostKinds {
      if let name = names.firstPrefix(of: rest) {
        return rest.startIndex + name.scalars.count - text.startIndex
      }
      guard let kind = kinds.longestPrefix(of: rest) else { return nil }
      rest = rest.dropFirst(kind.scalars.count)
    }
    return nil
  }

  /// Whether a text has the name that a document gives itself.
  static func isNamed(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { text[$0] == "本" && nameLength(atStartOf: text[$0...]) != nil }
  }

  /// Words by which a paragraph has more than the day of the entry into force: no section ends with that.
  private static let details: PhraseIndex = ["解释", "解釋", "有效期", "期限", "试行期", "执行至", "废止", "廢止"]

  /// Whether one states who interprets the document, how long it is in force, or what it repeals.
  static func isDetailed(_ text: ArraySlice<Unicode.Scalar>) -> Bool { details.stands(in: text) }

  /// Whether a paragraph is one.
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longest else { return false }
    if let length = nameLength(atStartOf: text) {
      return effects.stands(in: text.dropFirst(length))
    }
    return repealed.firstPrefix(of: text) != nil && repealing.stands(in: text)
  }

  /// Whether the heading or the first words of an item are about the validity of the document, or about all that is left.
  static func isSubject(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    subjects.stands(in: words)
  }
}
