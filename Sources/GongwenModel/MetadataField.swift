/// The fields of the metadata. Raw values are the names in the document; `site.` fields are in
/// the member `site`.
public enum MetadataField: String, CaseIterable, HashedByCase, Sendable {
  /// 标题.
  case title
  /// 副标题.
  case subtitle
  /// 发文字号, as 国发〔2017〕35号.
  case documentNumber
  /// 发文机关, a list.
  case issuers
  /// 主送机关, a list.
  case addressees
  /// 成文日期, ISO 8601.
  case issued
  /// 发布日期, ISO 8601.
  case published
  /// 施行日期, ISO 8601.
  case effective
  /// 失效日期, ISO 8601.
  case expires
  /// The day from which the document is in force where it names none (自公布之日起); ``Metadata/effectiveFrom``.
  case effectiveFrom
  /// 有效期, an ISO 8601 duration.
  case validity
  /// 题注 and the day of entry into force: adoption, changes and effect; ``Metadata/history``.
  case history
  /// Date of the last act that changed the text, ISO 8601.
  case versionDate
  /// 签发人, a list.
  case signatories
  /// 抄送, a list.
  case copyTo
  /// Titles in 附件说明 lines, a list.
  case attachments
  /// 索引号.
  case indexNumber
  /// 主题分类.
  case category
  /// 主题词, a list.
  case keywords
  /// 网站名称.
  case siteName = "site.name"
  /// 网站域名.
  case siteDomain = "site.domain"
  /// 网站标识码.
  case siteIDCode = "site.idCode"
  /// 栏目名称.
  case siteColumn = "site.column"
  /// 来源.
  case contentSource
  /// BCP 47.
  case language

  /// Whether the value is a list.
  public var isList: Bool {
    switch self {
    case .issuers, .addressees, .signatories, .copyTo, .attachments, .keywords: true
    default: false
    }
  }
}
