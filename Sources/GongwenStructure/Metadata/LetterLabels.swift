import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the labelled lines above a letter in the form that Taiwan prescribes (文書處理手冊): 發文字號：, 發文日期：, 受文者：.
struct LetterLabels {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The lines from the start of a document that are read: a letterhead with an address, and a dozen labels.
  private static let reach = 24

  private static let labels: [(word: Phrase, field: MetadataField)] = [
    ("發文字號", .documentNumber), ("发文字号", .documentNumber), ("發文日期", .issued), ("发文日期", .issued),
    ("发报时间", .issued), ("发电日期", .issued), ("发电时间", .issued),
    ("受文者", .addressees),
  ]

  /// Sets the fields that nothing else gives.
  func read(_ lines: [Line], into metadata: inout Metadata) {
    for line in lines.prefix(Self.reach) where !line.isCell {
      guard let label = Self.labels.first(where: { line.text.starts(with: $0.word) }),
        metadata[label.field] == nil || label.field == .documentNumber
      else { continue }
      var rest = line.text.dropFirst(label.word.scalars.count).drop { $0 == " " }
      guard let colon = rest.first, colon == "：" || colon == ":" else { continue }
      rest = rest.dropFirst().drop { $0 == " " }
      // 受文者：如正副本行文單位 refers to the lines below the text.
      guard !rest.isEmpty, label.field != .addressees || rest.first != "如" else { continue }
      let words = tracer.trace(rest.startIndex..<rest.endIndex)
      switch label.field {
      case .issued:
        guard let reading = CalendarDate.read(rest) else { continue }
        metadata.set(.issued, reading.date.iso, evidence: words)
      default: metadata.set(label.field, words.string, evidence: words)
      }
      if metadata[.issuers] == nil { readLetterhead(lines, into: &metadata) }
    }
  }

  /// 某某縣政府　函: the body above the labels of a letter, with the kind of the letter behind it.
  private func readLetterhead(_ lines: [Line], into metadata: inout Metadata) {
    for line in lines.prefix(Self.reach) where !line.isCell {
      let kind = Self.kinds.length(atEndOf: line.text)
      guard kind > 0 else { continue }
      let body = line.text.dropLast(kind).dropLast(while: { $0 == " " || $0 == "\u{3000}" })
      guard body.endIndex < line.text.endIndex - kind, BodyName.isBody(LineKey.key(of: body)) else {
        continue
      }
      let words = tracer.trace(body.startIndex..<body.endIndex)
      metadata.set(.issuers, [words.string], evidence: [words])
      return
    }
  }

  /// Kinds of letters (公文程式條例, 第二條).
  private static let kinds: PhraseEndings = ["令", "函", "公告", "書函", "开会通知单", "開會通知單"]
}
