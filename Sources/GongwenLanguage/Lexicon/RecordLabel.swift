import GongwenModel
import GongwenText

/// The label of a field with which a database records a document: 发布日期, 裁判日期, 【时 效 性】, Issuing Authority.
///
/// Systems combine such labels as they like, so most are read by their last word, which names the kind of value, and by
/// the act before it (公示 + 日期, 审理 + 法院). The words are those of 北大法宝, 北大法意, 法律图书馆, 中国法院网, 中国裁判文书网,
/// 国家法律法规数据库, 信用中国, and of the English editions of 北大法宝 and Westlaw China.
public struct RecordLabel: Sendable {
  /// The label with its field.
  public let label: WebLabel
  /// Whether records have it and texts do not: 案件类型 is a label of either.
  public let isSure: Bool
  /// Whether it is also a label of the lists of a text (时间：, 名称：, 作者：).
  public let isCommon: Bool

  /// Fields whose labels no list of a text has, where the label is one of ``WebLabel``'s weak ones.
  private static let ofRecords: Set<MetadataField> = [
    .documentNumber, .effective, .expires, .issued, .issuers,
  ]
  /// The longest label, in characters without blanks: 行政处罚决定书文号 has nine.
  static let longest = 12
  /// The longest label in Latin letters, in letters.
  static let longestLatin = 32

  /// Whether a label is one of a case: of a judgment, a decision or a permit. No other document has it in its record, and
  /// notices and publications of cases list them with it.
  public static func isOfCase(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    cases.stands(in: RecordRow.folded(text)[...])
  }

  private static let cases: PhraseIndex = [
    "处罚", "审判", "审理", "文书", "案件", "案号", "案由", "许可", "裁判", "裁定", "裁决", "判决",
  ]

  /// Reads a label without its colon or brackets; nil where it is no label of records.
  public static func read(_ text: ArraySlice<Unicode.Scalar>) -> RecordLabel? {
    if let label = WebLabel.alone(in: text) {
      let isCommon = !label.isStrong && !(label.field.map { ofRecords.contains($0) } ?? false)
      return RecordLabel(label: label, isSure: true, isCommon: isCommon)
    }
    let key = RecordRow.folded(text)
    guard let last = key.last, key.count <= longestLatin else { return nil }
    if last.isASCII { return latin(key) }
    guard key.count <= longest else { return nil }
    return han(key[...])
  }

  private static func latin(_ key: [Unicode.Scalar]) -> RecordLabel? {
    guard let entry = english.first(where: { $0.labels.holds(key[...]) }) else { return nil }
    return RecordLabel(label: WebLabel(Phrase(key), entry.field), isSure: true, isCommon: false)
  }

  private static func han(_ key: ArraySlice<Unicode.Scalar>) -> RecordLabel? {
    func label(_ field: MetadataField?, isSure: Bool = true) -> RecordLabel {
      RecordLabel(label: WebLabel(Phrase(Array(key)), field), isSure: isSure, isCommon: false)
    }
    for (endings, acts) in compounds {
      let length = endings.length(atEndOf: key)
      guard length > 0, length < key.count else { continue }
      let before = key.dropLast(length)
      if let act = acts.first(where: { $0.words.end(before) }) { return label(act.field) }
    }
    if numbers.end(key) { return label(.documentNumber) }
    if identifiers.end(key) { return label(nil) }
    return kinds.end(key) ? label(nil, isSure: false) : nil
  }

  /// Kinds of values, each with the acts that a label has before it, and the fields.
  private static let compounds: [(PhraseEndings, [(words: PhraseEndings, field: MetadataField?)])] =
    [
      (
        ["日期", "时间", "時間"],
        [
          (
            [
              "公布", "公佈", "制发", "印发", "发文", "成文", "签发", "签署", "裁判", "判决", "裁定", "颁布", "頒布", "發文",
              "决定", "作出",
            ],
            .issued
          ),
          (["公示", "公开", "刊登", "发布", "发表", "登载", "發布", "發佈"], .published),
          (["实施", "執行", "執行", "施行", "生效", "执行", "實施"], .effective),
          (["失效", "废止", "廢止", "截止有效"], .expires),
          (
            [
              "修改", "修正", "修訂", "修订", "入库", "抓取", "爬取", "采集", "採集", "备案", "审结", "批准", "收录", "更新",
              "立案", "结案", "通过", "通過",
            ], nil
          ),
        ]
      ),
      (
        ["机关", "机构", "单位", "部门", "機關", "法院", "主体"],
        [
          (
            [
              "公布", "制发", "制定", "印发", "发布", "发文", "处罚", "审判", "审理", "執法", "执法", "签发", "裁判", "頒布",
              "颁发",
              "颁布", "發布", "發文",
            ], .issuers
          )
        ]
      ),
      (
        ["标题", "標題", "名称", "名稱", "题名", "篇名", "题目"],
        [
          (["公文", "文件", "文书", "法律", "法規", "法规", "规章", "中文"], .title), (["案件", "英文"], nil),
        ]
      ),
    ]

  /// Ends of labels of 发文字号 and of numbers of cases.
  private static let numbers: PhraseEndings = ["字号", "字號", "文号", "文號", "案号", "案號"]
  /// Ends of labels of what a database adds: codes, its own text of the document, links to others.
  private static let identifiers: PhraseEndings = [
    "引证码", "法宝引证码", "时效性", "時效性", "效力级别", "效力层级", "效力等级", "效力状态", "效力属性", "法律效力", "法规分类", "法规类别",
    "法律位阶", "效力位阶",
    "内容分类", "主题分类", "法规来源", "文件来源", "信息来源", "全文链接", "原文链接", "下载链接", "发文层级", "发布层级",
  ]
  /// Ends of labels of classes, which forms of a text have too.
  private static let kinds: PhraseEndings = [
    "分类", "分類", "类别", "類別", "类型", "類型", "级别", "级別", "等级", "层级", "状态", "狀態", "案由", "审级", "程序", "地域",
    "地区",
    "来源", "來源", "主题词", "关键词", "语种", "领域", "专题",
  ]

  /// English labels, folded.
  private static let english: [(labels: PhraseIndex, field: MetadataField?)] = [
    (["title", "documenttitle", "lawtitle", "chinesetitle"], .title),
    (
      [
        "docno", "docno.", "documentno", "documentno.", "documentnumber", "casenumber", "caseno.",
        "referenceno.", "referencenumber",
      ], .documentNumber
    ),
    (
      [
        "issuedby", "issuer", "issuingauthority", "issuingbody", "issuingdepartment",
        "promulgatedby",
        "promulgatingauthority", "promulgatingbody", "promulgationbody", "promulgationdepartment",
        "courtname", "releasedby",
      ], .issuers
    ),
    (
      [
        "dateissued", "dateofissue", "dateofpromulgation", "issuedate", "issuedon", "issuingdate",
        "promulgatedon", "promulgationdate", "dateofjudgment", "judgmentdate", "dateenacted",
      ], .issued
    ),
    (
      [
        "dateofpublication", "pubdate", "publicationdate", "publishdate", "publishedon",
        "publishtime", "pubtime", "releasedate",
      ], .published
    ),
    (
      [
        "dateeffective", "dateofeffect", "dateofentryintoforce", "effectivedate", "effectiveon",
        "implementationdate", "dateofimplementation",
      ], .effective
    ),
    (["expirationdate", "expirydate", "invaliddate", "dateofexpiry", "repealdate"], .expires),
    (["keywords"], .keywords),
    (
      [
        "areaoflaw", "causeofaction", "citation", "clicitation", "clicode", "documenttype",
        "effectlevel", "effectiveness", "effectivenesslevel", "englishtitle", "jurisdiction",
        "lawcategory", "legalarea", "levelofauthority", "levelofeffect", "practicearea", "region",
        "status", "statusofdocument", "subjectarea", "timeliness", "topic", "typeofcase",
        "validity",
        "validitystatus",
      ], nil
    ),
  ]
}
