import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads who gets a copy (GB/T 9704-2012, 7.4.2).
struct CopyReader {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The last list with a label, and those without one below it.
  func read(_ part: DocumentPart, into metadata: inout Metadata) {
    var bodies: [TracedText] = []
    var isCopied = false
    for element in part.closing where element.kind == .copyTo {
      let words = JoinedWords(element.ranges, of: tracer.text)
      if OfficialWords.copies.firstPrefix(of: LineKey.key(of: words.scalars[...])) != nil
        || Self.copyWords.firstPrefix(of: words.scalars[...]) != nil
      {
        isCopied = self.isCopied(element)
        if isCopied { bodies = [] }
      }
      guard isCopied else { continue }
      bodies += AddresseeList.split(copied(words.scalars[...])).map { words.trace($0, by: tracer) }
    }
    if !bodies.isEmpty { metadata.set(.copyTo, bodies.map(\.string), evidence: bodies) }
  }

  /// Whether a line names who gets a copy, and not who gets the document or a report of it.
  private func isCopied(_ element: PartElement) -> Bool {
    let reports: PhraseIndex = ["主送", "报：", "报:", "报送", "抄报", "抄報", "正本"]
    return element.ranges.prefix(1).allSatisfy {
      reports.firstPrefix(of: LineKey.key(of: tracer.text.scalars[$0])) == nil
    }
  }

  /// 抄送 without a colon.
  private static let copyWords: PhraseIndex = ["抄发", "抄致", "抄送"]

  /// The text behind 抄送： up to the 。 (GB/T 9704-2012, 7.4.2).
  private func copied(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start =
      text.firstIndex { $0 == "：" || $0 == ":" }.map { $0 + 1 }
      ?? text.startIndex + (Self.copyWords.firstPrefix(of: text)?.scalars.count ?? 0)
    return text[start...].dropLast(while: { "。.｡".unicodeScalars.contains($0) })
  }
}
