import GongwenLanguage
import GongwenText

/// The title of an attachment over two lines of any width, also with a blank line between, as copies of pages have it.
extension LineContinuations {
  /// 附件：某某委员会2033年某 / 某省课题推荐名单, right above those who sign: no title of another text can be there.
  static func addSplitTitle(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 2 < lines.count, lines[index].features.has(.attachment),
      lines[index].features.has(.lineBreak), !lines[index].features.has(.fileName),
      !lines[index + 1].features.hasAny(of: noRest), lines[index + 1].key.first != "附",
      let title = AttachmentLine.titles(in: lines[index].text, MarkerGrammar()).last,
      !TitleForm.isComplete(title), TitleForm.isComplete(lines[index + 1].key),
      signs(lines, index + 2)
    else { return }
    lines[index].features.add(.wrapped)
    lines[index + 1].features.add(.attachment)
    lines[index + 1].features.add(.rest)
    lines[index + 1].features.remove(.closes)
  }

  /// Whether a line is a signature above its date, or both.
  private static func signs(_ lines: [ElementLine], _ index: Int) -> Bool {
    if lines[index].features.hasAny(of: [.bodyDate, .fullDate]) { return true }
    return lines[index].features.hasAny(of: [.body, .office]) && index + 1 < lines.count
      && lines[index + 1].features.hasAny(of: [.fullDate, .monthDate, .body])
  }

  private static let noRest: LineFeatures = [
    .stop, .innerStop, .colon, .marker, .item, .cell, .contents, .attachment, .attachmentAlone,
    .fullDate, .monthDate, .bodyDate, .body, .office, .number, .bracket, .contact, .label, .copies,
    .imprint, .fileName, .rest, .longer,
  ]
}
