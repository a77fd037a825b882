import GongwenLanguage
import GongwenModel

/// The block elements of a page as a tree: how far two units are apart, and what the names around a unit say.
///
/// An element within a line has the place of the block element around it. The outermost place, 0, is the page.
struct WebTree {
  /// A block element.
  struct Node {
    /// The element around it; -1 for the page.
    var parent: Int
    var depth: Int
    /// The number of its tag with its names: elements that look alike have the same.
    var look: Int
    var tag: String
    /// Whether it has an id or a class.
    var hasWords = false
    /// The characters in it that are not blank, and those of links.
    var characters = 0
    var linked = 0
    /// How many links lead to files; whether its first text is a link; whether a text in it was seen.
    var files = 0
    var beginsWithLink = false
    var hasText = false
    /// Whether it is one of several elements alike with a link each, or in one.
    var repetition = Repetition.none
    /// How many block elements with text are right in it.
    var children = 0
    /// The meaning of its own names.
    var meaning: WebNames.Meaning = []
    /// The kind of furniture that its names or those of the nearest element around it mean.
    var kind: WebNames.Meaning = []
    /// Whether it holds furniture by its name or that of the nearest named element around it, and which one.
    var isFurniture = false
    var namedBy = 0
    /// Whether the name is one that counts for every unit.
    var isCertain = false
    /// Whether it holds an article by its name, and the outermost element around it that does.
    var isArticle = false
    var article = 0
    /// The nearest item, table and form at or around it; -1 for none.
    var item = -1
    var table = -1
    var form = -1
    /// Whether it is in `<nav>`, `<aside>` or `<footer>`; in a `<header>` outside of an `<article>`; in a button.
    var isInFurnitureTag = false
    var isInHeader = false
    var isInButton = false
  }

  private(set) var nodes: [Node] = [Node(parent: -1, depth: 0, look: -1, tag: "")]
  /// The node of each element of the outline.
  private var places: [Int] = []

  /// How many steps in one direction are counted: beyond them all is far.
  private static let farthest = 6
  /// A name around more than this share of a page's characters proves nothing of an article, if the page has some units.
  private static let nearlyAll = 9
  private static let fewUnits = 12

  /// The role of several sibling elements that look alike.
  enum Repetition {
    case none
    /// Links.
    case list
    /// Headlines with a link, and some words below each.
    case teasers
  }

  private struct Look: Hashable {
    var tag: String
    var words: [String]
  }

  init(_ elements: [WebElement]) {
    places.reserveCapacity(elements.count)
    nodes.reserveCapacity(elements.count + 1)
    var looks: [Look: Int] = [:]
    for element in elements {
      let parent = element.parent < 0 ? 0 : places[element.parent]
      guard element.isBlock else {
        places.append(parent)
        continue
      }
      let look = Look(tag: element.tag, words: element.words)
      let number = looks[look, default: looks.count]
      looks[look] = number
      var node = Node(
        parent: parent, depth: nodes[parent].depth + 1, look: number, tag: element.tag)
      node.hasWords = !element.words.isEmpty
      nodes[parent].children += 1
      inherit(element.tag, at: nodes.count, from: nodes[parent], into: &node)
      nodes.append(node)
      places.append(nodes.count - 1)
    }
  }

  private func inherit(_ tag: String, at place: Int, from parent: Node, into node: inout Node) {
    node.item = tag == "li" ? place : parent.item
    node.table = tag == "table" ? place : parent.table
    node.form = tag == "form" ? place : parent.form
    node.isInFurnitureTag = parent.isInFurnitureTag || WebNames.furnitureTags.contains(tag)
    node.isInHeader = tag == "header" || (parent.isInHeader && tag != "article")
    node.isInButton = parent.isInButton || tag == "button"
  }

  /// The node of an element of the outline; the page for none.
  func place(of element: Int) -> Int { element < 0 ? 0 : places[element] }

  /// Counts the characters of a unit, in reading order.
  mutating func add(_ unit: WebUnit) {
    nodes[unit.node].characters += unit.characters
    nodes[unit.node].linked += unit.linked
    nodes[unit.node].files += unit.files
    var place = unit.node
    while place >= 0, !nodes[place].hasText {
      nodes[place].hasText = true
      nodes[place].beginsWithLink = unit.linked > 0
      place = nodes[place].parent
    }
  }

  /// Once all units are counted: sums them up, and reads the names.
  mutating func finish(_ elements: [WebElement], units: Int) {
    for place in nodes.indices.dropFirst().reversed() {
      nodes[nodes[place].parent].characters += nodes[place].characters
      nodes[nodes[place].parent].linked += nodes[place].linked
      nodes[nodes[place].parent].files += nodes[place].files
    }
    findRepetitions(elements)
    var names = WebNames()
    for (index, element) in elements.enumerated() where element.isBlock {
      readNames(places[index], names.meaning(of: element), units: units)
    }
  }

  private mutating func readNames(_ place: Int, _ meaning: WebNames.Meaning, units: Int) {
    nodes[place].meaning = meaning
    let node = nodes[place]
    let parent = nodes[node.parent]
    // A name around most of a page means none of its parts.
    let kind = node.characters * 2 < nodes[0].characters ? meaning.intersection(.kinds) : []
    nodes[place].kind = kind.isEmpty ? parent.kind : kind
    var isFurniture = meaning.contains(.furniture)
    var isArticle = meaning.contains(.article)
    let isAround =
      node.depth <= 2 && node.characters * 10 > Self.nearlyAll * nodes[0].characters
      && units > Self.fewUnits
    if node.linked * 2 > node.characters || isAround { isArticle = false }
    // info-share-box, comment-content: both say nothing.
    if isFurniture, isArticle { (isFurniture, isArticle) = (false, false) }
    let isOpening = isFurniture && !parent.isFurniture
    nodes[place].namedBy = isOpening ? place : parent.namedBy
    nodes[place].isFurniture = isFurniture || (parent.isFurniture && !isArticle)
    nodes[place].isArticle = isArticle || (parent.isArticle && !isFurniture)
    if nodes[place].isArticle { nodes[place].article = parent.isArticle ? parent.article : place }
    nodes[place].isCertain = (isFurniture && meaning.contains(.certain)) || parent.isCertain
  }

  // MARK: Repeated elements

  /// The sums of sibling elements that look alike.
  private struct Group {
    var members: [Int] = []
    var linked = 0
    var heavy = 0
    var leading = 0
    var files = 0
    var longest = 0

    mutating func add(_ place: Int, _ node: Node) {
      members.append(place)
      longest = max(longest, node.characters)
      guard node.linked >= WebTree.shortestLink || node.linked * 2 >= node.characters else {
        return
      }
      linked += 1
      if WebTree.shareOfLinks.isReached(by: node.linked, of: node.characters) { heavy += 1 }
      if node.beginsWithLink { leading += 1 }
      if node.files > 0 { files += 1 }
    }
  }

  private struct Alike: Hashable {
    var parent: Int
    /// The number of the tag with the first name.
    var kind: Int
  }

  /// Numbers of tags with first names, each read once for elements that look alike.
  private struct Kinds {
    private var numbers: [Look: Int] = [:]
    private var ofLooks: [Int: Int] = [:]

    mutating func number(of element: WebElement, look: Int) -> Int {
      if let known = ofLooks[look] { return known }
      // <li class="last">: the items of a list are alike, whatever their names.
      let words = element.tag == "li" ? [] : Array(element.words.prefix(1))
      let name = Look(tag: element.tag, words: words)
      let number = numbers[name, default: numbers.count]
      numbers[name] = number
      ofLooks[look] = number
      return number
    }
  }

  /// The fewest elements of a list, items and others; the shares of them that have a link, are one, begin with one;
  /// the least characters of a link, and the most of a teaser.
  private static let fewestItems = 2
  private static let fewestOthers = 3
  private static let shareWithLink = Share(7, of: 10)
  private static let shareOfLinks = Share(6, of: 10)
  private static let shareLeading = Share(8, of: 10)
  private static let shortestLink = 4
  private static let longestTeaser = 300

  private mutating func findRepetitions(_ elements: [WebElement]) {
    var groups: [Alike: Group] = [:]
    var kinds = Kinds()
    for (index, element) in elements.enumerated() where element.isBlock {
      let place = places[index]
      let node = nodes[place]
      guard node.characters > 0, !["table", "tbody", "thead"].contains(node.tag) else { continue }
      let key = Alike(parent: node.parent, kind: kinds.number(of: element, look: node.look))
      groups[key, default: Group()].add(place, node)
    }
    for group in groups.values {
      guard let first = group.members.first else { continue }
      let found = repetition(group, tag: nodes[first].tag, isNamed: nodes[first].hasWords)
      if found != .none { for place in group.members { nodes[place].repetition = found } }
    }
    // Those around others stand before them.
    for place in nodes.indices.dropFirst() where nodes[place].repetition != .teasers {
      let around = nodes[nodes[place].parent].repetition
      if around != .none { nodes[place].repetition = around }
    }
  }

  private func repetition(_ group: Group, tag: String, isNamed: Bool) -> Repetition {
    let count = group.members.count
    guard count >= Self.fewestItems, group.files * 2 < group.linked,
      Self.shareWithLink.isReached(by: group.linked, of: count)
    else { return .none }
    let isItem = tag == "li" || tag == "dt" || tag == "dd"
    if Self.shareWithLink.isReached(by: group.heavy, of: group.linked),
      count >= Self.fewestOthers || isItem
    {
      return .list
    }
    guard count >= Self.fewestOthers || isNamed && tag != "p" else { return .none }
    let leads = Self.shareLeading.isReached(by: group.leading, of: group.linked)
    return leads && group.longest <= Self.longestTeaser ? .teasers : .none
  }

  // MARK: Distances

  /// The steps up from one node and down to another, counted up to a few.
  func steps(_ from: Int, _ to: Int) -> (up: Int, down: Int) {
    var (one, other) = (from, to)
    var (up, down) = (0, 0)
    while one != other, max(up, down) < Self.farthest {
      if nodes[one].depth >= nodes[other].depth {
        one = nodes[one].parent
        up += 1
      } else {
        other = nodes[other].parent
        down += 1
      }
    }
    return (up, down)
  }

  /// The innermost node around two.
  func around(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while one != other {
      if nodes[one].depth >= nodes[other].depth {
        one = nodes[one].parent
      } else {
        other = nodes[other].parent
      }
    }
    return one
  }

  /// The greater number of steps.
  func distance(_ from: Int, _ to: Int) -> Int {
    let (up, down) = steps(from, to)
    return max(up, down)
  }

  /// Whether a node is another one or in it.
  func isInside(_ node: Int, of box: Int) -> Bool { around(node, box) == box }

  /// Whether two nodes are the same, or siblings that look alike.
  func areLike(_ one: Int, _ other: Int) -> Bool {
    one == other
      || nodes[one].parent == nodes[other].parent && nodes[one].look == nodes[other].look
  }
}
