import GongwenLanguage
import GongwenModel
import GongwenText

/// Puts a document together from its lines.
struct DocumentAssembly {
  private let tracer: Tracer
  private let lines: [Line]
  private let outline: DocumentOutline
  private let blocks: [Range<Int>]

  private let pageTitles: [String]

  /// Starts with the lines of a document and the blocks it is made of.
  ///
  /// - Parameter pageTitles: what its page calls it.
  init(
    tracer: Tracer, lines: [Line], outline: DocumentOutline, blocks: [Range<Int>],
    pageTitles: [String] = []
  ) {
    self.tracer = tracer
    self.pageTitles = pageTitles
    self.lines = lines
    self.outline = outline
    self.blocks = blocks
  }

  /// The document.
  func document() -> StructuredDocument {
    let parts = outline.parts
    var bodies = PartBodies(tracer: tracer, lines: lines, contents: outline.contents)
    bodies.doubts.addBreaks(in: blocks)
    let body = bodies.nodes(of: parts, outline.reading)
    let furniture = Self.furniture(in: blocks, tracer)
    let (metadata, differences) = MetadataCollector(tracer: tracer).collect(
      parts: parts, furniture: furniture, lines: lines)
    var document = StructuredDocument(
      body: body, metadata: metadata, removed: Self.removed(in: blocks, tracer) + bodies.removed,
      diagnostics: bodies.diagnostics + unread + doubts + differences,
      counts: [
        "components": parts.count, "sections": bodies.sections,
        "diagnostics": bodies.diagnostics.count + differences.count,
      ], blocks: blocks)
    document.diagnostics += DocumentPlausibility(
      body: body, metadata: metadata, removed: document.removed, pageTitles: pageTitles
    ).diagnostics()
    document.certainty = tracer.text.certainty
    document.certainty.lower(to: bodies.doubts.certainty)
    document.certainty.lower(to: ImplausibleCertainty.certainty(after: document.diagnostics))
    if case .web(let outline) = tracer.text.evidence {
      document.links = WebLinks(tracer: tracer, outline: outline).links()
    }
    return document
  }

  /// Lines that look like elements of a head or a closing and were left as text.
  private var unread: [Diagnostic] {
    outline.reading.unread.map { unit, evidence in
      let words = tracer.trace(lines[outline.reading.units.ranges[unit].lowerBound].range)
      let signs = evidence.map(\.name).joined(separator: ", ")
      return Diagnostic(
        code: "element-unread",
        severity: isWeak(unit, evidence) ? .info : .warning,
        message: "\(words.string) looks like an element (\(signs)) and was left as text",
        origin: words.origin)
    }
  }

  /// Whether a line has weak signs alone, or calls persons without naming a body, as a speech does in its middle: 同志们：.
  private func isWeak(_ unit: Int, _ evidence: [ElementCosts.Term]) -> Bool {
    let line = lines[outline.reading.units.ranges[unit].lowerBound].text
    return evidence.allSatisfy { Self.weak.contains($0.name) }
      || Self.calls.firstPrefix(of: line) != nil && !line.contains { $0 == "，" }
  }

  private static let calls: PhraseIndex = ["同志们", "同志們", "各位", "女士们", "朋友们"]

  /// Signs of an element that other lines have as well, where there are no more: the month on a cover, the name of a body in large letters.
  private static let weak: Set<String> = ["body", "enlarged", "monthDate"]

  /// A part that may be a document of its own and was not split off.
  private var doubts: [Diagnostic] {
    guard let part = outline.unlisted.doubtful,
      let title = part.head.first(where: { $0.kind == .title })
    else { return [] }
    let words = tracer.trace(TreeBuilder(tracer: tracer).passage(title.ranges))
    return [
      Diagnostic(
        code: "collection-uncertain", severity: .info,
        message: "\(words.string) may be a document of its own; the source was kept whole",
        origin: words.origin)
    ]
  }

  /// The furniture among some blocks.
  static func removed(in blocks: [Range<Int>], _ tracer: Tracer) -> [Removed] {
    furniture(in: blocks, tracer).compactMap { block in
      block.block.furniture.map { Removed(reason: $0, text: tracer.trace(block.range)) }
    }
  }

  private static func furniture(in blocks: [Range<Int>], _ tracer: Tracer) -> [CanonicalBlock] {
    blocks.flatMap { range in
      tracer.text.blocks[range].filter { $0.block.furniture != nil }
    }
  }
}
