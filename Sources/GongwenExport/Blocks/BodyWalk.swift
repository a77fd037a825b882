import GongwenModel

/// A walk over a body that decides what is a heading, and puts the marker of a prose unit before its first paragraph.
struct BodyWalk<Sink: BlockSink>: NodeVisitor {
  private(set) var sink: Sink
  /// The marker of a prose unit whose first paragraph is still to come.
  private var pending: UnitLine?
  /// The sids of the open units.
  private var sids: [String?] = [nil]
  /// The level of a title in the open component.
  private var titleLevel = 1

  private init(sink: Sink) { self.sink = sink }

  /// Gives a body to a sink.
  static func run(_ body: [Node], into sink: Sink) -> Sink {
    var walk = BodyWalk(sink: sink)
    Node.walk(body, with: &walk)
    return walk.sink
  }

  mutating func enter(_ node: Node, at path: NodePath) {
    let sid = node.sid ?? sids[sids.count - 1]
    sids.append(sid)
    let place = TextPlace(node: node.id, sid: sid, part: "text")
    switch node.content {
    case .component(let role, let marker):
      open(node)
      // The parts of a release are documents of their own, its attachments belong to it.
      titleLevel = role == .attachment ? 2 : 1
      if let marker, marker.text != nil {
        sink.heading(line(marker, nil, place), level: titleLevel)
      }
    case .section(let depth, let marker, let heading), .box(let depth, let marker, let heading):
      open(node)
      let line = line(marker, heading, place)
      if heading != nil || marker?.scheme.isDivision == true {
        sink.heading(line, level: titleLevel + max(1, depth))
      } else if marker != nil {
        pending = line
      }
    case .element(.title, let text):
      flush()
      sink.heading(line(nil, text, place, part: "text"), level: titleLevel)
    case .element(let kind, let text):
      paragraph(text, kind, place)
    case .item(let marker, let text):
      flush()
      sink.item(line(marker, text, place, part: "text"))
    case .table(let table):
      flush()
      sink.table(table, at: place)
    case .figure(let captions, let labels):
      flush()
      sink.figure(captions: captions, labels: labels, at: place)
    case .toc(let heading, let entries):
      flush()
      sink.contents(heading: heading, entries: entries, at: place)
    }
  }

  mutating func leave(_ node: Node, at path: NodePath) {
    sids.removeLast()
    switch node.content {
    case .component, .section, .box:
      flush()
      sink.close(node)
      if case .component = node.content { titleLevel = 1 }
    case .element, .item, .table, .figure, .toc: break
    }
  }

  private mutating func open(_ node: Node) {
    flush()
    sink.open(node)
  }

  private mutating func paragraph(
    _ text: TracedText, _ kind: ElementKind, _ place: TextPlace
  ) {
    var line = line(nil, text, place, part: "text")
    if let unit = pending, kind == .paragraph {
      pending = nil
      line.marker = unit.marker
      line.markerPlace = unit.markerPlace
    }
    flush()
    sink.paragraph(line, kind: kind)
  }

  /// Writes a marker that no paragraph follows.
  private mutating func flush() {
    guard let unit = pending else { return }
    pending = nil
    sink.paragraph(unit, kind: .paragraph)
  }

  private func line(
    _ marker: Marker?, _ words: TracedText?, _ place: TextPlace, part: String = "heading"
  ) -> UnitLine {
    var (sign, text) = (place, place)
    sign.part = "marker"
    text.part = part
    return UnitLine(marker: marker, markerPlace: sign, words: words, wordsPlace: text)
  }
}
