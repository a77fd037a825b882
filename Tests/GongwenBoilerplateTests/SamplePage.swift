import GongwenBoilerplate
import GongwenModel

/// A page or a text for tests: blocks of characters in elements.
struct SamplePage {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var blocks: [Block] = []
  /// What the page says of itself.
  var outline = WebOutline()

  /// Adds an element; gives its place.
  @discardableResult
  mutating func addElement(
    in parent: Int = -1, tag: String = "div", words: [String] = []
  ) -> Int {
    outline.elements.append(WebElement(parent: parent, tag: tag, words: words))
    return outline.elements.count - 1
  }

  /// Adds a block; `linked` of its characters are those of links.
  mutating func add(
    _ text: String, in element: Int = 0, linked: Int = 0, cell: CellPlace? = nil,
    isCell: Bool = false, heading: Int = 0, isCentred: Bool = false, isRight: Bool = false,
    blankLinesBefore: Int = 0
  ) {
    let start = scalars.count
    scalars += Array(text.unicodeScalars)
    var page = WebEvidence(element: element)
    page.characters = text.unicodeScalars.count { $0 != " " }
    page.linkCharacters = linked
    page.cell = cell
    page.headingLevel = heading
    page.isCentred = isCentred
    page.isRight = isRight
    var evidence = LayoutEvidence()
    evidence.page = page
    evidence.blankLinesBefore = blankLinesBefore
    if isCell { evidence.cell = CellPlace(table: 1, row: blocks.count, column: 0) }
    blocks.append(Block(range: start..<scalars.count, evidence: evidence))
    scalars.append("\n")
  }

  /// Adds an element with a block in it; gives the element's place.
  @discardableResult
  mutating func add(
    _ tag: String, _ text: String, in parent: Int, words: [String] = [], linked: Bool = false,
    heading: Int = 0, isCentred: Bool = false, isRight: Bool = false
  ) -> Int {
    let element = addElement(in: parent, tag: tag, words: words)
    add(
      text, in: element, linked: linked ? text.unicodeScalars.count { $0 != " " } : 0,
      heading: heading, isCentred: isCentred, isRight: isRight)
    if linked, let last = blocks.last {
      outline.links.append(WebLink(range: last.range, href: "/1.html", isMedia: false))
    }
    return element
  }

  /// Hides all blocks by `visibility`.
  mutating func veil() {
    for index in blocks.indices { blocks[index].evidence.page?.isVeiled = true }
  }

  /// What the classifier makes of it.
  func classified() -> RawDocument { BoilerplateClassifier()(document()) }

  /// The document of a page, or of a text without elements.
  func document(isPage: Bool = true) -> RawDocument {
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    return RawDocument(
      scalars: scalars, map: map, blocks: blocks, evidence: isPage ? .web(outline) : .lines)
  }
}

/// A character, some times over.
func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
