/// The text of a page that has hardly any sentences: a guide of short items, a picture explained in words.
///
/// Line by line nothing shows such a text: it is the element with most of the page's words outside of links, below a
/// heading that the page's names confirm.
struct WebGuide {
  /// The lines.
  private(set) var lines = Set<Int>()

  /// The fewest lines, and the shortest heading, in characters.
  private static let fewest = 4
  private static let shortest = 4

  /// Finds the text; none where sentences are as much of it.
  ///
  /// - Parameter isLabel: whether a unit is page metadata.
  init(_ page: WebUnits, names: WebTitleNames, words: WebWords, isLabel: (Int) -> Bool) {
    let units = page.units
    let own = units.indices.filter { unit in
      units[unit].linked * 2 < units[unit].characters && !words.isFurniture(unit) && !isLabel(unit)
    }
    let headings = own.filter { unit in
      units[unit].level > 0 && units[unit].key.count >= Self.shortest
        && names.holds(units[unit].key) && !words.isColumn(units[unit].key)
    }
    guard let heading = headings.last else { return }
    let below = own.filter { $0 > heading && units[$0].table == nil }
    guard let box = Self.box(of: below, page) else { return }
    let inside = below.filter { page.tree.isInside(units[$0].node, of: box) }
    let characters = inside.reduce(0) { $0 + units[$1].free }
    let sentences = inside.reduce(0) {
      $0 + (WebWeigher.stops(in: units[$1].text) > 0 ? units[$1].free : 0)
    }
    guard inside.count >= Self.fewest, sentences * 2 < characters else { return }
    lines = Set(inside)
  }

  /// The innermost element with more than half of the characters of some units.
  private static func box(of units: [Int], _ page: WebUnits) -> Int? {
    var characters = [Int](repeating: 0, count: page.tree.nodes.count)
    for unit in units { characters[page.units[unit].node] += page.units[unit].free }
    for node in characters.indices.dropFirst().reversed() {
      characters[page.tree.nodes[node].parent] += characters[node]
    }
    guard let all = characters.first, all > 0 else { return nil }
    return characters.indices.filter { characters[$0] * 2 > all }
      .max { page.tree.nodes[$0].depth < page.tree.nodes[$1].depth }
  }
}
