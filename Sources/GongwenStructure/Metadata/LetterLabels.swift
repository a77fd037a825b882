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
      guard !rest.isEmpty else { continue }
      let words = tracer.trace(rest.startIndex..<rest.endIndex)
      switch label.field {
      case .issued:
        guard let reading = CalendarDate.read(rest) else { continue }
        metadata.set(.issued, reading.date.iso, evidence: words)
      default: metadata.set(label.field, words.string, evidence: words)
      }
    }
  }
}
