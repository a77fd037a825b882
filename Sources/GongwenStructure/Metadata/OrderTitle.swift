import GongwenLanguage
import GongwenModel
import GongwenText

/// The title of an order without one of its own: that of what it issues (contract, Additions: 令; GB/T 9704-2012, 10.2).
struct OrderTitle {
  /// Gives texts their origins.
  let tracer: Tracer

  private static let marks: PhraseEndings = ["令"]

  /// The title in the sentence that issues it; nil for other documents.
  func title(of part: DocumentPart, _ lines: [Line]) -> TracedText? {
    let isOrder = part.head.contains { element in
      element.kind == .issuerMark
        && element.ranges.contains { Self.marks.end(LineKey.key(of: tracer.text.scalars[$0])) }
    }
    guard isOrder, !part.has(.title), part.body.upperBound <= lines.count else { return nil }
    for line in lines[part.body] where ElementWords.issuing.stands(in: line.text) {
      guard let title = KnownTitles.quoted(line.text).first else { continue }
      return tracer.trace(title.startIndex..<title.endIndex)
    }
    return nil
  }
}
