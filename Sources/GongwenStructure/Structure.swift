import GongwenLanguage
import GongwenModel
public import GongwenText

/// Makes a tree of blocks: the stage `structure`.
public struct Structure: Sendable {
  /// Makes the stage.
  public init() {}

  /// The document or the collection that a canonical text holds.
  public func callAsFunction(_ text: CanonicalText) -> StructuredSource {
    let lines = Self.lines(of: text)
    let tracer = Tracer(text)
    let contents = Contents(in: lines)
    if let contents, let members = CollectionSplitter(lines: lines).members(of: contents) {
      return CollectionAssembly(tracer: tracer, lines: lines, contents: contents, ranges: members)
        .source()
    }
    let outline = DocumentOutline(lines, contents: contents, pageTitles: Self.pageTitles(of: text))
    if let members = outline.unlisted.members {
      let ranges = members.map { CollectionSplitter.MemberRange(lines: $0, entry: nil) }
      return CollectionAssembly(tracer: tracer, lines: lines, contents: nil, ranges: ranges)
        .source()
    }
    let assembly = DocumentAssembly(
      tracer: tracer, lines: lines, outline: outline, blocks: [0..<text.blocks.count],
      pageTitles: Self.pageTitles(of: text))
    return .document(assembly.document())
  }

  /// The reasons for the elements of a canonical text's heads and closings, document by document.
  public func explanations(of text: CanonicalText) -> [[ElementExplanation]] {
    let lines = Self.lines(of: text)
    let contents = Contents(in: lines)
    if let contents, let members = CollectionSplitter(lines: lines).members(of: contents) {
      return members.map { member in
        let own = Array(lines[member.lines])
        return DocumentOutline(own).explanations(own)
      }
    }
    let outline = DocumentOutline(lines, contents: contents, pageTitles: Self.pageTitles(of: text))
    if let members = outline.unlisted.members {
      return members.map { member in
        let own = Array(lines[member])
        return DocumentOutline(own).explanations(own)
      }
    }
    return [outline.explanations(lines)]
  }

  private static func lines(of text: CanonicalText) -> [Line] {
    let grammar = MarkerGrammar()
    let body = text.blocks.indices.filter { text.blocks[$0].block.furniture == nil }
    var lines = body.map { Line(block: $0, of: text, grammar: grammar) }
    GluedClauses.mark(&lines, grammar)
    NumberedNumbers.mark(&lines)
    return Line.withNotes(lines)
  }

  /// The titles that a page gives: the META tags of its title, and `<title>` up to the name of the site.
  private static func pageTitles(of text: CanonicalText) -> [String] {
    guard case .web(let page) = text.evidence else { return [] }
    let tagged = SiteProfile.titleTags.compactMap { page.meta($0) }
    let own = page.title.map { title in
      String(title.unicodeScalars.prefix { !"_|｜".unicodeScalars.contains($0) })
    }
    return tagged + [own].compactMap { $0 }
  }
}
