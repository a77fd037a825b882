import GongwenLanguage
import GongwenModel
import GongwenText

/// The title of an order without one of its own: that of what it issues (contract, Additions: 令; GB/T 9704-2012, 10.2).
struct OrderTitle {
  /// Gives texts their origins.
  let tracer: Tracer

  private static let marks: PhraseEndings = ["令"]

  /// Kinds of documents that are called by their mark where it has a number below it and no title: 某某市商务局公告.
  private static let announcements: PhraseEndings = ["公告", "通告"]

  /// The mark of an announcement without a title, with the body on the line above its word; nil for other documents.
  func mark(of part: DocumentPart) -> TracedText? {
    guard !part.has(.title), part.has(.documentNumber) else { return nil }
    let marks = part.head.filter { $0.kind == .issuerMark }.flatMap(\.ranges)
    let whole = marks.reduce(into: [Unicode.Scalar]()) {
      $0 += LineKey.key(of: tracer.text.scalars[$1])
    }
    let word = Self.announcements.length(atEndOf: whole[...])
    guard word > 0, marks.count <= Self.linesOfMark,
      marks.count == 1 || BodyName.isBody(whole[...].dropLast(word))
    else { return nil }
    return tracer.trace(TreeBuilder(tracer: tracer).passage(marks))
  }

  /// The most lines of such a mark: the body and the word. The names of several bodies are a list and no title.
  private static let linesOfMark = 2

  /// The title in the sentence that issues it; nil for other documents.
  func title(of part: DocumentPart, _ lines: [Line]) -> TracedText? {
    let isOrder = part.head.contains { element in
      element.kind == .issuerMark
        && element.ranges.contains { Self.marks.end(LineKey.key(of: tracer.text.scalars[$0])) }
    }
    guard isOrder, !part.has(.title), part.body.upperBound <= lines.count else { return nil }
    for line in lines[part.body] where ElementWords.issuing.stands(in: line.text) {
      guard let title = Self.issued(by: line.text) else { continue }
      return tracer.trace(title)
    }
    return nil
  }

  /// The title in 《》 that a sentence issues, else the first one.
  private static func issued(by line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let text = Array(line)
    var citations = CitationReader(articles: [:]).annotations(in: text)
    CitationRelation.set(&citations, in: text)
    let titles = citations.filter { $0.kind == .title && text[$0.start] == "《" }
    guard let title = titles.first(where: { $0.relation == .issues }) ?? titles.first else {
      return nil
    }
    return line.startIndex + title.start + 1..<line.startIndex + title.end - 1
  }
}
