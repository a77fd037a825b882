import GongwenLanguage
import GongwenText

/// The names by which a document calls itself: 本办法, 本暂行管理办法, 此件.
enum SelfName {
  /// 文种 behind 本 (党政机关公文处理工作条例, 第八条; 规章制定程序条例, 第七条; usual plans).
  private static let genres: PhraseIndex = [
    "公告", "公报", "公约", "决定", "决议", "准则", "制度", "办法", "协定", "协议", "協定",
    "合同", "命令", "声明", "备忘录", "守则", "导则", "布告", "意見", "意见", "批复", "批復",
    "指南", "指引", "指示", "措施", "政策", "方案", "条例", "条约", "條例", "章程", "简章",
    "細則", "细则", "規則", "規定", "規程", "规划", "规则", "规定", "规程", "规约", "规范",
    "議定書", "计划", "议定书", "辦法", "通告", "通报", "通知", "须知", "预案",
  ]
  /// Names that a part of a document may have as well.
  private static let parts: PhraseIndex = ["名录", "名錄", "标准", "標準", "清单", "清單", "目录", "目錄"]
  /// Words between 本 and the name.
  private static let kinds: PhraseIndex = [
    "奖励", "实施", "實施", "工作", "应急", "操作", "暂行", "暫行", "管理", "管理办法实施", "若干", "行动", "补助", "补贴", "试行",
  ]
  /// Names of one character, and the characters behind them.
  private static let short: ScalarTable = "令则則约約"
  private static let behindShort: ScalarTable = "于从从经經自由"
  /// The most such words: 本暂行管理办法.
  private static let mostKinds = 2
  /// Names without 本, or behind a pronoun, that are the subject of a term: 公告执行期限, 上述政策.
  private static let plain: PhraseIndex = ["公告", "办法", "政策", "文件", "规定", "辦法", "通知"]
  private static let pronouns: PhraseIndex = ["上述", "以上", "本", "此", "該", "该"]

  /// Names for itself with which a letter, a notice or the like begins its closing paragraphs.
  static let closings: PhraseIndex = [
    "右仰", "本倡议", "本備忘錄", "本公告", "本公约", "本决定", "本命令", "本声明", "本备忘录",
    "本守则", "本居民公约", "本布告", "本批复", "本承诺书", "本指示", "本村规民约", "本条约",
    "本规约", "本议定书", "本通告", "本通报", "本通知", "此件", "此决定", "此指示", "此文件",
    "此通知",
  ]

  /// The length of 本办法, 本实施细则 at the start of a text; nil where a text does not name itself.
  ///
  /// - Parameter mayBePart: Whether names are admitted that a part of a document may have.
  static func length(
    atStartOf text: ArraySlice<Unicode.Scalar>, mayBePart: Bool = false
  ) -> Int? {
    guard text.first == "本" else { return nil }
    var rest = text.dropFirst()
    // 本约自…: one character is a name only before words that no longer word has.
    if rest.count > 1, short.contains(rest[rest.startIndex]),
      behindShort.contains(rest[rest.startIndex + 1])
    {
      return 2
    }
    for _ in 0...mostKinds {
      if let name = genres.firstPrefix(of: rest) ?? (mayBePart ? parts.firstPrefix(of: rest) : nil)
      {
        return rest.startIndex + name.scalars.count - text.startIndex
      }
      guard let kind = kinds.longestPrefix(of: rest) else { return nil }
      rest = rest.dropFirst(kind.scalars.count)
    }
    return nil
  }

  /// Whether a text has the name that a document, or a list or a standard in it, gives itself.
  static func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains {
      text[$0] == "本" && length(atStartOf: text[$0...], mayBePart: true) != nil
    }
  }

  /// The length of the name of the document at the start of the words before its term: 本标准, 公告, 该办法; nil where
  /// something else has the term.
  static func lengthOfSubject(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    if let length = length(atStartOf: text, mayBePart: true) { return length }
    let pronoun = pronouns.firstPrefix(of: text)?.scalars.count ?? 0
    return plain.firstPrefix(of: text.dropFirst(pronoun)).map { pronoun + $0.scalars.count }
  }
}
