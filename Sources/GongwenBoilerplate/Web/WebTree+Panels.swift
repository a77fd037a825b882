/// Elements named as an article's of which a page has several alike: the panels of a guide, with its headings between them.
extension WebTree {
  /// A page whose text is in so many elements alike sets its headings between them, and leaves each for the next one.
  private static let fewestPanels = 3

  /// The outermost elements named as an article's that are panels: at least so many of them look alike and have text.
  var panels: Set<Int> {
    let outermost = nodes.indices.dropFirst().filter {
      nodes[$0].article == $0 && nodes[$0].characters > 0
    }
    var counts: [Int: Int] = [:]
    for place in outermost { counts[nodes[place].look, default: 0] += 1 }
    return Set(outermost.filter { counts[nodes[$0].look, default: 0] >= Self.fewestPanels })
  }
}
