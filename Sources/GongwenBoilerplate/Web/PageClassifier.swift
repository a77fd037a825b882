import GongwenLanguage
import GongwenModel
import GongwenText

/// Tells the article of a page from what stands around it.
struct PageClassifier {
  private let outline: PageOutline
  private let lines: [FurnitureLine]
  private let words = FurnitureWords()
  private var blocks: [Block]
  private let scalars: [Unicode.Scalar]
  /// For each block why it is furniture by its words, near an edge.
  private let reasons: [FurnitureReason?]
  /// For each element whether its own name is one of furniture.
  private let isNamedFurniture: [Bool]
  /// For each block whether it leads to a document, a table or an archive.
  private let holdsFile: [Bool]
  /// For each element whether it is the article's or in it.
  private var isInMain: [Bool] = []
  /// For each element whether it holds furniture by its name, or that of one around it.
  private var isFurniture: [Bool] = []

  /// The least prose of an article, in characters: a sentence.
  private static let leastProse = 20
  /// How many blocks from either end of the article words that a text may also use mark furniture: inside
  /// its element an article has a strip of labels and a tool bar above, links and editors below.
  private static let edge = 8
  /// The shortest block without marks that is prose, in characters: longer than items of lists of news.
  private static let longName = 40
  /// The most that a cell counts as prose, in characters: tables of many cells outweigh an article else.
  private static let proseOfCell = 8
  /// The fewest links beside each other that are a list and not a reference in the text.
  private static let fewestLinks = 3
  /// How many blocks below a line of a footer belong to the footer: contacts, addresses, counters.
  private static let reachOfFooter = 12
  /// What the name of an attachment begins with.
  private static let attached: PhraseIndex = ["附件", "附表"]
  /// Marks of a sentence.
  private static let marks: ScalarTable = "。；，"

  init(_ document: RawDocument, outline: PageOutline) {
    self.outline = outline
    blocks = document.blocks
    scalars = document.scalars
    holdsFile = Self.blocksWithFiles(document.blocks, outline.links)
    lines = document.blocks.enumerated().map { index, block in
      FurnitureLine(block, index: index, in: document.scalars)
    }
    reasons = lines.map { [words] in words.reason(for: $0, atEdge: true) }
    isNamedFurniture = PageContainers.areFurniture(outline.elements)
  }

  private static func blocksWithFiles(_ blocks: [Block], _ links: [PageLink]) -> [Bool] {
    var places = links.filter { !$0.isMedia && AttachedFiles.isDocument($0.href) }.map(\.range)[...]
    return blocks.map { block in
      while let first = places.first, first.upperBound <= block.range.lowerBound {
        places.removeFirst()
      }
      return places.first.map { $0.overlaps(block.range) } ?? false
    }
  }

  /// The blocks with their furniture labelled.
  mutating func label() -> [Block] {
    lookAtElements(below: nil)
    let catalogue = CatalogueTables(blocks: blocks, scalars: scalars)
    for index in catalogue.blocks where blocks[index].furniture == nil {
      blocks[index].furniture = .pageMetadata
    }
    let finder = MainTextFinder(
      elements: outline.elements, blocks: blocks, prose: blocks.indices.map(prose))
    guard let main = finder.find(atLeast: Self.leastProse) else {
      for index in blocks.indices where blocks[index].furniture == nil {
        blocks[index].furniture = outside(index, isAbove: false)
      }
      return blocks
    }
    lookAtElements(below: main)
    let inside = blocks.indices.filter { holds(blocks[$0]) }
    guard let first = inside.first, let last = inside.last else { return blocks }
    labelInside(first...last, main, finder)
    for index in blocks.indices where blocks[index].furniture == nil {
      if holds(blocks[index]) { continue }
      blocks[index].furniture = reasons[index]
    }
    var title = PageTitle(outline: outline, blocks: blocks, scalars: scalars)
    if let place = title.place(inside) {
      let above = inside.prefix { $0 < place }
      if !above.contains(where: { prose($0) > 0 }) {
        for index in above where blocks[index].furniture == nil {
          blocks[index].furniture = .navigation
        }
      }
      title = PageTitle(outline: outline, blocks: blocks, scalars: scalars)
    }
    let kept = title.keep(above: first, inside: inside)
    for index in blocks.indices where blocks[index].furniture == nil {
      if holds(blocks[index]) || kept.contains(index) { continue }
      let isRepeated = index < first && title.isTitle(index)
      blocks[index].furniture = isRepeated ? .duplicate : outside(index, isAbove: index < first)
    }
    return blocks
  }

  /// Which pictures are the article's, once the blocks are labelled.
  var figures: PageFigures {
    PageFigures(isOfArticle: zip(isInMain, isFurniture).map { $0 && !$1 })
  }

  /// What is missing of an article that goes on over pages: by the pager in it or behind it.
  var diagnostics: [Diagnostic] {
    guard let first = blocks.indices.first(where: { blocks[$0].furniture == nil }) else {
      return []
    }
    for index in blocks.indices[first...] {
      guard let pager = PagerLine(lines[index].key), pager.count > 1 else { continue }
      let page = pager.page.map { "page \($0) of \(pager.count)" } ?? "one page of \(pager.count)"
      return [
        Diagnostic(
          code: "page-of-several", severity: .warning,
          message: "\(page) of the article; the other pages are not in this source")
      ]
    }
    return []
  }

  /// How much a block speaks for an article around it.
  private func prose(_ index: Int) -> Int {
    let block = blocks[index]
    guard block.furniture == nil, let page = block.evidence.page, !page.isLinked else { return 0 }
    if isInFurniture(page.element) { return 0 }
    let count = page.characters - page.linkCharacters
    if reasons[index] != nil { return 0 }
    if block.evidence.cell != nil { return min(count, Self.proseOfCell) }
    let text = scalars[block.range]
    let hasMarks = text.contains { Self.marks.contains($0) }
    return hasMarks || count >= Self.longName ? count : 0
  }

  private func holds(_ block: Block) -> Bool {
    let element = block.evidence.page?.element ?? -1
    return element >= 0 && isInMain[element]
  }

  /// Whether an element, or one around it below the article's, is one of furniture by its name.
  private func isInFurniture(_ element: Int) -> Bool { element >= 0 && isFurniture[element] }

  /// Looks at every element once: those around others stand before them.
  private mutating func lookAtElements(below main: Int?) {
    let elements = outline.elements
    isInMain = [Bool](repeating: false, count: elements.count)
    isFurniture = isInMain
    for index in elements.indices {
      let parent = elements[index].parent
      isInMain[index] = index == main || (parent >= 0 && isInMain[parent])
      guard index != main else { continue }
      isFurniture[index] =
        isNamedFurniture[index]
        ? elements[index].tag != "body" : parent >= 0 && isFurniture[parent]
    }
  }

  private mutating func labelInside(
    _ range: ClosedRange<Int>, _ main: Int, _ finder: MainTextFinder
  ) {
    for index in range where blocks[index].furniture == nil && holds(blocks[index]) {
      let page = blocks[index].evidence.page
      let atEdge = index < range.lowerBound + Self.edge || index > range.upperBound - Self.edge
      // What is no furniture near an edge is none elsewhere.
      if let near = reasons[index],
        let reason = atEdge ? near : words.reason(for: lines[index], atEdge: false)
      {
        blocks[index].furniture = reason
      } else if let page, isInFurniture(page.element) {
        blocks[index].furniture = outside(index, isAbove: false)
      }
    }
    labelLinks(range)
  }

  /// Links alone in their blocks behind the last sentence, or ``fewestLinks`` and more together, lead to other
  /// pages; attachments do not.
  private mutating func labelLinks(_ range: ClosedRange<Int>) {
    var run: [Int] = []
    for index in range where blocks[index].furniture == nil {
      if blocks[index].evidence.page?.isLinked ?? false, !isAttachment(index) {
        run.append(index)
      } else {
        if run.count >= Self.fewestLinks { label(run) }
        run = []
      }
    }
    label(run)
    labelTail(range)
  }

  /// Behind a list of links only their headings follow, until a sentence does.
  private mutating func labelTail(_ range: ClosedRange<Int>) {
    let lastProse = range.last { blocks[$0].furniture == nil && prose($0) > 0 } ?? range.lowerBound
    let lastStop = range.last { holdsSentence($0) } ?? range.lowerBound
    if let related = range.first(where: { $0 > lastStop && opensRelated($0) }) {
      label(range.filter { $0 >= related && blocks[$0].furniture == nil })
    }
    let tail = range.filter { $0 > lastProse }
    guard let list = tail.first(where: { isInList($0) }) else { return }
    var start = list
    while start - 1 > lastProse, isHeading(start - 1) { start -= 1 }
    label(tail.filter { $0 >= start && blocks[$0].furniture == nil })
  }

  private func holdsSentence(_ index: Int) -> Bool {
    blocks[index].furniture == nil && !(blocks[index].evidence.page?.isLinked ?? true)
      && scalars[blocks[index].range].contains { $0 == "。" }
  }

  private func opensRelated(_ index: Int) -> Bool {
    reasons[index] == .relatedLinks
  }

  private func isInList(_ index: Int) -> Bool {
    let list = blocks[index...].prefix(Self.fewestLinks)
    return list.count == Self.fewestLinks && list.allSatisfy { $0.furniture == .relatedLinks }
  }

  private func isHeading(_ index: Int) -> Bool {
    blocks[index].furniture == nil && blocks[index].evidence.page?.headingLevel ?? 0 > 0
  }

  private mutating func label(_ run: [Int]) {
    for index in run { blocks[index].furniture = .relatedLinks }
  }

  private func isAttachment(_ index: Int) -> Bool {
    Self.attached.firstPrefix(of: lines[index].key[...]) != nil || holdsFile[index]
  }

  /// Why a block outside the article is furniture.
  private func outside(_ index: Int, isAbove: Bool) -> FurnitureReason {
    if let reason = reasons[index] { return reason }
    if isAbove { return .navigation }
    let isFooter = blocks[..<index].suffix(Self.reachOfFooter).contains { $0.furniture == .footer }
    if isFooter || BoilerplatePhrases.footerCompanions.stands(in: lines[index].key[...]) {
      return .footer
    }
    return blocks[index].evidence.page?.isLinked ?? false ? .relatedLinks : .navigation
  }
}
