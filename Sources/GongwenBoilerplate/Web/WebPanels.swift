import GongwenLanguage
import GongwenModel
import GongwenText

/// The heads of the panels of a page, which show and hide the text below them by a link: the questions of a list of answers.
///
/// Such a link leads nowhere, or to a place of the page: the element right below it.
struct WebPanels {
  private let elements: [WebElement]
  /// The links that lead to no other page.
  private let links: LinkPlaces

  /// How far up from a text an element with the name of a target is looked for.
  private static let steps = 8
  /// The longest address that leads nowhere (javascript:void(0)), in bytes.
  private static let longestCall = 24

  init(_ outline: WebOutline) {
    elements = outline.elements
    links = LinkPlaces(
      outline.links.filter { !$0.isMedia && !$0.range.isEmpty && Self.target(of: $0) != nil })
  }

  /// The name of the element that a link leads to; empty where it leads nowhere, nil where it leads to another page.
  private static func target(of link: WebLink) -> String? {
    if link.href.utf8.first == UInt8(ascii: "#") { return link.href.dropFirst().lowercased() }
    let isCall =
      link.href.utf8.count <= longestCall && link.href.lowercased().hasPrefix("javascript:")
    return isCall ? "" : nil
  }

  /// Drops the links of such heads, and those of numbers of articles, which registers of laws link to their history.
  func open(_ units: inout [WebUnit], of document: RawDocument, _ tree: WebTree) {
    let closed = Self.closed(units, tree)
    var help: Int?
    for index in units.indices.dropLast() where units[index].links <= 1 {
      let unit = units[index]
      if WebPhrases.helps.holds(unit.key[...]), Self.isBeside(index, units, tree) {
        help = tree.nodes[unit.node].parent
      }
      guard unit.table == nil, unit.linked > 0, unit.linked == unit.characters else { continue }
      if Self.isArticle(unit), Self.isLonger(units[index + 1], than: unit) {
        units[index].dropLinks(asHead: false)
        continue
      }
      let below = units[index + 1]
      if let closed, index > closed.end, !tree.isInside(unit.node, of: closed.box) { continue }
      if let help, tree.isInside(unit.node, of: help) { continue }
      guard unit.links == 1, below.linked == 0, below.level == 0,
        let link = links.links(in: document.blocks[unit.blocks.lowerBound].range).first,
        let target = Self.target(of: link)
      else { continue }
      if unit.level > 0 && !target.isEmpty || leads(to: target, below)
        || Self.asks(unit) && Self.isProse(below)
      {
        units[index].dropLinks(asHead: true)
      }
    }
  }

  /// The date below the signature of a text, and the element around it and the first sentence above it. Panels below it in another
  /// element are the site's.
  private static func closed(_ units: [WebUnit], _ tree: WebTree) -> (end: Int, box: Int)? {
    guard let first = units.firstIndex(where: isSentence),
      let end = units.indices.dropFirst(first + 1).first(where: { WebWeigher.isSigned($0, units) })
    else { return nil }
    return (end, tree.around(units[first].node, units[end].node))
  }

  /// The fewest sentences above a box of help that are an article's: one may be the lead of a guide.
  private static let fewestSentences = 2

  /// Whether the head of a box of help (常见问题) is in another element than all sentences above it, and none that looks like theirs.
  private static func isBeside(_ head: Int, _ units: [WebUnit], _ tree: WebTree) -> Bool {
    let sentences = units[..<head].filter(isSentence)
    guard sentences.count >= fewestSentences, let first = sentences.first, let last = sentences.last
    else { return false }
    let (box, own) = (tree.around(first.node, last.node), units[head].node)
    guard !tree.isInside(own, of: box) else { return false }
    var sister = own
    while sister > 0, tree.nodes[sister].parent != tree.nodes[box].parent {
      sister = tree.nodes[sister].parent
    }
    return !tree.areLike(sister, box)
  }

  private static func isSentence(_ unit: WebUnit) -> Bool {
    unit.linked == 0 && unit.table == nil && WebWeigher.stops(in: unit.text) > 0
  }

  /// The elements that links with the names of other texts open (相关解读, 留言), as tabs of one page.
  func others(_ units: [WebUnit], of document: RawDocument) -> [Int] {
    var targets = Set<String>()
    for unit in units where unit.anchors == 1 && unit.links == 1 && unit.linked == unit.characters {
      let name = unit.key.filter { !WebWords.separators.contains($0) }
      guard WebPhrases.tabs.holds(name[...]) || WebPhrases.commentHeads.holds(name[...]),
        let link = links.links(in: document.blocks[unit.blocks.lowerBound].range).first,
        let target = Self.target(of: link)
      else { continue }
      targets.insert(target)
    }
    guard !targets.isEmpty else { return [] }
    return elements.indices.filter { !targets.isDisjoint(with: elements[$0].words) }
  }

  /// Whether a unit is in the element with a name.
  private func leads(to target: String, _ unit: WebUnit) -> Bool {
    guard !target.isEmpty else { return false }
    var element = unit.element
    for _ in 0..<Self.steps where element >= 0 {
      if elements[element].words.contains(target) { return true }
      element = elements[element].parent
    }
    return false
  }

  /// The longest number of an article, in characters: 第一百二十三条之二.
  private static let longestNumber = 9

  private static func isArticle(_ unit: WebUnit) -> Bool {
    unit.characters <= longestNumber && WebForm.isStatute(unit.key)
      && unit.key.contains { "条條".unicodeScalars.contains($0) }
  }

  /// Whether a unit is text without links, longer than the number above it.
  private static func isLonger(_ unit: WebUnit, than number: WebUnit) -> Bool {
    unit.linked == 0 && unit.table == nil && unit.characters > number.characters
      && !WebForm.isStatute(unit.key)
  }

  private static func asks(_ unit: WebUnit) -> Bool { unit.key.last == "?" }

  private static func isProse(_ unit: WebUnit) -> Bool {
    unit.table == nil && WebWeigher.stops(in: unit.text) > 0
  }
}
