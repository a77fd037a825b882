import GongwenLanguage
import GongwenModel
public import GongwenText

/// Makes a tree of blocks: the stage `structure`.
public struct Structure: Sendable {
  /// Makes the stage.
  public init() {}

  /// The document or the collection that a canonical text holds.
  public func callAsFunction(_ text: CanonicalText) -> StructuredSource {
    let grammar = MarkerGrammar()
    let body = text.blocks.indices.filter { text.blocks[$0].block.furniture == nil }
    let lines = Line.withNotes(body.map { Line(block: $0, of: text, grammar: grammar) })
    let tracer = Tracer(text)
    let contents = Contents(in: lines)
    if let contents, let members = CollectionSplitter(lines: lines).members(of: contents) {
      return CollectionAssembly(tracer: tracer, lines: lines, contents: contents, ranges: members)
        .source()
    }
    let outline = DocumentOutline(lines, contents: contents)
    if let members = outline.unlisted.members {
      let ranges = members.map { CollectionSplitter.MemberRange(lines: $0, entry: nil) }
      return CollectionAssembly(tracer: tracer, lines: lines, contents: nil, ranges: ranges)
        .source()
    }
    let assembly = DocumentAssembly(
      tracer: tracer, lines: lines, outline: outline, blocks: [0..<text.blocks.count])
    return .document(assembly.document())
  }
}
