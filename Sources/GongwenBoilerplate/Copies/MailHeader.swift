import GongwenLanguage
import GongwenModel
import GongwenText

/// The labelled lines that a mail program prints above a message that carries a document: 发件人：, 收件人：, 主题：
/// (RFC 5322, 3.6, in the words of mail programs).
enum MailHeader {
  /// How many lines from the start the first label is at most: a program prints its name above.
  private static let reach = 3
  /// The most lines of a header.
  private static let most = 16
  /// The fewest labels: one is a word of a document too.
  private static let fewest = 3

  /// Labels of those who send and get a message: no document has both of them above its title.
  private static let correspondents: PhraseIndex = [
    "from:", "to:", "发件人:", "寄件者:", "收件人:", "收件者:", "發件人:",
  ]
  private static let labels: PhraseIndex = [
    "attachments:", "bcc:", "cc:", "date:", "from:", "sent:", "subject:", "to:", "主旨:", "主題:",
    "主题:",
    "优先级:", "副本:", "发件人:", "发送日期:", "发送时间:", "回复:", "寄件日期:", "寄件者:", "密送:", "密件副本:", "抄送:",
    "收件人:", "收件者:", "日期:", "时间:", "發件人:", "發送時間:", "重要性:", "附件:",
  ]

  /// Labels the lines of a header as metadata of the page.
  static func label(_ lines: [FurnitureLine], in document: inout RawDocument) {
    guard
      let start = lines.prefix(reach).firstIndex(where: {
        correspondents.firstPrefix(of: $0.key[...]) != nil
      })
    else { return }
    let header = lines[start...].prefix(most).prefix { line in
      !line.hasStop && document.blocks[line.index].evidence.cell == nil
        && labels.firstPrefix(of: line.key[...]) != nil
    }
    guard header.count >= fewest else { return }
    for line in header where document.blocks[line.index].furniture == nil {
      document.blocks[line.index].furniture = .pageMetadata
    }
    labelSender(lines, in: &document)
  }

  /// The name and the address of who sent the message, below a line of dashes at its end (RFC 3676, 4.3).
  private static func labelSender(_ lines: [FurnitureLine], in document: inout RawDocument) {
    guard let rule = lines.lastIndex(where: { isRule($0) }), lines.count - rule <= mostOfSender,
      lines[rule...].allSatisfy({ !$0.hasStop && document.blocks[$0.index].evidence.cell == nil })
    else { return }
    for line in lines[(rule + 1)...] where document.blocks[line.index].furniture == nil {
      document.blocks[line.index].furniture = .footer
    }
  }

  /// The most lines of a sender, with the line of dashes.
  private static let mostOfSender = 10

  private static func isRule(_ line: FurnitureLine) -> Bool {
    line.key.count > 1
      && line.key.allSatisfy { Marks.dashes.contains($0) || $0 == "_" || $0 == "=" }
  }
}
