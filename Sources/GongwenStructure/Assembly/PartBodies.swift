import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes the nodes of a document's parts and collects what is to be said of them.
struct PartBodies {
  private let tracer: Tracer
  private let lines: [Line]
  private let contents: Contents?
  private let breaks: LineBreaks
  /// What the reader must know.
  private(set) var diagnostics: [Diagnostic] = []
  /// What the bodies set aside.
  private(set) var removed: [Removed] = []
  /// The number of numbered units.
  private(set) var sections = 0
  private var nextHandle = 1

  /// Starts with nothing.
  init(tracer: Tracer, lines: [Line], contents: Contents?) {
    self.tracer = tracer
    self.lines = lines
    self.contents = contents
    breaks = LineBreaks(lines)
    // Entries of the contents have the first handles.
    nextHandle = (contents?.entries.count ?? 0) + 1
  }

  /// The nodes of all parts: components, unless the document is in one piece.
  mutating func nodes(of parts: [DocumentPart]) -> [Node] {
    var result: [Node] = []
    if parts.count == 1, let only = parts.first, only.marker == nil {
      result = nodes(of: only, end: lines.count)
    } else {
      for (index, part) in parts.enumerated() {
        let children = nodes(
          of: part, end: index + 1 < parts.count ? parts[index + 1].start : lines.count)
        result.append(
          Node(.component(role: part.role, marker: marker(of: part)), children: children))
      }
    }
    addLastPictures(to: &result)
    diagnostics += ContentsTargets(contents: contents, pageLabels: pageLabels).resolve(&result)
    diagnostics += PartFindings(tracer: tracer, lines: lines).diagnostics(for: parts)
    var review = NodeReview(of: result, firstHandle: nextHandle)
    Node.rewrite(&result, with: &review)
    review.finish()
    diagnostics += review.diagnostics
    return result
  }

  /// The names of printed pages, from the first.
  private var pageLabels: [[String]] {
    guard case .printed(let boxes) = tracer.text.evidence else { return [] }
    return boxes.pageLabels
  }

  /// The pictures behind the last line of a page.
  private func addLastPictures(to nodes: inout [Node]) {
    let count = lines.last?.evidence.page?.picturesAfter ?? 0
    let figures = (0..<count).map { _ in Node(.figure(captions: [])) }
    if case .component? = nodes.last?.content {
      nodes[nodes.count - 1].children += figures
    } else {
      nodes += figures
    }
  }

  private func marker(of part: DocumentPart) -> Marker? {
    guard let line = part.marker, let candidate = lines[line].markers.first else { return nil }
    let start = lines[line].range.lowerBound
    let text = TreeBuilder(tracer: tracer).markerText(
      candidate, at: start..<start + candidate.length)
    return Marker(text: text, scheme: .appendix, ordinal: candidate.ordinal)
  }

  /// - Parameter end: the line behind the part.
  private mutating func nodes(of part: DocumentPart, end: Int) -> [Node] {
    let builder = TreeBuilder(tracer: tracer, contents: contents, lines: lines)
    let reading = BodyReader(
      text: tracer.text, lines: lines, contents: contents?.lines, breaks: breaks
    ).read(part.body, title: title(of: part), firstHandle: nextHandle)
    diagnostics += reading.findings.map { $0.diagnostic(tracer) }
    removed += reading.repeated.map { Removed(reason: .duplicate, text: tracer.trace($0)) }
    nextHandle += count(reading.units) { _ in true }
    sections += count(reading.units) { unit in
      if case .heading = unit.kind { return false }
      return true
    }
    let above = part.start..<max(part.start, part.body.lowerBound)
    let below = part.body.upperBound..<max(part.body.upperBound, end)
    return part.head.map(builder.node) + builder.notes(of: lines[above])
      + builder.nodes(reading.units, depth: 1) + part.closing.map(builder.node)
      + builder.notes(of: lines[below])
  }

  private func title(of part: DocumentPart) -> TitleKey? {
    part.head.first { $0.kind == .title }.map { element in
      TitleKey(element.ranges.flatMap { tracer.text.scalars[$0] })
    }
  }

  /// The number of units with a handle that satisfy a predicate, children included.
  private func count(_ units: [Unit], where predicate: (Unit) -> Bool) -> Int {
    units.reduce(0) {
      $0 + ($1.handle > 0 && predicate($1) ? 1 : 0) + count($1.children, where: predicate)
    }
  }
}
