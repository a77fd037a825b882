import GongwenModel
import GongwenText

/// Makes blocks of what the parser of markup tells.
///
/// Block elements, `<br>` and cells end a block; other markup never does. Every visible character is
/// kept, blanks too.
final class PageBuilder: MarkupListener {
  /// The deepest nesting that is read; browsers stop at 512.
  static let deepest = 4_096

  private var buffer: MarkupBuffer
  /// The same for the page's title, which stands where nothing else is shown.
  private var titleBuffer: MarkupBuffer
  private var locator: TextLocator
  private let source: SourceMap
  private var stack: [OpenElement] = []
  private var depths = Depths()
  /// `html` and `body`, once they began.
  private var roots = Set<String>()
  private var draft = BlockDraft()
  private var tracker = TableTracker()
  private var title: String.UnicodeScalarView?
  /// The next text that is shown and not taken yet.
  private var next = 0
  private var generated: Int?
  /// The first link of the draft, in the outline.
  private var firstLink = 0

  /// The visible characters so far, and their places.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var map = SourceMap()
  private(set) var blocks: [Block] = []
  private(set) var outline = PageOutline()
  /// Whether elements are nested too deep.
  private(set) var isTooDeep = false

  /// How many open elements have an effect on text.
  private struct Depths {
    var title = 0
    var hidden = 0
    var bold = 0
    var link = 0
    var preformatted = 0
  }

  init(_ buffer: MarkupBuffer, source: SourceMap) {
    self.buffer = buffer
    titleBuffer = buffer
    self.source = source
    locator = TextLocator(buffer.scan.bytes)
  }

  /// The tables of the page.
  var tables: [TableFacts] { tracker.tables }

  /// Ends the last block.
  func finish() {
    take(upTo: buffer.scan.bytes.count)
    flush()
    outline.title = title.map { String($0) }
  }

  func start(_ tag: Tag, _ attributes: TagAttributes) -> Bool {
    guard stack.count < Self.deepest else {
      isTooDeep = true
      return false
    }
    let isBlock = tag.traits.contains(.block)
    if isBlock || tag.name == "br" || tag.name == "hr" { flush(isBreak: tag.name == "br") }
    if isBlock { depths.title = 0 }
    if tag.traits.contains(.root), !roots.insert(tag.name).inserted { return true }
    if !attributes.isEmpty { note(tag, attributes) }
    var element = OpenElement(tag, attributes, in: stack.last?.inherited, at: stack.count)
    element.hasMedia = attributes.bytes("src") != nil
    startTablePart(tag.name, attributes)
    if tag.name == "li" { startItem(attributes) }
    if tag.name == "a", let href = attributes["href"] { element.link = (scalars.count, href) }
    count(element, by: 1)
    stack.append(element)
    return true
  }

  func end(_ tag: Tag) {
    // Pages go on behind the end of their body; what stands there belongs to it.
    if tag.traits.contains(.root), roots.contains(tag.name) { return flush() }
    guard let top = stack.lastIndex(where: { $0.tag.name == tag.name }) else { return }
    if tag.traits.contains(.block) { flush() }
    for index in (top..<stack.count).reversed() { close(stack[index]) }
    stack.removeSubrange(top...)
  }

  private func close(_ element: OpenElement) {
    count(element, by: -1)
    if let link = element.link {
      var whole = PageLink(range: link.start..<scalars.count, href: link.href, isMedia: false)
      whole.element = element.element
      outline.links.append(whole)
    }
    switch element.tag.name {
    case "table": tracker.endTable()
    case "td", "th": tracker.endCell()
    default: break
    }
  }

  func characters(_ data: UnsafeBufferPointer<UInt8>, at position: Int) {
    // What cannot be placed is taken with the next text.
    guard let place = locator.locate(data, at: position) else { return }
    if stack.last?.tag.name == "title" { takeTitle(place) }
    take(upTo: place.upperBound)
  }

  /// Takes the texts that are shown and begin before a place, whole: libxml2 tells of long ones in
  /// chunks. The scan of the markup says what they are, so that none is lost whatever libxml2 makes of it.
  private func take(upTo end: Int) {
    let texts = buffer.scan.texts
    while next < texts.count, Int(texts[next].start) < end {
      let text = texts[next]
      let start = buffer.index(of: Int(text.start))
      if text.isBroken { depths.hidden += 1 }
      append(start..<buffer.index(of: Int(text.end)), showsReferences: !text.isBroken)
      if text.isBroken { depths.hidden -= 1 }
      next += 1
    }
  }

  private func append(_ range: Range<Int>, showsReferences: Bool) {
    guard showsReferences else { return appendVerbatim(range) }
    buffer.forEachShown(of: range) { place, reference in
      guard let reference else { return appendVerbatim(place) }
      let first = source.place(of: place.lowerBound).source
      let last = source.place(of: place.upperBound - 1).source + 1
      map.append(count: 1, sourceStart: first, width: Int32(last - first), rule: .entity)
      append(reference)
    }
  }

  private func appendVerbatim(_ range: Range<Int>) {
    source.forEachPiece(of: range) { piece, place, _, rule in
      let width = place.count / piece.count
      map.append(
        count: piece.count, sourceStart: place.lowerBound, width: Int32(width), rule: rule)
    }
    guard depths.preformatted == 0 else {
      for scalar in buffer.scalars[range] { append(scalar) }
      return
    }
    appendRun(range)
  }

  /// Adds characters none of which ends a block.
  private func appendRun(_ range: Range<Int>) {
    let offset = scalars.count - range.lowerBound
    let run = buffer.scalars[range]
    scalars.append(contentsOf: run)
    guard let first = run.firstIndex(where: { !UnicodeClass.isBlank($0) }) else {
      if draft.isEmpty { for blank in run { draft.addBlank(blank) } }
      return
    }
    var visible = 0
    var last = first
    for index in first..<range.upperBound where !UnicodeClass.isBlank(run[index]) {
      visible += 1
      last = index
    }
    if draft.isEmpty {
      for blank in run[..<first] { draft.addBlank(blank) }
      draft.element = place(of: stack.count - 1)
    }
    add(first + offset..<last + offset + 1, visible: visible)
  }

  /// `<title>`, of which nothing is shown in the page.
  private func takeTitle(_ place: Range<Int>) {
    var shown = title ?? String.UnicodeScalarView()
    let start = titleBuffer.index(of: place.lowerBound)
    let end = titleBuffer.index(of: place.upperBound)
    titleBuffer.forEachShown(of: start..<end) { place, reference in
      if let reference {
        shown.append(reference)
      } else {
        shown.append(contentsOf: titleBuffer.scalars[place])
      }
    }
    title = shown
  }

  private func append(_ scalar: Unicode.Scalar) {
    if depths.preformatted > 0, scalar == "\n" || scalar == "\r" { flush(isBreak: true) }
    let index = scalars.count
    scalars.append(scalar)
    guard !UnicodeClass.isBlank(scalar) else { return draft.addBlank(scalar) }
    if draft.isEmpty { draft.element = place(of: stack.count - 1) }
    add(index..<index + 1, visible: 1)
  }

  /// Adds characters from the first that is not blank to the last to the draft.
  private func add(_ range: Range<Int>, visible: Int) {
    let isHidden = depths.hidden > 0
    draft.add(range, visible: visible, isHidden: isHidden)
    guard !isHidden else { return }
    if depths.link > 0 { draft.linked += visible }
    if depths.bold > 0 { draft.bold += visible }
    if depths.title > 0 { draft.titled += visible }
  }

  /// The place in the outline of the innermost notable element at or below a depth of the stack.
  private func place(of top: Int) -> Int {
    var known = top
    while known >= 0, stack[known].element < 0 { known -= 1 }
    var parent = known >= 0 ? stack[known].element : -1
    guard known < top else { return parent }
    for index in known + 1...top {
      if stack[index].isNotable {
        outline.elements.append(
          PageElement(parent: parent, tag: stack[index].tag.name, words: stack[index].words))
        parent = outline.elements.count - 1
      }
      stack[index].element = parent
    }
    return parent
  }

  /// Ends the current block.
  private func flush(isBreak: Bool = false) {
    if draft.isEmpty {
      if isBreak { draft.breaks += 1 }
    } else {
      // A picture with text beside it, such as the icon before an attachment, is no figure.
      for index in firstLink..<max(firstLink, outline.links.count) {
        outline.links[index].standsAlone = false
      }
      addBlocks(endsAtLineBreak: isBreak)
      draft = BlockDraft()
    }
    draft.indent = 0
    firstLink = outline.links.count
  }

  /// The block of the draft, and one for each stretch of hidden text: those inside stand behind it.
  private func addBlocks(endsAtLineBreak: Bool) {
    var hidden = draft.hidden[...]
    if let first = draft.shown.first, let last = draft.shown.last {
      while let next = hidden.first, next.lowerBound < first.lowerBound {
        addHidden(next)
        hidden.removeFirst()
      }
      var block = Block(
        range: first.lowerBound..<last.upperBound,
        evidence: evidence(endsAtLineBreak: endsAtLineBreak),
        furniture: draft.titled == draft.characters ? .pageMetadata : nil)
      if draft.shown.count > 1 { block.lines = draft.shown }
      blocks.append(block)
    }
    for range in hidden { addHidden(range) }
  }

  private func addHidden(_ range: Range<Int>) {
    var evidence = LayoutEvidence()
    evidence.page = PageEvidence(element: draft.element)
    blocks.append(Block(range: range, evidence: evidence, furniture: .hidden))
  }

  private func evidence(endsAtLineBreak: Bool) -> LayoutEvidence {
    let inherited = stack.last?.inherited ?? OpenElement.Inherited()
    var evidence = LayoutEvidence(
      indent: draft.indent, blankLinesBefore: min(draft.breaks, 9),
      endsAtLineBreak: endsAtLineBreak)
    var page = PageEvidence(element: draft.element)
    page.characters = draft.characters
    page.linkCharacters = draft.linked
    page.boldCharacters = draft.bold
    page.headingLevel = inherited.headingLevel
    page.isCentred = inherited.isCentred
    page.cell = tracker.cell
    page.generated = generated
    generated = nil
    if inherited.isIndented { evidence.indent = max(evidence.indent, 4) }
    evidence.page = page
    return evidence
  }
}

extension PageBuilder {
  /// What an element says beside its text.
  private func note(_ tag: Tag, _ attributes: TagAttributes) {
    switch tag.name {
    case "meta":
      guard let content = attributes["content"],
        let name = attributes["name"] ?? attributes["property"], outline.meta.count < 500
      else { return }
      outline.meta.append(PageOutline.Meta(name: name.lowercased(), content: content))
    case "link":
      if attributes["rel"]?.lowercased() == "canonical" { outline.canonical = attributes["href"] }
    case "base": outline.base = outline.base ?? attributes["href"]
    default:
      if tag.traits.contains(.media) { noteMedia(tag.name, attributes) }
    }
  }

  /// A picture, a video, or one of the sources of a video: the first counts.
  private func noteMedia(_ name: String, _ attributes: TagAttributes) {
    // Pages that load pictures late name them beside the src.
    let names: [StaticString] = ["data-original", "data-src", "src"]
    guard let href = names.lazy.compactMap({ attributes[$0] }).first(where: { !$0.isEmpty }) else {
      return
    }
    if name == "source" {
      guard let parent = stack.last, parent.tag.name == "video" || parent.tag.name == "audio",
        !parent.hasMedia
      else { return }
      stack[stack.count - 1].hasMedia = true
    }
    var link = PageLink(range: scalars.count..<scalars.count, href: href, isMedia: true)
    link.element = place(of: stack.count - 1)
    link.standsAlone = draft.shown.isEmpty && depths.hidden == 0
    outline.links.append(link)
  }

  private func startTablePart(_ name: String, _ attributes: TagAttributes) {
    switch name {
    case "table":
      let border = attributes["border"] ?? "0"
      tracker.startTable(hasBorder: border != "0" && border != "")
    case "tr": tracker.startRow()
    case "td", "th":
      tracker.startCell(
        rowspan: attributes["rowspan"].flatMap { Int($0) } ?? 1,
        colspan: attributes["colspan"].flatMap { Int($0) } ?? 1, isHeader: name == "th")
    default: break
    }
  }

  /// The number a browser makes before an item.
  private func startItem(_ attributes: TagAttributes) {
    generated = nil
    guard let list = stack.last?.inherited.list, list >= 0, !stack[list].style.hidesMarks,
      stack[list].tag.name == "ol"
    else { return }
    let number = attributes["value"].flatMap { Int($0) } ?? stack[list].nextNumber ?? 1
    stack[list].nextNumber = number < Int.max ? number + 1 : number
    generated = number
  }

  private func count(_ element: OpenElement, by step: Int) {
    if element.tag.name == "title" { depths.title = max(0, depths.title + step) }
    if element.style.isHidden { depths.hidden += step }
    if element.style.isBold { depths.bold += step }
    if element.link != nil { depths.link += step }
    if element.tag.traits.contains(.preformatted) { depths.preformatted += step }
  }
}
