import GongwenModel

/// Goes over the nodes of a document once they stand: adds what each text cites, and says what is
/// odd about it.
struct NodeReview: NodeRewriter {
  /// What the reader must know.
  private(set) var diagnostics: [Diagnostic] = []
  private let citations: CitationReader
  private var nextHandle: Int

  /// Starts a review of some nodes.
  init(of nodes: [Node], firstHandle: Int) {
    citations = CitationReader(nodes: nodes)
    nextHandle = firstHandle
  }

  mutating func enter(_ node: inout Node, at path: NodePath) {
    switch node.content {
    case .element(_, let text), .item(_, let text):
      node.annotations = citations.annotations(in: text.scalars)
      report(text, &node)
    case .section(_, _, let heading?), .box(_, _, let heading?):
      report(heading, &node)
    default: break
    }
  }

  private mutating func report(_ text: TracedText, _ node: inout Node) {
    let found = TextFindings.diagnostics(for: text, handle: 0)
    guard !found.isEmpty else { return }
    if node.handle == 0 {
      node.handle = nextHandle
      nextHandle += 1
    }
    for var diagnostic in found {
      diagnostic.handle = node.handle
      diagnostics.append(diagnostic)
    }
  }
}
