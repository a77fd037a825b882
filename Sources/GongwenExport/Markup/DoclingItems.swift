import GongwenModel

/// Collects the items of a DoclingDocument.
struct DoclingItems: BlockSink {
  /// References of the items of the body, in reading order.
  private(set) var children: [String] = []
  private(set) var texts: [DoclingText] = []
  private(set) var tables: [DoclingTable] = []
  private(set) var pictures: [DoclingPicture] = []
  private(set) var groups: [DoclingGroup] = []
  /// The levels of the headings of the open units.
  private var levels: [Int] = [1]
  /// The level of a title in the open component.
  private var titleLevel = 1
  /// Whether the last item of the body is a list that more items may follow in.
  private var isInList = false

  mutating func open(_ node: Node) {
    isInList = false
    switch node.content {
    case .component(let role, _):
      titleLevel = role == .attachment ? 2 : 1
      levels.append(titleLevel)
    case .section(let depth, _, _), .box(let depth, _, _): levels.append(titleLevel + depth)
    default: break
    }
  }

  mutating func close(_ node: Node) {
    isInList = false
    levels.removeLast()
    if case .component = node.content { titleLevel = 1 }
  }

  mutating func heading(_ line: UnitLine, level: Int) {
    // The first level is the title's; headings of units begin at level 1 of their own.
    let label: DoclingText.Label =
      line.wordsPlace.part == "text" && level == 1 ? .title : .header(level: max(1, level - 1))
    children.append(add(line, label))
  }

  mutating func paragraph(_ line: UnitLine, kind: ElementKind) {
    isInList = false
    guard line.marker?.scheme == .article, line.sign != nil else {
      children.append(add(line, .text))
      return
    }
    var number = line
    number.words = nil
    children.append(add(number, .header(level: max(1, (levels.last ?? 2) - 1))))
    guard line.words != nil else { return }
    var words = line
    words.marker = nil
    children.append(add(words, .text))
  }

  mutating func item(_ line: UnitLine) {
    guard let marker = line.marker, marker.isGenerated else {
      isInList = false
      children.append(add(line, .text))
      return
    }
    if !isInList {
      groups.append(DoclingGroup(reference: "#/groups/\(groups.count)"))
      children.append(groups[groups.count - 1].reference)
      isInList = true
    }
    var words = line
    words.marker = nil
    let sign = marker.ordinal.map { "\($0)." } ?? "-"
    let label = DoclingText.Label.item(marker: sign, isEnumerated: marker.ordinal != nil)
    let item = add(words, label, parent: groups[groups.count - 1].reference)
    groups[groups.count - 1].children.append(item)
  }

  mutating func table(_ table: Table, at place: TextPlace) {
    isInList = false
    let reference = "#/tables/\(tables.count)"
    let captions = (table.caption.map { [$0] } ?? []).map { add($0, place, .caption, reference) }
    let notes = table.notes.map { add($0, place, .footnote, reference) }
    tables.append(
      DoclingTable(reference: reference, table: table, captions: captions, footnotes: notes))
    children.append(reference)
  }

  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace) {
    isInList = false
    let reference = "#/pictures/\(pictures.count)"
    let captions = captions.map { add($0, place, .caption, reference) }
    let labels = labels.map { add($0, place, .text, reference) }
    pictures.append(
      DoclingPicture(reference: reference, captions: captions, children: labels))
    children.append(reference)
  }

  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace) {
    isInList = false
    if let heading { children.append(add(heading, place, .text, "#/body")) }
    for entry in entries {
      let (marker, text) = entry.places(in: place)
      let line = UnitLine(
        marker: entry.marker, markerPlace: marker, words: entry.text, wordsPlace: text)
      children.append(add(line, .text))
    }
  }

  private mutating func add(
    _ text: TracedText, _ place: TextPlace, _ label: DoclingText.Label, _ parent: String
  ) -> String {
    let line = UnitLine(marker: nil, markerPlace: place, words: text, wordsPlace: place)
    return add(line, label, parent: parent)
  }

  /// Adds a text; gives its reference.
  private mutating func add(
    _ line: UnitLine, _ label: DoclingText.Label, parent: String = "#/body"
  ) -> String {
    let reference = "#/texts/\(texts.count)"
    var scalars = line.sign?.scalars ?? Array((line.generatedSign ?? "").unicodeScalars)
    if line.needsBlank { scalars.append(" ") }
    let start = scalars.count
    scalars += line.words?.scalars ?? []
    let parts = [(line.sign, 0), (line.words, start)].compactMap { text, start in
      text.map { (text: $0, start: start) }
    }
    texts.append(
      DoclingText(
        reference: reference, parent: parent, label: label, scalars: scalars,
        places: DoclingProvenance.places(of: parts)))
    return reference
  }
}
