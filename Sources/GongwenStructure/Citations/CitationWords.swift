import GongwenLanguage
import GongwenModel
import GongwenText

/// Words by which a text relates a document to one that it cites, and those that join citations to lists.
///
/// The verbs are those of GB/T 9704-2012, of 立法技术规范（试行）（一） and of 规章制定程序条例, in both scripts.
enum CitationWords {
  typealias Relation = Annotation.Relation

  /// A word that has a citation as its object.
  struct Governor {
    var relation: Relation?
    /// Whether the citation is what the text rests on or applies, whatever is done with it: 根据《某办法》第三条，现予以公布.
    var isPreposition = false
  }

  /// Prepositions before what a text rests on or applies.
  private static let prepositions: [(word: Phrase, relation: Relation)] = [
    ("依据", .basis), ("依據", .basis), ("依照", .cites), ("参照", .cites), ("參照", .cites), ("按", .basis),
    ("按照", .basis), ("根据", .basis), ("根據", .basis), ("违反", .cites), ("违背", .cites), ("違反", .cites),
    ("遵照", .basis),
  ]
  /// Prepositions of one character that are part of other words as well, before what a sentence has not as its subject:
  /// 已被《某办法》代替，予以废止.
  private static let agents: [(word: Phrase, relation: Relation?)] = [
    ("与", nil), ("依", .cites), ("由", nil), ("與", nil), ("被", nil),
  ]
  /// Verbs before what is done with a citation.
  private static let verbs: [(word: Phrase, relation: Relation)] = [
    ("不再执行", .repeals), ("不再執行", .repeals), ("修改", .amends),
    ("修正", .amends),
    ("修訂", .amends), ("修订", .amends), ("停止执行", .repeals), ("停止執行", .repeals), ("公布", .issues),
    ("删去", .amends), ("删除", .amends),
    ("印发", .issues),
    ("印发给你们", .issues), ("印發", .issues), ("参见", .cites), ("參見", .cites), ("发布", .issues),
    ("執行", .cites), ("廢止", .repeals),
    ("废止", .repeals), ("执行", .cites), ("批轉", .forwards), ("批转", .forwards), ("發布", .issues),
    ("见", .cites),
    ("見", .cites), ("轉發", .forwards), ("转发", .forwards), ("转发给你们", .forwards), ("适用", .cites),
    ("適用", .cites), ("頒布", .issues), ("颁布", .issues),
    ("公布实施", .issues), ("公布施行", .issues), ("公布實施", .issues), ("印发实施", .issues),
    ("印發實施", .issues), ("发布实施", .issues), ("发布施行", .issues), ("發布實施", .issues),
    ("頒布實施", .issues), ("颁布实施", .issues), ("颁布施行", .issues),
  ]
  /// The longest words between a governor and its object, the issuer and its day of issue, in characters.
  static let longestIssue = 30

  private static let governors: [Phrase: Governor] = {
    var result: [Phrase: Governor] = [:]
    for (word, relation) in prepositions.map({ ($0.word, Optional($0.relation)) }) + agents {
      result[word] = Governor(relation: relation, isPreposition: true)
    }
    for (word, relation) in verbs { result[word] = Governor(relation: relation) }
    return result
  }()
  private static let endings = PhraseEndings(governing + agents.map(\.word))

  /// The words that may have a citation as their object, and are part of no name of a body.
  static let governing = prepositions.map(\.word) + verbs.map(\.word)

  /// The length of the word that has what follows some words as its object; 0 without one.
  static func lengthOfGovernor(atEndOf words: ArraySlice<Unicode.Scalar>) -> Int {
    endings.length(atEndOf: words)
  }

  /// The word that has what follows some words as its object, and where it begins: 根据, 根据国务院, 废止2001年市政府发布的.
  static func governor(
    atEndOf words: ArraySlice<Unicode.Scalar>
  ) -> (governor: Governor, start: Int)? {
    guard let inner = nearest(atEndOf: words) else { return nil }
    // 根据国务院关于印发《某办法》的通知: the outermost preposition governs what all the verbs behind it are about.
    var preposition: (governor: Governor, start: Int)?
    var last = inner
    while let about = abouts.first(where: { words[..<last.start].ends(with: $0) }),
      let outer = nearest(atEndOf: words[..<last.start].dropLast(about.scalars.count))
    {
      if outer.governor.isPreposition { preposition = outer }
      last = outer
    }
    guard var found = preposition else { return inner }
    // 根据国务院关于废止《某办法》的决定: the basis is the decision.
    if inner.governor.relation == .repeals || inner.governor.relation == .amends {
      found.governor.relation = .cites
    }
    return found
  }

  /// The last of such words.
  private static func nearest(
    atEndOf words: ArraySlice<Unicode.Scalar>
  ) -> (governor: Governor, start: Int)? {
    var end = words.endIndex
    while end > words.startIndex, words.endIndex - end <= longestIssue {
      let length = endings.length(atEndOf: words[..<end])
      defer { end -= 1 }
      var between = words[end...]
      // 市政府公布的: what is issued, and nothing that the text issues.
      guard length > 0, between.first != "的" else { continue }
      let isDone = between.first == "了"
      if isDone { between = between.dropFirst() }
      if let state = states.firstPrefix(of: between) {
        between = between.dropFirst(state.scalars.count)
      }
      guard ListedDocument.isIssue(between) else { continue }
      let start = end - length
      guard var found = governors[Phrase(Array(words[start..<end]))] else { continue }
      // 违反了《某条例》; 市政府发布了《某办法》 is no act of this text.
      if isDone, found.relation != .cites { continue }
      let before = words[..<start]
      // 根据新修订《某办法》: how old the act is; 重新公布《某办法》: what is done with it.
      if before.last == "新", !anew.end(before), !found.isPreposition { continue }
      if denials.end(before) { found.relation = found.relation == .basis ? .cites : denied(found) }
      return (found, start)
    }
    return nil
  }

  private static func denied(_ governor: Governor) -> Relation? {
    governor.relation == .cites ? .cites : nil
  }

  static let abouts: [Phrase] = ["关于", "關於"]
  /// Words that end with 新 and describe how something is done.
  private static let anew: PhraseEndings = ["从新", "全新", "创新", "創新", "從新", "更新", "重新"]
  /// Words between a governor and an act that are no part of its name: 违反我国《某条例》.
  private static let states: PhraseIndex = ["前述", "我国", "我國", "本国", "本國"]

  /// Words before a verb that deny it, or by which it is not known which verb is meant.
  private static let denials: PhraseEndings = [
    "不", "不予", "不再", "不宜", "不应", "不应当", "不得", "不必", "不應", "不能", "并未", "尚未", "或", "或者", "暂不", "暂缓",
    "未",
    "未經", "未经", "没有", "沒有", "無須", "无需", "无须",
  ]

  // MARK: Behind a citation

  /// Words behind a citation, or behind the list and the number that follow it.
  private static let predicates: [(word: Phrase, relation: Relation)] = [
    ("一律失效", .repeals), ("下发给", .issues), ("不再执行", .repeals), ("不再執行", .repeals),
    ("不再适用", .repeals), ("不再適用", .repeals), ("予以下发", .issues), ("予以修改", .amends),
    ("予以公布", .issues), ("予以印发", .issues),
    ("予以印發", .issues), ("予以发布", .issues), ("予以發布", .issues), ("予以转发", .forwards),
    ("予以轉發", .forwards),
    ("予以頒布", .issues), ("予以颁布", .issues), ("作以下修改", .amends), ("作出修改", .amends),
    ("作出如下修改", .amends),
    ("作如下修改", .amends), ("作如下修正", .amends), ("作如下修訂", .amends), ("作如下修订", .amends),
    ("作相应修改", .amends),
    ("作相應修改", .amends), ("停止执行", .repeals), ("停止執行", .repeals), ("即行失效", .repeals),
    ("同时失效", .repeals), ("日起失效", .repeals), ("自行失效", .repeals), ("做出修改", .amends),
    ("做如下修改", .amends),
    ("印发你们", .issues), ("印发给", .issues), ("印發給", .issues), ("发给你们", .issues), ("廢止", .repeals),
    ("废止", .repeals), ("批轉給", .forwards), ("批转给", .forwards), ("现下发", .issues), ("现予公布", .issues),
    ("现予印发", .issues), ("现予发布", .issues), ("现予颁布", .issues), ("现公布", .issues), ("现印发", .issues),
    ("现发布", .issues), ("现批转", .forwards), ("现转发", .forwards), ("现颁布", .issues), ("現予公布", .issues),
    ("現予發布", .issues), ("的修改", .amends), ("轉發給", .forwards), ("轉發你們", .forwards),
    ("转发你们", .forwards),
    ("转发给", .forwards), ("修改为", .amends), ("修改為", .amends),
  ]
  /// Verbs that issue or forward what 现将 is before.
  private static let handedOn: [(word: Phrase, relation: Relation)] = [
    ("下发", .issues), ("公布", .issues), ("印发", .issues), ("印發", .issues), ("发给", .issues),
    ("发布", .issues),
    ("批轉", .forwards), ("批转", .forwards), ("發布", .issues), ("轉發", .forwards), ("转发", .forwards),
    ("頒布", .issues), ("颁布", .issues),
  ]
  /// Words by which a document holds, so that the text relates to it in no other way.
  private static let holding: [Phrase] = [
    "仍有效", "仍然有效", "繼續執行", "繼續有效", "继续执行", "继续有效",
  ]

  private static let kept = PhraseIndex(holding)
  private static let index = PhraseIndex(predicates.map(\.word))
  private static let handing = PhraseIndex(handedOn.map(\.word))
  private static let relations = Dictionary(
    (predicates + handedOn).map { ($0.word, $0.relation) }
  ) { first, _ in first }

  /// A verb behind a citation.
  enum Predicate {
    /// The verb names a relation.
    case relation(Relation)
    /// The document remains as it is: 继续有效, 不得废止.
    case none
  }

  /// The first verb in words behind a citation.
  ///
  /// - Parameter isHandedOn: Whether 现将 is before the citation, so that any verb of issuing counts.
  static func predicate(
    in words: ArraySlice<Unicode.Scalar>, isHandedOn: Bool = false
  ) -> Predicate? {
    for place in words.indices {
      let rest = words[place...]
      if kept.firstPrefix(of: rest) != nil { return Predicate.none }
      guard
        let word = index.longestPrefix(of: rest)
          ?? (isHandedOn ? handing.longestPrefix(of: rest) : nil),
        let relation = relations[word]
      else { continue }
      let behind = rest.dropFirst(word.scalars.count)
      // 废止前, 予以废止的: no sentence of this text.
      if attributes.firstPrefix(of: behind) != nil { continue }
      return denials.end(words[..<place]) ? Predicate.none : .relation(relation)
    }
    return nil
  }

  private static let attributes: PhraseIndex = ["之", "前", "后", "後", "情况", "情況", "的"]

  /// Words behind a citation that begin a sentence about it.
  static let subjects: PhraseIndex = [
    "不", "与", "业经", "予以", "于", "也", "亦", "仍", "从", "作", "停止", "另行", "同时", "同時", "尚", "已", "已经", "将",
    "將",
    "应", "應", "是", "未", "業經", "現", "现", "由", "相应", "經", "經過", "经", "继续", "繼續", "自", "與", "一并", "一律",
    "均",
  ]
  /// Words of another subject at the start of a clause.
  static let others: PhraseIndex = [
    "各", "其他", "其它", "原", "原有", "有关", "有關", "本", "此前", "相关", "相關", "请", "請",
  ]
  /// Words by which 现将 hands something else on, or hands it up: 现将《某办法》执行情况报告如下.
  static let reports: PhraseIndex = [
    "事宜", "事项", "事項", "呈", "征求", "徵求", "情况", "情況", "报", "報", "提請", "提请", "送", "问题", "問題",
  ]

  /// Words by which an act, an agreement or a permit ends without being repealed.
  static let lapses: PhraseIndex = ["失效"]

  /// Whether a title is that of an agreement or of a permit: 《某某合作协议》自行失效 repeals no act.
  static func isGrant(_ annotation: Annotation) -> Bool {
    annotation.kind == .title && grants.end(Array(annotation.value.unicodeScalars)[...])
  }

  /// Ends of the names of agreements and permits (民法典；行政许可法，第三十九条).
  private static let grants: PhraseEndings = [
    "协议", "协议书", "协定书", "协議", "协議書", "協議", "協議書", "合同", "合同书", "合約", "合约", "执照", "批准书", "批准書",
    "文书", "許可證", "證", "證書", "证", "证书", "证明", "執照",
  ]

  // MARK: Lists

  /// Words for a document behind its number, and words that belong to the citation before them.
  static let heads: PhraseIndex = [
    "令", "公告", "文", "文件", "的公告", "的决定", "的决议", "的意见", "的批复", "的通告", "的通知", "的規定", "等", "等办法", "等文件",
    "等法规", "等法律法规", "等规章", "等规范性文件", "等规定", "通告", "通知",
  ]
  /// The length of the words behind a citation that belong to it: 令, 等文件, 等11件规章.
  static func lengthOfHead(of words: ArraySlice<Unicode.Scalar>) -> Int {
    let rest = words.dropFirst()
    if words.first == "等", let number = ChineseNumeral.read(rest) {
      let counted = rest.dropFirst(number.length)
      if let unit = units.firstPrefix(of: counted) {
        let kind = counted.dropFirst(unit.scalars.count).prefix { UnicodeClass.isHan($0) }
        let end = kind.indices.first { connections.longestPrefix(of: kind[$0...]) != nil }
        let length = (end ?? kind.endIndex) - words.startIndex
        if documents.end(words.prefix(length)) { return length }
      }
    }
    return heads.longestPrefix(of: words)?.scalars.count ?? 0
  }

  private static let units: PhraseIndex = ["个", "件", "個", "部", "项", "項"]
  private static let documents: PhraseEndings = [
    "件", "文件", "條例", "条例", "法律", "法規", "法规", "规定", "规章", "規章", "通知", "部",
  ]
  /// Words between the citations of a list.
  static let connections: PhraseIndex = [
    "、", "与", "以及", "及", "及其", "和", "或", "或者", "與",
  ]
  /// Ends of the object of a preposition: 《某办法》有关规定.
  static let objects: PhraseEndings = [
    "原则", "安排", "意见", "文件", "标准", "程序", "等", "精神", "規定", "要求", "规定", "部署", "原則", "意見",
  ]
}
