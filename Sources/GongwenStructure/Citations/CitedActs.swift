import GongwenModel

/// The acts in a document whose articles its texts may cite: each component is one, and a document in one piece.
struct CitedActs {
  /// The readers for the texts of the body, by the position of their component; one alone without components.
  private let readers: [CitationReader]

  /// Finds the acts among the nodes of a body.
  ///
  /// A text cites the articles of its own component. One in a component without articles, as a notice or a form, may name
  /// those of the only act of the document as 本办法.
  init(of nodes: [Node]) {
    guard nodes.contains(where: \.isComponent) else {
      readers = [
        CitationReader(articles: Self.articles(of: nodes), title: Self.title(among: nodes))
      ]
      return
    }
    let articles = nodes.map { Self.articles(of: [$0]) }
    let acts = nodes.indices.filter { !articles[$0].isEmpty }
    let issued = acts.count == 1 ? acts.first : nil
    readers = nodes.indices.map { index in
      let isAct = !articles[index].isEmpty
      return CitationReader(
        articles: articles[index], title: Self.title(among: nodes[index].children),
        issued: isAct
          ? nil
          : issued.map {
            .init(title: Self.title(among: nodes[$0].children), articles: articles[$0])
          })
    }
  }

  /// The reader for the texts of a node.
  func reader(at path: NodePath) -> CitationReader {
    guard readers.count > 1, let position = path.positions.first else { return readers[0] }
    return readers[position - 1]
  }

  /// The articles among some nodes. A number that several have leads to none of them.
  private static func articles(
    of nodes: [Node]
  ) -> [CitationReader.ArticleNumber: CitationReader.Article] {
    var found: [CitationReader.ArticleNumber: CitationReader.Article] = [:]
    Node.forEach(in: nodes) { node in
      guard case .section(_, let marker?, _) = node.content, marker.scheme == .article,
        let ordinal = marker.ordinal
      else { return }
      let key = CitationReader.ArticleNumber(ordinal: ordinal, insert: marker.insert ?? 0)
      found[key] = found[key] == nil ? article(node.node) : CitationReader.Article(handle: 0)
    }
    return found
  }

  /// The article of a node, with the items directly below it.
  private static func article(_ node: Node) -> CitationReader.Article {
    var article = CitationReader.Article(handle: node.handle)
    for child in node.children {
      if case .section(_, let inner?, _) = child.content, inner.scheme == .chineseParen,
        let ordinal = inner.ordinal
      {
        article.items[ordinal] = child.handle
      }
    }
    return article
  }

  private static func title(among nodes: [Node]) -> [Unicode.Scalar] {
    for child in nodes {
      if case .element(.title, let text) = child.content { return text.scalars }
    }
    return []
  }
}

extension Node {
  fileprivate var isComponent: Bool {
    if case .component = content { return true }
    return false
  }
}
