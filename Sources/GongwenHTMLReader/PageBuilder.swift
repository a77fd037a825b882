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
  private var locator: TextLocator
  private let source: SourceMap
  private var stack: [OpenElement] = []
  private var depths = Depths()
  private var draft = BlockDraft()
  private var tracker = TableTracker()
  private var title: [UInt8]?
  private var generated: Int?

  /// The visible characters so far, and their places.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var map = SourceMap()
  private(set) var blocks: [Block] = []
  private(set) var outline = PageOutline()
  /// Whether elements are nested too deep.
  private(set) var isTooDeep = false

  /// How many open elements have an effect on text.
  private struct Depths {
    var invisible = 0
    var hidden = 0
    var bold = 0
    var link = 0
    var preformatted = 0
  }

  init(_ buffer: MarkupBuffer, source: SourceMap) {
    self.buffer = buffer
    self.source = source
    locator = TextLocator(buffer.bytes)
  }

  /// Characters that could not be placed.
  var lost: Int { locator.lost }
  /// The tables of the page.
  var tables: [TableFacts] { tracker.tables }

  /// Ends the last block.
  func finish() {
    flush()
    outline.title = title.map { String(decoding: $0, as: UTF8.self) }
  }

  func start(_ name: String, _ attributes: [String: String]) -> Bool {
    guard stack.count < Self.deepest else {
      isTooDeep = true
      return false
    }
    if name == "body" { depths.invisible = 0 }
    if name == "br" || name == "hr" || ElementNames.blocks.contains(name) {
      flush(isBreak: name == "br")
    }
    note(name, attributes)
    var element = OpenElement(name, attributes)
    startTablePart(name, attributes)
    if name == "li" { startItem(attributes) }
    if name == "a", let href = attributes["href"] { element.link = (scalars.count, href) }
    count(element, by: 1)
    stack.append(element)
    return true
  }

  func end(_ name: String) {
    guard let top = stack.lastIndex(where: { $0.name == name }) else { return }
    if ElementNames.blocks.contains(name) { flush() }
    for element in stack[top...].reversed() {
      count(element, by: -1)
      if let link = element.link {
        outline.links.append(
          PageLink(range: link.start..<scalars.count, href: link.href, isMedia: false))
      }
      if element.name == "table" { tracker.endTable() }
      if element.name == "td" || element.name == "th" { tracker.endCell() }
    }
    stack.removeSubrange(top...)
  }

  func characters(_ data: UnsafeBufferPointer<UInt8>, at position: Int) {
    let place = locator.locate(data, at: position)
    if stack.last?.name == "title", depths.invisible > 0 {
      title = (title ?? []) + Array(data)
    }
    guard depths.invisible == 0, let place else { return }
    let start = buffer.index(of: place.range.lowerBound)
    let end = buffer.index(of: place.range.upperBound)
    if let reference = place.reference {
      let first = source.place(of: start).source
      let last = source.place(of: end - 1).source + 1
      map.append(count: 1, sourceStart: first, width: Int32(last - first), rule: .entity)
      append(reference)
    } else {
      source.forEachPiece(of: start..<end) { piece, place, _, rule in
        let width = place.count / piece.count
        map.append(
          count: piece.count, sourceStart: place.lowerBound, width: Int32(width), rule: rule)
      }
      for scalar in buffer.scalars[start..<end] { append(scalar) }
    }
  }

  private func append(_ scalar: Unicode.Scalar) {
    if depths.preformatted > 0, scalar == "\n" || scalar == "\r" { flush(isBreak: true) }
    let index = scalars.count
    scalars.append(scalar)
    guard !UnicodeClass.isBlank(scalar) else { return draft.addBlank(scalar) }
    let isHidden = depths.hidden > 0
    if draft.start != nil, draft.isHidden != isHidden { flush() }
    if draft.start == nil { begin(at: index, isHidden: isHidden) }
    draft.end = index + 1
    draft.characters += 1
    if depths.link > 0 { draft.linked += 1 }
    if depths.bold > 0 { draft.bold += 1 }
  }

  private func begin(at index: Int, isHidden: Bool) {
    draft.start = index
    draft.isHidden = isHidden
    draft.element = place(of: stack.count - 1)
  }

  /// The place in the outline of the innermost notable element at or below a depth of the stack.
  private func place(of top: Int) -> Int {
    var known = top
    while known >= 0, stack[known].element < 0 { known -= 1 }
    var parent = known >= 0 ? stack[known].element : -1
    guard known < top else { return parent }
    for index in known + 1...top where stack[index].isNotable {
      outline.elements.append(
        PageElement(parent: parent, tag: stack[index].name, words: stack[index].words))
      parent = outline.elements.count - 1
      stack[index].element = parent
    }
    return parent
  }

  /// Ends the current block.
  private func flush(isBreak: Bool = false) {
    if let start = draft.start {
      var evidence = LayoutEvidence(
        indent: draft.indent, blankLinesBefore: min(draft.breaks, 9), endsAtLineBreak: isBreak)
      var page = PageEvidence(element: draft.element)
      page.characters = draft.characters
      page.linkCharacters = draft.linked
      page.boldCharacters = draft.bold
      page.headingLevel = headingLevel
      page.isCentred = stack.last { $0.style.isCentred != nil }?.style.isCentred ?? false
      page.cell = tracker.cell
      page.generated = generated
      generated = nil
      let isIndented = stack.last { $0.style.isIndented != nil }?.style.isIndented ?? false
      if isIndented { evidence.indent = max(evidence.indent, 4) }
      evidence.page = page
      blocks.append(
        Block(
          range: start..<draft.end, evidence: evidence, furniture: draft.isHidden ? .hidden : nil))
      draft = BlockDraft()
    } else if isBreak {
      draft.breaks += 1
    }
    draft.indent = 0
  }

  private var headingLevel: Int {
    for element in stack.reversed() where element.name.utf8.count == 2 && element.name.first == "h"
    {
      if let level = element.name.last?.wholeNumberValue, (1...6).contains(level) { return level }
    }
    return 0
  }
}

extension PageBuilder {
  /// What an element says beside its text.
  private func note(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "meta":
      guard let content = attributes["content"],
        let name = attributes["name"] ?? attributes["property"], outline.meta.count < 500
      else { return }
      outline.meta.append(PageOutline.Meta(name: name.lowercased(), content: content))
    case "link":
      if attributes["rel"]?.lowercased() == "canonical" { outline.canonical = attributes["href"] }
    case "base": outline.base = outline.base ?? attributes["href"]
    default:
      guard ElementNames.media.contains(name), let href = attributes["src"] else { return }
      outline.links.append(
        PageLink(range: scalars.count..<scalars.count, href: href, isMedia: true))
    }
  }

  private func startTablePart(_ name: String, _ attributes: [String: String]) {
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
  private func startItem(_ attributes: [String: String]) {
    generated = nil
    guard let list = stack.lastIndex(where: { $0.name == "ol" || $0.name == "ul" }),
      !stack[list].style.hidesMarks, stack[list].name == "ol"
    else { return }
    let number = attributes["value"].flatMap { Int($0) } ?? stack[list].nextNumber ?? 1
    stack[list].nextNumber = number < Int.max ? number + 1 : number
    generated = number
  }

  private func count(_ element: OpenElement, by step: Int) {
    if ElementNames.invisible.contains(element.name) {
      depths.invisible = max(0, depths.invisible + step)
    }
    if element.style.isHidden { depths.hidden += step }
    if element.style.isBold { depths.bold += step }
    if element.link != nil { depths.link += step }
    if ElementNames.preformatted.contains(element.name) { depths.preformatted += step }
  }
}
