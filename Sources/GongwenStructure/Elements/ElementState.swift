/// A reading of a line in the explanation of a document's head, text and closing (GB/T 9704-2012, 7). Several states may
/// give the same element: its place decides what may follow.
enum ElementState: UInt8, CaseIterable {
  // Above the title.

  /// 份号, 密级, 紧急程度.
  case headMark
  /// 发文机关标志.
  case issuerMark
  /// 发文字号.
  case number
  /// 发文字号 and 签发人, or a note of a registry, in one line.
  case numberAndSignatory
  /// A number at the end of a line with 等级 or 签发 before it, as telegrams have.
  case levelAndNumber
  /// 签发人.
  case signatory
  /// The body, and the date, that minutes and bulletins have between number and title.
  case issueBody, issueDate
  /// 主送机关 above the title, as circulars of Hong Kong have it.
  case headAddressee
  /// Another line of the head.
  case headOther

  // The title and the elements under it.

  /// 标题, one line or several; one that the text above issues, which needs no closing above it.
  case title, issuedTitle
  /// 题注, 副标题.
  case subtitle
  /// 发文字号 under the title.
  case titleNumber
  /// The body, or the person, and the date under the title.
  case titleBody, titleDate
  /// Another line under the title.
  case titleOther
  /// 主送机关.
  case addressee

  /// The text.
  case text

  // The closing.

  /// 附件说明.
  case attachmentNote
  /// 发文机关署名.
  case signature
  /// 署名 and 成文日期 in one line.
  case signatureAndDate
  /// 成文日期.
  case date
  /// A signature below its date.
  case lateSignature
  /// 附注.
  case note
  /// Another line of the closing.
  case closingOther
  /// 抄送.
  case copies
  /// 印发机关和印发日期.
  case imprint

  // Further parts.

  /// 附件1: the marker of an attachment.
  case appendix
  /// 附件1：某某方案: the marker of an attachment and its title in one line.
  case titledAppendix
  /// The first line of an attached text that has no title.
  case untitled

  /// Before the first line. Not a state of any line.
  static let start = allCases.count

  /// Whether it is a state of the closing.
  var isClosing: Bool {
    switch self {
    case .attachmentNote, .signature, .signatureAndDate, .date, .lateSignature, .note,
      .closingOther, .copies, .imprint:
      true
    default: false
    }
  }

  /// The state that stands for all with the same element in the output, which are no rivals.
  var outcome: ElementState {
    switch self {
    case .titleNumber, .numberAndSignatory, .levelAndNumber: .number
    case .titleBody, .issueBody, .lateSignature: .signature
    case .issueDate, .titleDate: .date
    case .headAddressee: .addressee
    case .issuedTitle: .title
    case .headOther, .titleOther, .closingOther, .untitled: .text
    case .titledAppendix: .appendix
    default: self
    }
  }

  /// Its name in a message.
  var name: String {
    switch outcome {
    case .headMark: "a mark of the head"
    case .issuerMark: "the issuer's mark"
    case .number: "the document number"
    case .signatory: "the signatory"
    case .title: "a title"
    case .subtitle: "a subtitle"
    case .addressee: "the addressee"
    case .attachmentNote: "an announcement of attachments"
    case .signature: "a signature"
    case .signatureAndDate: "a signature with its date"
    case .date: "a date"
    case .note: "a note"
    case .copies: "a list of copies"
    case .imprint: "the imprint"
    case .appendix: "the marker of an attachment"
    default: "text"
    }
  }
}
