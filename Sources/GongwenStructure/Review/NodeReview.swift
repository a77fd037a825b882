import GongwenModel

/// Goes over the nodes of a document once they are made: adds what each text cites, and reports what is
/// odd about it.
struct NodeReview: NodeRewriter {
  /// The diagnostics of the nodes.
  private(set) var diagnostics: [Diagnostic] = []
  private let acts: CitedActs
  private var announced = AnnouncedRelations()
  /// The handle of the next node that needs one.
  private(set) var nextHandle: Int
  /// The quotation that an earlier text leaves open, as a diagnostic that is given unless a later one closes it.
  private var open: Diagnostic?
  /// The texts since then.
  private var textsSince = 0

  /// The most texts of a quotation over several: a decision replaces a chapter at most.
  private static let mostQuoted = 80

  /// The numbers of the document itself, without blanks.
  private let ownNumbers: Set<[Unicode.Scalar]>

  /// Starts a review of some nodes.
  init(of nodes: [Node], firstHandle: Int) {
    var numbers = Set<[Unicode.Scalar]>()
    Node.forEach(in: nodes) { node in
      guard case .element(.documentNumber, let text) = node.content else { return }
      numbers.insert(text.scalars.filter { $0 != " " })
    }
    ownNumbers = numbers
    acts = CitedActs(of: nodes)
    nextHandle = firstHandle
  }

  mutating func enter(_ node: inout Node, at path: NodePath) {
    announced.enter(node, depth: path.positions.count)
    switch node.content {
    case .element(_, let text), .item(_, let text):
      cite(text.scalars, &node, at: path)
      report(text, &node, isOfBody: true)
    case .section(_, _, let heading?), .box(_, _, let heading?):
      cite(heading.scalars, &node, at: path)
      report(heading, &node, isOfBody: false)
    default: break
    }
  }

  mutating func leave(_ node: inout Node, at path: NodePath) {
    announced.leave(depth: path.positions.count)
  }

  /// Adds what a text or a heading cites.
  private mutating func cite(_ text: [Unicode.Scalar], _ node: inout Node, at path: NodePath) {
    var found = acts.reader(at: path).annotations(in: text).filter { !isOwnNumber($0, node) }
    CitationRelation.set(&found, in: text, announced: announced.relation(of: found, in: text))
    announced.read(text, of: node, found, depth: path.positions.count)
    node.annotations = found
  }

  /// Whether an annotation is the number of the document itself, which cites nothing.
  private func isOwnNumber(_ annotation: Annotation, _ node: Node) -> Bool {
    guard annotation.kind == .documentNumber else { return false }
    switch node.content {
    case .element(.documentNumber, _): return true
    // 海事总署公告2031年第12号 at the start of a title, in brackets or not; the order that promulgated a law, in its 题注.
    case .element(.title, _) where annotation.start <= 1: return true
    case .element(.subtitle, _) where !annotation.value.unicodeScalars.contains("〔"): return true
    default: break
    }
    return ownNumbers.contains(annotation.value.unicodeScalars.filter { $0 != " " })
  }

  /// Reports the quotation that is still open behind the last node.
  mutating func finish() {
    if let open { diagnostics.append(open) }
    open = nil
  }

  private mutating func report(_ text: TracedText, _ node: inout Node, isOfBody: Bool) {
    var found = TextFindings.diagnostics(for: text, handle: 0)
    if isOfBody { followQuotation(text.scalars, &found) }
    guard !found.isEmpty || open?.handle == 0 else { return }
    if node.handle == 0 {
      node.handle = nextHandle
      nextHandle += 1
    }
    if open?.handle == 0 { open?.handle = node.handle }
    for var diagnostic in found {
      diagnostic.handle = node.handle
      diagnostics.append(diagnostic)
    }
  }

  /// A quotation over several paragraphs is opened by each and closed by the last (GB/T 15834-2011, 4.8.3.4), or opened
  /// by the first alone.
  private mutating func followQuotation(_ text: [Unicode.Scalar], _ found: inout [Diagnostic]) {
    let own = found.firstIndex { $0.code == TextFindings.quotation }
    let leavesOpen = own != nil && TextFindings.leavesQuotationOpen(text)
    if let before = open {
      textsSince += 1
      if text.first == "“" {
        // It goes on, or this text closes it.
        if let own, leavesOpen { found.remove(at: own) } else { open = nil }
        return
      }
      if let own, !leavesOpen {
        found.remove(at: own)
        open = nil
        return
      }
      if !leavesOpen, textsSince < Self.mostQuoted { return }
      diagnostics.append(before)
      open = nil
    }
    if let own, leavesOpen {
      open = found.remove(at: own)
      open?.handle = 0
      textsSince = 0
    }
  }
}
