import GongwenModel
public import GongwenText

/// Makes a tree of blocks: the stage `structure`.
public struct Structure: Sendable {
  /// Makes the stage.
  public init() {}

  /// The document that a canonical text holds.
  public func callAsFunction(_ text: CanonicalText) -> StructuredDocument {
    let tracer = Tracer(text)
    let grammar = MarkerGrammar()
    let lines = text.blocks.filter { $0.block.furniture == nil }.map { block in
      Line(block.range, of: text.scalars, evidence: block.block.evidence, grammar: grammar)
    }
    let furniture = text.blocks.filter { $0.block.furniture != nil }
    let parts = PartFinder(lines: lines).parts()
    var assembly = DocumentAssembly(tracer: tracer, lines: lines)
    let body = assembly.body(of: parts)
    let metadata = MetadataCollector(tracer: tracer).collect(parts: parts, furniture: furniture)
    let removed = furniture.compactMap { block in
      block.block.furniture.map { Removed(reason: $0, text: tracer.trace(block.range)) }
    }
    return StructuredDocument(
      body: body, metadata: metadata, removed: removed, diagnostics: assembly.diagnostics,
      counts: [
        "components": parts.count, "sections": assembly.sections,
        "diagnostics": assembly.diagnostics.count,
      ])
  }
}
