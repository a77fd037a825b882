/// The evidence for a unit.
struct WebWeight {
  /// Points for being the article's text; negative ones speak against.
  var text = 0
  /// Points for being page metadata.
  var metadata = 0
  /// Whether its labels are only such that texts have too (时间：…).
  var isSoft = false
  var role = WebRole.plain
  /// Whether it is a heading element: below a title one is a subtitle.
  var isHeading = false
  /// Whether it may be a line of the head above a title: mark, number, the date of an order.
  var isOfHead = false
  /// Whether it is a contact among paragraphs: 咨询电话：….
  var isContact = false
  /// Whether it is the head of a panel (``WebPanels``), a button that is one, or a heading in an element of its own.
  var isPanelHead = false
  var clues: WebClue = []

  /// Whether a link to a file is one of a bar of links, and no attachment: below 附件下载 there are attachments.
  func isOfBar(_ unit: WebUnit) -> Bool {
    role == .plain && clues.contains(.linked) && !clues.contains(.related)
      && !WebWords.listsFiles(unit.key)
  }
}
