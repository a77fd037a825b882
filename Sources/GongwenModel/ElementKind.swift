/// The elements of GB/T 9704-2012 and the plain paragraph: nodes that are one text.
public enum ElementKind: String, CaseIterable, HashedByCase, Sendable {
  /// 份号 (7.2.1).
  case copyNumber
  /// 密级和保密期限 (7.2.2).
  case classification
  /// 紧急程度 (7.2.3).
  case urgency
  /// 发文机关标志 (7.2.4).
  case issuerMark
  /// 发文字号 (7.2.5).
  case documentNumber
  /// 签发人 (7.2.6).
  case signatory
  /// 标题 (7.3.1).
  case title
  /// A line under the title that belongs to it; 题注 of a law too.
  case subtitle
  /// 主送机关 (7.3.2).
  case addressee
  /// 附件说明 (7.3.4).
  case attachmentNote
  /// 发文机关署名 (7.3.5).
  case signature
  /// 成文日期 (7.3.5).
  case date
  /// 附注 (7.3.6).
  case note
  /// 抄送机关 (7.4.2).
  case copyTo
  /// 印发机关和印发日期 (7.4.3).
  case imprint
  /// A paragraph of the text.
  case paragraph
}
