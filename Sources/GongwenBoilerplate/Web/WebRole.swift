/// The form of a unit: an element of GB/T 9704, or another line that a rule asks for.
enum WebRole {
  case plain
  /// It begins with a marker (一、, 第三条, ——).
  case marked
  /// 发文字号 alone, or 签发人, 密级 above a title.
  case number
  /// 发文机关标志: 柳塘县人民政府文件.
  case mark
  /// 主送机关.
  case addressee
  /// The name of a body.
  case signature
  /// A date in the form of texts; one in another form, or with a clock.
  case date
  case stamp
  /// 附注, 特此通知.
  case closing
  /// 附件, or a link to a file.
  case attachment
  case table
  /// The centred title of a further part: an attachment, what an order issues.
  case headline

  /// Whether it may follow the closing of a document.
  var mayFollowClosing: Bool {
    switch self {
    case .attachment, .closing, .date, .headline, .number, .table: true
    default: false
    }
  }
}
