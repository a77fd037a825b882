/// Elements named as an article's of which a page has several alike: the panels of a guide, with its headings between them.
extension WebTree {
  /// The outermost element around a node that is named as an article's; the node itself where none is.
  func article(around place: Int) -> Int {
    var node = place
    while nodes[node].parent > 0, nodes[nodes[node].parent].isArticle { node = nodes[node].parent }
    return node
  }

  /// For each outermost element named as an article's how many there are that look like it and have text.
  var panels: [Int: Int] {
    let outermost = nodes.indices.dropFirst().filter {
      nodes[$0].isArticle && !nodes[nodes[$0].parent].isArticle && nodes[$0].characters > 0
    }
    var counts: [Int: Int] = [:]
    for place in outermost { counts[nodes[place].look, default: 0] += 1 }
    return Dictionary(
      uniqueKeysWithValues: outermost.map { ($0, counts[nodes[$0].look, default: 0]) })
  }
}
