import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the days on the cover of a standard: 2031-10-18 发布　2031-11-01 实施 (GB/T 1.1-2020, 6.1).
struct StandardDates {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The lines from the start of a document that a cover takes at most.
  private static let reach = 30
  private static let published: [Phrase] = ["发布", "發布"]
  private static let effective: [Phrase] = ["实施", "實施"]

  /// Sets the days that nothing else gives.
  func read(_ lines: [Line], into metadata: inout Metadata) {
    let cover = lines.prefix(Self.reach)
    guard cover.contains(where: { NumberForm.isStandard($0.text) }) else { return }
    for line in cover where !line.isCell {
      var rest = line.text
      while let reading = CalendarDate.read(rest) {
        let behind = rest.dropFirst(reading.length).drop { $0 == " " || $0 == "\u{3000}" }
        let field: MetadataField
        let word: Phrase
        if let found = behind.firstPrefix(of: Self.published) {
          (field, word) = (.published, found)
        } else if let found = behind.firstPrefix(of: Self.effective) {
          (field, word) = (.effective, found)
        } else {
          break
        }
        let next = behind.dropFirst(word.scalars.count)
        // The blank between the two days is dropped next to Chinese.
        guard next.isEmpty || next.first == " " || CalendarDate.read(next) != nil else { break }
        if metadata[field] == nil {
          let words = tracer.trace(rest.startIndex..<next.startIndex)
          metadata.set(field, reading.date.iso, evidence: words)
        }
        rest = next.drop { $0 == " " || $0 == "\u{3000}" }
      }
    }
  }
}
