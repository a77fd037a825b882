import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes nodes of parts and units.
struct TreeBuilder {
  /// Gives texts their origins.
  let tracer: Tracer
  /// The contents in the text, if there are any.
  var contents: Contents?
  /// The lines the contents refer to.
  var lines: [Line] = []

  /// The nodes of an element.
  func node(_ element: PartElement) -> Node {
    Node(.element(element.kind, tracer.trace(passage(element.ranges))))
  }

  /// The notes behind some lines.
  func notes(of lines: some Sequence<Line>) -> [Node] {
    var result: [Node] = []
    for note in lines.flatMap(\.notes) {
      guard note.evidence.isLabel else {
        result.append(node(PartElement(kind: .note, ranges: [note.range])))
        continue
      }
      let label = tracer.trace(note.range)
      if case .figure(let captions, let labels)? = result.last?.content {
        result[result.count - 1].content = .figure(captions: captions, labels: labels + [label])
      } else {
        result.append(Node(.figure(captions: [], labels: [label])))
      }
    }
    return result
  }

  /// An element over several lines is one text: breaks between them are dropped.
  func passage(_ ranges: [Range<Int>]) -> Passage {
    guard let first = ranges.first else { return Passage(segments: []) }
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
    case .note:
      return Node(.element(.note, trace(unit, 0..<unit.text.scalars.count)), handle: unit.handle)
    case .item(let marker):
      let text = trace(unit, unit.contentStart..<unit.text.scalars.count)
      return Node(.item(self.marker(marker, of: unit), text), handle: unit.handle)
    case .section(let marker, _):
      return section(unit, marker, depth: depth)
    case .heading:
      let heading = trace(unit, 0..<unit.text.scalars.count)
      return Node(
        .section(depth: depth, marker: nil, heading: heading),
        children: nodes(unit.children, depth: depth + 1), handle: unit.handle)
    case .table(let draft):
      return Node(.table(TableBuilder(tracer: tracer).table(draft)), handle: unit.handle)
    case .figure(let captions, let labels):
      return Node(
        .figure(
          captions: captions.map { tracer.trace($0.whole) },
          labels: labels.map { tracer.trace($0.whole) }))
    case .contents:
      return contents.map { self.contents($0, lines: lines, members: []) }
        ?? Node(.toc(heading: nil, entries: []))
    }
  }

  /// A table of contents; the entries' handles are their places, from 1.
  func contents(
    _ contents: Contents, lines: [Line], members: [CollectionSplitter.MemberRange]
  ) -> Node {
    var targets: [Int: String] = [:]
    for (place, member) in members.enumerated() {
      if let entry = member.entry { targets[entry] = "#\(place + 1)" }
    }
    let entries = contents.entries.enumerated().map { index, entry in
      TocEntry(
        depth: entry.depth, marker: entryMarker(entry), text: entryText(entry),
        page: entry.page, target: targets[index], handle: index + 1)
    }
    let heading =
      contents.hasHeading ? tracer.trace(lines[contents.lines.lowerBound].range) : nil
    return Node(.toc(heading: heading, entries: entries))
  }

  private func entryMarker(_ entry: ContentsEntry) -> Marker? {
    entry.marker.map { candidate in
      Marker(
        text: markerText(candidate, at: entry.markerRange), scheme: candidate.scheme,
        ordinal: candidate.ordinal, insert: candidate.insert)
    }
  }

  /// An entry's words; a bullet before them, leader and page number are dropped.
  private func entryText(_ entry: ContentsEntry) -> TracedText {
    var parts = passage(entry.text).segments
    if entry.marker == nil, !entry.markerRange.isEmpty {
      parts.insert(.rewrite(entry.markerRange, as: [], by: .listMark), at: 0)
    }
    if let leader = entry.leader { parts.append(.rewrite(leader, as: [], by: .tocLeader)) }
    return tracer.trace(Passage(segments: parts))
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
    case .bracketed(let length):
      let close = start + length - 1
      // 第一条【目的】：…: the colon is the heading's, as behind a name without brackets.
      let isColon = close + 1 < end && unit.text.scalars[close + 1] == "："
      let colon = close + 1..<close + (isColon ? 2 : 1)
      heading = tracer.trace(
        unit.text.passage(
          start + 1..<close, inBrackets: start..<start + 1, close..<close + 1, colon))
      var rest = colon.upperBound
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
    var parts: [Passage.Segment] = []
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
    return tracer.trace(Passage(segments: parts))
  }
}
