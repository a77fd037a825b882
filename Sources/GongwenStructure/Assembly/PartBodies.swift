import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes the nodes of a document's parts and collects their diagnostics.
struct PartBodies {
  private let tracer: Tracer
  private let lines: [Line]
  private let contents: Contents?
  private let breaks: LineBreaks
  /// The judgements with other readings near.
  var doubts: Doubts
  /// The diagnostics of the bodies.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text that the bodies set aside.
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
    doubts = Doubts(tracer: tracer, lines: lines)
    // Entries of the contents have the first handles.
    nextHandle = (contents?.entries.count ?? 0) + 1
  }

  /// The nodes of all parts: components, unless the document is in one piece.
  ///
  /// - Parameter reading: the explanation of heads and closings.
  mutating func nodes(of parts: [DocumentPart], _ reading: ElementReading) -> [Node] {
    doubts.add(reading)
    var result: [Node] = []
    if parts.count == 1, let only = parts.first, only.marker == nil {
      result = nodes(of: only, end: lines.count)
    } else {
      for (index, part) in parts.enumerated() {
        let children = nodes(
          of: part, end: index + 1 < parts.count ? parts[index + 1].start : lines.count)
        result.append(
          Node(
            .component(role: part.role, marker: marker(of: part)), children: children,
            handle: nextHandle))
        nextHandle += 1
      }
    }
    addLastPictures(to: &result)
    diagnostics += ContentsTargets(contents: contents, pageLabels: pageLabels).resolve(&result)
    diagnostics += PartFindings(tracer: tracer, lines: lines).diagnostics(for: parts)
    var plausibility = Plausibility(firstHandle: nextHandle)
    plausibility.review(&result)
    diagnostics += plausibility.diagnostics
    var review = NodeReview(of: result, firstHandle: plausibility.nextHandle)
    Node.rewrite(&result, with: &review)
    review.finish()
    diagnostics += review.diagnostics + doubts.diagnostics
    if case .printed(let boxes) = tracer.text.evidence, !boxes.noteMarks.isEmpty {
      NoteLinks.link(boxes.noteMarks, of: tracer.text, in: &result, firstHandle: review.nextHandle)
    }
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
    let figures = (0..<count).map { _ in Node(.figure(captions: [], labels: [])) }
    if case .component? = nodes.last?.content {
      nodes[nodes.count - 1].children += figures
    } else {
      nodes += figures
    }
  }

  private func marker(of part: DocumentPart) -> Marker? {
    guard let line = part.marker,
      let candidate = lines[line].markers.first(where: { $0.scheme == .appendix })
    else { return nil }
    let start = lines[line].range.lowerBound
    let text = TreeBuilder(tracer: tracer).markerText(
      candidate, at: start..<start + candidate.length)
    return Marker(text: text, scheme: .appendix, ordinal: candidate.ordinal)
  }

  /// - Parameter end: the line behind the part.
  private mutating func nodes(of part: DocumentPart, end: Int) -> [Node] {
    let builder = TreeBuilder(tracer: tracer, contents: contents, lines: lines)
    let title = title(of: part)
    let head = elements(part.head, title, builder)
    let body = text(part.body, title, builder)
    let closing = elements(part.closing, title, builder)
    let above = part.start..<max(part.start, part.body.lowerBound)
    let below = part.body.upperBound..<max(part.body.upperBound, end)
    return head + notes(above, besides: part.head, builder) + body + closing
      + notes(below, besides: part.closing, builder)
  }

  /// The notes behind some lines, except lines of text among elements, which have theirs.
  private func notes(
    _ range: Range<Int>, besides elements: [PartElement], _ builder: TreeBuilder
  ) -> [Node] {
    var own: [Int] = []
    var start = range.lowerBound
    for text in elements.compactMap(\.text) where text.upperBound > start {
      own += start..<min(range.upperBound, max(start, text.lowerBound))
      start = min(range.upperBound, text.upperBound)
    }
    own += start..<range.upperBound
    return builder.notes(of: own.lazy.map { lines[$0] })
  }

  private mutating func elements(
    _ elements: [PartElement], _ title: TitleKey?, _ builder: TreeBuilder
  ) -> [Node] {
    var nodes: [Node] = []
    for element in elements {
      nodes += element.text.map { text($0, title, builder) } ?? [builder.node(element)]
    }
    return nodes
  }

  private mutating func text(
    _ range: Range<Int>, _ title: TitleKey?, _ builder: TreeBuilder
  ) -> [Node] {
    let reading = BodyReader(
      text: tracer.text, lines: lines, contents: contents?.lines, breaks: breaks
    ).read(range, title: title, firstHandle: nextHandle)
    if reading.hasItems { doubts.add(reading.rival) }
    doubts.add(reading.units)
    doubts.add(reading.doubtfulTails)
    doubts.add(reading.doubtfulBreaks)
    diagnostics += reading.findings.map { $0.diagnostic(tracer) }
    removed += reading.repeated.map { Removed(reason: .duplicate, text: tracer.trace($0)) }
    count(reading.units)
    return builder.nodes(reading.units, depth: 1)
  }

  private func title(of part: DocumentPart) -> TitleKey? {
    part.head.first { $0.kind == .title }.map { element in
      TitleKey(element.ranges.flatMap { tracer.text.scalars[$0] })
    }
  }

  /// Counts the units with a handle, children included.
  private mutating func count(_ units: [Unit]) {
    for place in units.indices {
      if units[place].handle > 0 {
        nextHandle += 1
        switch units[place].kind {
        case .heading: break
        default: sections += 1
        }
      }
      if !units[place].children.isEmpty { count(units[place].children) }
    }
  }
}
