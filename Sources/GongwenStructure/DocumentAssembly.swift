import GongwenModel
import GongwenText

/// Puts the parts of a document together.
struct DocumentAssembly {
  /// Gives texts their origins.
  let tracer: Tracer
  /// The lines of the body.
  let lines: [Line]
  /// What the reader must know.
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of numbered units.
  private(set) var sections = 0
  private var nextHandle = 1

  /// Starts with nothing.
  init(tracer: Tracer, lines: [Line]) {
    self.tracer = tracer
    self.lines = lines
  }

  /// The nodes of all parts: components, unless the document is in one piece.
  mutating func body(of parts: [DocumentPart]) -> [Node] {
    guard parts.count > 1 || parts.first?.marker != nil else {
      return parts.first.map { nodes(of: $0) } ?? []
    }
    return parts.map { part in
      let children = nodes(of: part)
      return Node(.component(role: part.role, marker: marker(of: part)), children: children)
    }
  }

  private func marker(of part: DocumentPart) -> Marker? {
    guard let line = part.marker, let candidate = lines[line].markers.first else { return nil }
    let start = lines[line].range.lowerBound
    let text = TreeBuilder(tracer: tracer).markerText(
      candidate, at: start..<start + candidate.length)
    return Marker(text: text, scheme: .appendix, ordinal: candidate.ordinal)
  }

  private mutating func nodes(of part: DocumentPart) -> [Node] {
    let builder = TreeBuilder(tracer: tracer)
    let reading = BodyReader(text: tracer.text, lines: lines).read(
      part.body, firstHandle: nextHandle)
    report(reading)
    let count = sectionCount(reading.units)
    nextHandle += count
    sections += count
    return part.head.map(builder.node) + builder.nodes(reading.units, depth: 1)
      + part.closing.map(builder.node)
  }

  private func sectionCount(_ units: [Unit]) -> Int {
    units.reduce(0) { $0 + ($1.handle > 0 ? 1 : 0) + sectionCount($1.children) }
  }

  private mutating func report(_ reading: BodyReader.Reading) {
    for (handle, finding, line) in reading.findings {
      guard let candidate = lines[line].markers.first else { continue }
      let range = lines[line].range.lowerBound..<lines[line].range.lowerBound + candidate.length
      let traced = tracer.trace(range)
      diagnostics.append(
        NumberingFindings.diagnostic(
          finding, marker: TracedText(scalars: candidate.text).string, handle: handle,
          origin: traced.origin))
    }
  }
}
