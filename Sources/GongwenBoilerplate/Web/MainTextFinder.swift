import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the element of a page that holds its article.
///
/// Prose decides: characters outside links, in blocks that have the marks of sentences. From the
/// outermost element on, the search goes inwards as long as one element has nearly all of it. An element
/// with a known name is a prior: it is taken only if it holds a good part of the page's prose.
struct MainTextFinder {
  /// The elements of the page.
  let elements: [PageElement]
  /// For each element the prose in it.
  private(set) var weights: [Int]
  /// For each element its blocks with prose.
  private var counts: [Int]
  /// For each element its characters outside furniture.
  private var characters: [Int]
  /// For each element those of links.
  private var linked: [Int]
  /// The prose of the page.
  private(set) var total = 0

  /// The shortest text of a container with a known name on a page without prose, in characters: that of
  /// a link to an attachment.
  private static let shortest = 8
  /// The least share of an element's prose that one of its children must have to be searched next, and of the
  /// page's prose that several containers with known names must have together. The rest is that of
  /// footers and lists of news.
  private static let nearlyAll = 0.7
  /// The least share of the page's prose that a container with a known name must have: comments and
  /// related articles may have more than half.
  private static let goodPart = 0.4
  /// A container with a known name has more of the page's prose than this to be one of several parts of an
  /// article.
  private static let partOfSeveral = Share(1, of: 10)
  /// The share of a container's characters that are links must be below this on a page without prose.
  private static let ofLinks = Share(1, of: 2)
  /// The fewest blocks with prose of an element that is searched further: one block is a paragraph.
  private static let fewestBlocks = 2

  /// Weighs the elements; `prose` is the weight of each block.
  init(elements: [PageElement], blocks: [Block], prose: [Int]) {
    self.elements = elements
    weights = [Int](repeating: 0, count: elements.count)
    counts = weights
    characters = weights
    linked = weights
    addCharacters(blocks)
    for (block, weight) in zip(blocks, prose) where weight > 0 {
      total += weight
      guard let at = block.evidence.page?.element, at >= 0 else { continue }
      weights[at] += weight
      counts[at] += 1
    }
    // Elements around others stand before them.
    for index in elements.indices.reversed() where elements[index].parent >= 0 {
      let parent = elements[index].parent
      weights[parent] += weights[index]
      counts[parent] += counts[index]
      characters[parent] += characters[index]
      linked[parent] += linked[index]
    }
  }

  /// The element that holds the article; nil where the page has none: little prose, and no element
  /// with a known name that holds text beside links.
  func find(atLeast least: Int) -> Int? {
    if total > 0, let found = named() ?? densest(), weights[found] >= least { return found }
    return elements.indices.filter { index in
      characters[index] >= Self.shortest
        && !Self.ofLinks.isReached(by: linked[index], of: characters[index])
        && PageContainers.holdsArticle(elements[index])
    }.max { (characters[$0], -$0) < (characters[$1], -$1) }
  }

  private mutating func addCharacters(_ blocks: [Block]) {
    for block in blocks where block.furniture == nil {
      guard let page = block.evidence.page, page.element >= 0 else { continue }
      characters[page.element] += page.characters
      linked[page.element] += page.linkCharacters
    }
  }

  /// The element with a known name that holds a good part of the prose; of several beside each other that only
  /// together hold nearly all, the one around them.
  private func named() -> Int? {
    let known = elements.indices.filter { index in
      Self.partOfSeveral.isExceeded(by: weights[index], of: total)
        && PageContainers.holdsArticle(elements[index])
    }
    guard let best = known.max(by: { (weights[$0], -$0) < (weights[$1], -$1) }) else { return nil }
    if Double(weights[best]) < Self.nearlyAll * Double(total) {
      let outermost = known.filter { index in
        !known.contains { $0 < index && holds($0, index) }
      }
      let sum = outermost.reduce(0) { $0 + weights[$1] }
      if outermost.count > 1, Double(sum) >= Self.nearlyAll * Double(total),
        let around = around(outermost)
      {
        return around
      }
    }
    return Double(weights[best]) >= Self.goodPart * Double(total) ? best : nil
  }

  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    var at = inner
    while at > outer { at = elements[at].parent }
    return at == outer
  }

  /// The innermost element around some.
  private func around(_ inner: [Int]) -> Int? {
    guard var found = inner.first else { return nil }
    while !inner.allSatisfy({ holds(found, $0) }) {
      found = elements[found].parent
      guard found >= 0 else { return nil }
    }
    return found
  }

  private func densest() -> Int? {
    var children: [Int: [Int]] = [:]
    for index in elements.indices { children[elements[index].parent, default: []].append(index) }
    var found: Int?
    var weight = total
    while let best = children[found ?? -1]?.max(by: { weights[$0] < weights[$1] }) {
      guard Double(weights[best]) >= Self.nearlyAll * Double(weight),
        counts[best] >= Self.fewestBlocks || found == nil
      else { break }
      found = best
      weight = weights[best]
    }
    return found
  }
}
