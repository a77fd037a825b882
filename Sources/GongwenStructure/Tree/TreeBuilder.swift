import GongwenModel
import GongwenText

/// Makes nodes of parts and units.
struct TreeBuilder {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The nodes of an element.
  func node(_ element: PartElement) -> Node {
    Node(.element(element.kind, tracer.trace(passage(element.ranges))))
  }

  /// An element over several lines is one text: breaks between them are dropped.
  func passage(_ ranges: [Range<Int>]) -> Passage {
    guard let first = ranges.first else { return Passage(parts: []) }
    var text = UnitText(first, of: tracer.text)
    for range in ranges.dropFirst() { text.join(range, of: tracer.text) }
    return text.passage(0..<text.scalars.count)
  }

  /// The nodes of units at a depth.
  func nodes(_ units: [Unit], depth: Int) -> [Node] {
    units.map { node($0, depth: depth) }
  }

  private func node(_ unit: Unit, depth: Int) -> Node {
    switch unit.kind {
    case .paragraph:
      return Node(
        .element(.paragraph, trace(unit, 0..<unit.text.scalars.count)), handle: unit.handle)
    case .item(let marker):
      let text = trace(unit, unit.contentStart..<unit.text.scalars.count)
      return Node(.item(self.marker(marker, of: unit), text), handle: unit.handle)
    case .section(let marker, _):
      return section(unit, marker, depth: depth)
    }
  }

  private func section(_ unit: Unit, _ candidate: MarkerCandidate, depth: Int) -> Node {
    let start = unit.contentStart
    let end = unit.text.scalars.count
    var heading: TracedText?
    var children: [Node] = []
    switch unit.cut {
    case .prose:
      if start < end { children.append(Node(.element(.paragraph, trace(unit, start..<end)))) }
    case .heading(let stop):
      heading = trace(unit, start..<end - stop, droppingStop: end - stop..<end)
    case .runIn(let length):
      let stop = start + length
      heading = trace(unit, start..<stop, droppingStop: stop..<stop + 1)
      var rest = stop + 1
      while rest < end, unit.text.scalars[rest] == " " { rest += 1 }
      if rest < end { children.append(Node(.element(.paragraph, trace(unit, rest..<end)))) }
    }
    children += nodes(unit.children, depth: depth + 1)
    let marker = self.marker(candidate, of: unit)
    let content: Node.Content =
      candidate.scheme == .box
      ? .box(depth: depth, marker: marker, heading: heading)
      : .section(depth: depth, marker: marker, heading: heading)
    return Node(content, children: children, handle: unit.handle)
  }

  private func trace(
    _ unit: Unit, _ range: Range<Int>, droppingStop stop: Range<Int>? = nil
  ) -> TracedText {
    let stop = stop.flatMap { $0.isEmpty ? nil : $0 }
    return tracer.trace(unit.text.passage(range, droppingStop: stop))
  }

  /// A marker in its canonical form.
  func marker(_ candidate: MarkerCandidate, of unit: Unit) -> Marker {
    let text = unit.text.canonicalStart(of: 0..<candidate.length).map {
      markerText(candidate, at: $0)
    }
    return Marker(
      text: text, scheme: candidate.scheme, ordinal: candidate.ordinal, insert: candidate.insert)
  }

  /// A marker is verbatim where the source prints the canonical form, else one edit; a bullet
  /// before it is dropped.
  func markerText(_ candidate: MarkerCandidate, at range: Range<Int>) -> TracedText {
    let split = range.lowerBound + candidate.listMark
    var parts: [Passage.Part] = []
    if candidate.listMark > 0 {
      parts.append(.rewrite(range.lowerBound..<split, as: [], by: .listMark))
    }
    let sign = split..<range.upperBound
    let raw = tracer.text.rawScalars(of: sign)
    if raw.elementsEqual(candidate.text) {
      parts.append(.keep(sign))
    } else {
      let rule: Rule = candidate.scheme == .dash ? .dash : .marker
      parts.append(.rewrite(sign, as: candidate.text, by: rule))
    }
    return tracer.trace(Passage(parts: parts))
  }
}
