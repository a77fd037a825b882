import GongwenModel
import GongwenText

/// Makes blocks of the events of the parser of markup.
///
/// Block elements, `<br>` and cells end a block; other markup never does. Every visible character is
/// kept, blanks too.
final class WebBuilder: MarkupListener {
  /// The deepest nesting that is read; browsers stop at 512.
  static let deepest = 4_096

  private let scan: MarkupScan
  private let text: WebText
  private let source: SourceMap
  private let sheet: StyleSheet
  private var stack: [OpenElement] = []
  private var depths = Depths()
  /// `html` and `body`, once they began.
  private var roots = Set<String>()
  private var draft = BlockDraft()
  private var tracker = TableTracker()
  private var title: String.UnicodeScalarView?
  /// The next text that is not taken yet, and the next stretch of hidden ones.
  private var next = 0
  private var nextHidden = 0
  private var numbers = TextNumber.Reader()
  private var generated: GeneratedMark?
  /// The first link of the draft, in the outline.
  private var firstLink = 0

  /// The visible characters so far, and their places.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var map = SourceMap()
  private(set) var blocks: [Block] = []
  private(set) var outline = WebOutline()
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

  init(_ scan: MarkupScan, text: WebText, source: SourceMap) {
    self.scan = scan
    self.text = text
    self.source = source
    sheet = StyleSheet(scan.sheets, in: text.scalars)
    scalars.reserveCapacity(scan.texts.reduce(0) { $0 + $1.range.count })
  }

  /// The tables of the page.
  var tables: [TableFacts] { tracker.tables }

  /// Ends the last block.
  func finish() {
    take(upTo: scan.texts.count)
    flush()
    outline.title = title.map { String($0) }
  }

  func start(_ tag: Tag, _ attributes: TagAttributes) -> Bool {
    guard stack.count < Self.deepest else {
      isTooDeep = true
      return false
    }
    let isBlock = tag.traits.contains(.block)
    if isBlock || tag.kind == .br || tag.kind == .hr { flush(isBreak: tag.kind == .br) }
    if isBlock { depths.title = 0 } else { addSeam() }
    if tag.traits.contains(.root), !roots.insert(tag.name).inserted { return true }
    if tag.traits.contains(.root), let lang = attributes[.lang] { outline.language = lang }
    if !attributes.isEmpty || tag.kind == .input { note(tag, attributes) }
    var element = OpenElement(
      tag, attributes, sheet, in: stack.last?.inherited, at: stack.count)
    element.hasMedia = attributes.bytes(.src) != nil
    startTablePart(element, attributes)
    if tag.kind == .li { startItem(attributes) }
    if tag.kind == .a, let href = attributes[.href] { element.link = (scalars.count, href) }
    count(element, by: 1)
    stack.append(element)
    return true
  }

  func end(_ tag: Tag) {
    // Pages go on behind the end of their body; what stands there belongs to it.
    if tag.traits.contains(.root), roots.contains(tag.name) { return flush() }
    guard let top = stack.lastIndex(where: { $0.tag.number == tag.number }) else { return }
    if tag.traits.contains(.block) { flush() } else { addSeam() }
    for index in (top..<stack.count).reversed() { close(stack[index]) }
    stack.removeLast(stack.count - top)
  }

  /// Notes that an element within a line begins or ends here.
  private func addSeam() {
    if outline.seams.last != scalars.count { outline.seams.append(scalars.count) }
  }

  private func close(_ element: OpenElement) {
    count(element, by: -1)
    if let link = element.link {
      var whole = WebLink(range: link.start..<scalars.count, href: link.href, isMedia: false)
      whole.element = element.element
      outline.links.append(whole)
    }
    switch element.tag.kind {
    case .table: tracker.endTable()
    case .td, .th: tracker.endCell()
    default: break
    }
  }

  func characters(_ data: UnsafeBufferPointer<UInt8>) {
    let isBlank = numbers.read(data) { number in
      guard number < scan.texts.count else { return }
      if stack.last?.tag.kind == .title { takeTitle(scan.texts[number].range) }
      take(upTo: number + 1)
    }
    if isBlank, next < scan.texts.count, scan.texts[next].kind == .blank { take(upTo: next + 1) }
  }

  /// Takes the texts before one. The scan of the markup decides which are shown, so that none is lost whatever
  /// libxml2 makes of its number: it is taken with the next.
  private func take(upTo end: Int) {
    while next < end {
      while nextHidden < scan.hidden.count, scan.hidden[nextHidden].upperBound <= next {
        nextHidden += 1
      }
      let isHidden = nextHidden < scan.hidden.count && scan.hidden[nextHidden].contains(next)
      if !isHidden { take(scan.texts[next]) }
      next += 1
    }
  }

  private func take(_ text: MarkupScan.Text) {
    switch text.kind {
    case .title: break
    case .shown, .blank: append(text.range)
    case .broken:
      depths.hidden += 1
      appendVerbatim(text.range)
      depths.hidden -= 1
    }
  }

  private func append(_ range: Range<Int>) {
    text.forEachShown(of: range) { place, reference in
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
      for scalar in text.scalars[range] { append(scalar) }
      return
    }
    appendRun(range)
  }

  /// Adds characters none of which ends a block.
  private func appendRun(_ range: Range<Int>) {
    let offset = scalars.count - range.lowerBound
    let run = text.scalars[range]
    scalars.append(contentsOf: run)
    guard let extent = Self.visible(run) else {
      if draft.isEmpty { for blank in run { draft.addBlank(blank) } }
      return
    }
    if draft.isEmpty {
      for blank in run[..<extent.range.lowerBound] { draft.addBlank(blank) }
      draft.element = place(of: stack.count - 1)
    }
    let range = extent.range.lowerBound + offset..<extent.range.upperBound + offset
    add(range, visible: extent.count)
  }

  /// From the first to the last character that is not blank, and how many are not.
  private static func visible(_ run: ArraySlice<Unicode.Scalar>) -> (range: Range<Int>, count: Int)?
  {
    let start = run.startIndex
    return run.withUnsafeBufferPointer { run in
      guard let first = run.firstIndex(where: { !UnicodeClass.isBlank($0) }) else { return nil }
      var last = first
      var count = 0
      for index in first..<run.count where !UnicodeClass.isBlank(run[index]) {
        count &+= 1
        last = index
      }
      return (start + first..<start + last + 1, count)
    }
  }

  /// `<title>`, of which nothing is shown in the page.
  private func takeTitle(_ place: Range<Int>) {
    // In place: a copy for each part of a title would cost the square of its length.
    if title == nil { title = String.UnicodeScalarView() }
    text.forEachShown(of: place) { place, reference in
      if let reference {
        title?.append(reference)
      } else {
        title?.append(contentsOf: text.scalars[place])
      }
    }
  }

  private func append(_ scalar: Unicode.Scalar) {
    let isPreformatted = depths.preformatted > 0
    if isPreformatted, scalar == "\n" || scalar == "\r" { flush(isBreak: true) }
    scalars.append(scalar)
    guard !UnicodeClass.isBlank(scalar) else { return draft.addBlank(scalar, isPreformatted) }
    let index = scalars.count - 1
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
    if stack.last?.inherited.isLarge ?? false { draft.large += visible }
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
          WebElement(
            parent: parent, tag: stack[index].tag.name, words: stack[index].words,
            isBlock: stack[index].tag.traits.contains(.block)))
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

  /// The block of the draft, and one for each stretch of hidden text: those inside it follow it.
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
    evidence.page = WebEvidence(element: draft.element)
    blocks.append(Block(range: range, evidence: evidence, furniture: .hidden))
  }

  private func evidence(endsAtLineBreak: Bool) -> LayoutEvidence {
    let inherited = stack.last?.inherited ?? OpenElement.Inherited()
    var evidence = LayoutEvidence(
      indent: draft.indent, blankLinesBefore: min(draft.breaks, 9),
      endsAtLineBreak: endsAtLineBreak)
    var page = WebEvidence(element: draft.element)
    page.characters = draft.characters
    page.linkCharacters = draft.linked
    page.boldCharacters = draft.bold
    page.headingLevel = inherited.headingLevel
    page.isCentred = inherited.isCentred
    page.isRight = inherited.isRight
    page.isLarge = draft.large > 0
    page.isVeiled = inherited.isVeiled
    page.cell = tracker.cell
    page.generated = generated
    generated = nil
    if inherited.isIndented { evidence.indent = max(evidence.indent, 4) }
    evidence.page = page
    return evidence
  }
}

extension WebBuilder {
  /// Notes what an element shows apart from its text.
  private func note(_ tag: Tag, _ attributes: TagAttributes) {
    switch tag.kind {
    case .meta:
      guard let content = attributes[.content],
        let name = attributes[.name] ?? attributes[.property], outline.meta.count < 500
      else { return }
      outline.meta.append(WebOutline.Meta(name: name.lowercased(), content: content))
    case .link:
      if attributes[.rel]?.lowercased() == "canonical" { outline.canonical = attributes[.href] }
    case .base: outline.base = outline.base ?? attributes[.href]
    case .input: outline.noteInput(attributes, at: scalars.count)
    case .time:
      if stack.contains(where: { $0.tag.name == "article" || $0.tag.name == "main" }) {
        outline.noteTime(attributes)
      }
    default:
      if tag.traits.contains(.media) { noteMedia(tag.kind, attributes) }
    }
  }

  /// A picture, a video, or one of the sources of a video: the first counts.
  private func noteMedia(_ kind: Tag.Kind?, _ attributes: TagAttributes) {
    // Pages that load pictures late name them beside the src.
    let names: [AttributeName] = [.dataOriginal, .dataSource, .src]
    guard let href = names.lazy.compactMap({ attributes[$0] }).first(where: { !$0.isEmpty }) else {
      return
    }
    if kind == .source {
      guard let parent = stack.last, parent.tag.kind == .video || parent.tag.kind == .audio,
        !parent.hasMedia
      else { return }
      stack[stack.count - 1].hasMedia = true
    }
    var link = WebLink(range: scalars.count..<scalars.count, href: href, isMedia: true)
    link.element = place(of: stack.count - 1)
    link.standsAlone = draft.shown.isEmpty && depths.hidden == 0
    outline.links.append(link)
  }

  private func startTablePart(_ element: OpenElement, _ attributes: TagAttributes) {
    switch element.tag.kind {
    case .table: tracker.startTable(element, border: attributes[.border])
    case .caption, .thead: tracker.noteNames()
    case .tr: tracker.startRow()
    case .td, .th:
      tracker.startCell(
        element, rowspan: attributes[.rowspan].flatMap { Int($0) } ?? 1,
        colspan: attributes[.colspan].flatMap { Int($0) } ?? 1)
    default: break
    }
  }

  /// The number or the bullet a browser makes before an item.
  private func startItem(_ attributes: TagAttributes) {
    generated = nil
    guard let list = stack.last?.inherited.list, list >= 0, !stack[list].style.hidesMarks else {
      return
    }
    guard stack[list].tag.kind == .ol else {
      let own = stack[list].nextNumber ?? blocks.count
      stack[list].nextNumber = own
      return generated = .bullet(list: own)
    }
    let number = attributes[.value].flatMap { Int($0) } ?? stack[list].nextNumber ?? 1
    stack[list].nextNumber = number < Int.max ? number + 1 : number
    // The contract has no ordinal below 0 (`<ol start="-5">`).
    generated = number >= 0 ? .number(number) : nil
  }

  private func count(_ element: OpenElement, by step: Int) {
    if element.tag.kind == .title { depths.title = max(0, depths.title + step) }
    if element.style.isHidden { depths.hidden += step }
    if element.style.isBold { depths.bold += step }
    if element.isLink { depths.link += step }
    if element.tag.traits.contains(.preformatted) { depths.preformatted += step }
  }
}
