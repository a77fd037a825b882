import GongwenLanguage
import GongwenModel
import GongwenText

/// The labelled lines that a mail program or a board prints above a message that carries a document: 发件人：, 收件人：, 主题：
/// (RFC 5322, 3.6, in the words of mail programs), 发信人：, 信区：, 标题： (Firebird BBS).
enum MailHeader {
  /// How many lines from the start the first label is at most: a program prints its name above.
  private static let reach = 3
  /// The most lines of a header.
  private static let most = 16
  /// The fewest labels: one is a word of a document too. Two are enough where one of them has the address of who sent the
  /// message, or is its subject: documents say to whom something is sent, too (收件人：某某，邮箱…).
  private static let fewest = 3
  private static let fewestWithAddress = 2

  /// Labels of those who send and get a message: no document has both of them above its title.
  private static let correspondents: PhraseIndex = [
    "from:", "to:", "发件人:", "发信人:", "寄件者:", "寄信人:", "收件人:", "收件者:", "發件人:", "發信人:",
  ]
  /// Its other labels without that of the subject.
  private static let labels: PhraseIndex = [
    "attachment:", "attachments:", "bcc:", "cc:", "date:", "sent:", "优先级:", "副本:", "信区:", "发信站:",
    "发送日期:", "发送时间:",
    "回复:",
    "寄件日期:",
    "密件副本:", "密送:", "抄送:", "日期:", "时间:", "标题:", "標題:", "發信站:", "發送時間:", "重要性:", "附件:",
  ]

  private static func isLabelled(_ line: FurnitureLine) -> Bool {
    labels.firstPrefix(of: line.key[...]) != nil
      || correspondents.firstPrefix(of: line.key[...]) != nil
      || isSubject(line)
  }

  /// Labels the lines of a header as metadata of the page.
  static func label(_ lines: [FurnitureLine], in document: inout RawDocument) {
    guard let header = header(of: lines, in: document) else { return }
    for line in lines[..<header.startIndex]
    where (isRuled(line) || isLabelled(line)) && document.blocks[line.index].furniture == nil {
      document.blocks[line.index].furniture = .pageMetadata
    }
    for line in header where document.blocks[line.index].furniture == nil {
      document.blocks[line.index].furniture = .pageMetadata
    }
    labelSender(lines, in: &document)
  }

  /// The first labelled lines with a correspondent among them that are enough for a header.
  private static func header(
    of lines: [FurnitureLine], in document: RawDocument
  ) -> ArraySlice<FurnitureLine>? {
    var start = 0
    while start < min(reach, lines.count) {
      let header = lines[start...].prefix(most).prefix { line in
        !line.isProse && document.blocks[line.index].evidence.cell == nil && isLabelled(line)
      }
      let isShort = header.contains(where: isSubject) || header.contains(where: isSender)
      if header.contains(where: { correspondents.firstPrefix(of: $0.key[...]) != nil }),
        header.count >= (isShort && header.contains(where: hasAddress) ? fewestWithAddress : fewest)
      {
        return header
      }
      start += max(1, header.count)
    }
    return nil
  }

  private static func isSubject(_ line: FurnitureLine) -> Bool {
    LabelledStrip.subjects.firstPrefix(of: line.key[...]) != nil
  }

  private static func isSender(_ line: FurnitureLine) -> Bool {
    senders.firstPrefix(of: line.key[...]) != nil && hasAddress(line)
  }

  private static let senders: PhraseIndex = [
    "from:", "发件人:", "发信人:", "寄件者:", "寄信人:", "發件人:", "發信人:",
  ]

  private static func hasAddress(_ line: FurnitureLine) -> Bool {
    guard let sign = line.key.firstIndex(of: "@" as Unicode.Scalar) else { return false }
    return sign > 0 && line.key[sign...].contains(".")
  }

  /// -----Original Message-----: the words above a message that is forwarded.
  private static func isRuled(_ line: FurnitureLine) -> Bool {
    line.key.first == "-" && line.key.last == "-"
  }

  /// The name and the address of who sent the message, below a line of two hyphens at its end (RFC 3676, 4.3). Below
  /// longer rules a document may be signed.
  private static func labelSender(_ lines: [FurnitureLine], in document: inout RawDocument) {
    guard let rule = lines.lastIndex(where: isRule), lines.count - rule <= mostOfSender,
      lines[rule...].allSatisfy({ line in
        (!line.hasStop || disclaimers.stands(in: line.key[...]))
          && document.blocks[line.index].evidence.cell == nil
      })
    else { return }
    for line in lines[rule...] where document.blocks[line.index].furniture == nil {
      document.blocks[line.index].furniture = .footer
    }
  }

  /// Words of the sentence by which a company keeps its messages from others.
  private static let disclaimers: PhraseIndex = [
    "本电邮", "本电子邮件", "本邮件", "本電子郵件", "本電郵", "此电子邮件", "此邮件", "該電子郵件", "该邮件",
  ]
  /// The most lines of a sender, with the line of hyphens.
  private static let mostOfSender = 10

  /// "-- ": many programs take the blank at the end away.
  private static func isRule(_ line: FurnitureLine) -> Bool { line.text.elementsEqual(rule) }

  private static let rule: [Unicode.Scalar] = Array("--".unicodeScalars)
}
