import GongwenModel
import Testing

@Suite struct NodeVisitorTests {
  /// 1 (1.1 (1.1.1), 1.2), 2
  static let body = [
    section("一", [section("二", [paragraph("三")]), paragraph("四")]), paragraph("五"),
  ]

  static func section(_ heading: String, _ children: [Node]) -> Node {
    Node(.section(depth: 1, marker: nil, heading: text(heading)), children: children)
  }

  static func paragraph(_ words: String) -> Node { Node(.element(.paragraph, text(words))) }

  static func text(_ string: String) -> TracedText {
    TracedText(scalars: Array(string.unicodeScalars))
  }

  static func words(of node: Node) -> String {
    var words = ""
    node.forEachText { text, _ in words += text.string }
    return words
  }

  private struct Recorder: NodeVisitor {
    var calls: [String] = []

    mutating func enter(_ node: Node, at path: NodePath) {
      let above = path.parents(in: body).map(words).joined()
      calls.append("\(path.id) \(words(of: node)) below \(above)")
    }
    mutating func leave(_ node: Node, at path: NodePath) { calls.append("/\(path.id)") }
  }

  @Test func `Nodes are visited before and after their children`() {
    var recorder = Recorder()
    Node.walk(Self.body, with: &recorder)
    #expect(
      recorder.calls == [
        "1 一 below ", "1.1 二 below 一", "1.1.1 三 below 一二", "/1.1.1", "/1.1", "1.2 四 below 一",
        "/1.2", "/1", "2 五 below ", "/2",
      ])
  }

  @Test func `A visitor needs neither method`() {
    struct Idle: NodeVisitor, NodeRewriter {}
    var idle = Idle()
    var body = Self.body
    Node.walk(body, with: &idle)
    Node.rewrite(&body, with: &idle)
    #expect(body == Self.body)
    Node.walk([], with: &idle)
  }

  @Test func `A closure sees nodes in reading order`() {
    var seen = ""
    Node.forEach(in: Self.body) { seen += Self.words(of: $0.node) }
    #expect(seen == "一二三四五")
  }

  private struct Growth: NodeRewriter {
    var left: [String] = []

    mutating func enter(_ node: inout Node, at path: NodePath) {
      node.id = path.id
      if path.positions == [2] { node.children.append(paragraph("六")) }
    }
    mutating func leave(_ node: inout Node, at path: NodePath) {
      left.append(node.id)
      node.handle = left.count
    }
  }

  @Test func `A rewriter changes nodes in place and visits the children that it adds`() {
    var body = Self.body
    var growth = Growth()
    Node.rewrite(&body, with: &growth)
    #expect(growth.left == ["1.1.1", "1.1", "1.2", "1", "2.1", "2"])
    var handles: [Int] = []
    Node.forEach(in: body) { handles.append($0.handle) }
    #expect(handles == [4, 2, 1, 3, 6, 5])
  }

  @Test func `Numbers and targets`() {
    var entry = TocEntry(depth: 1, marker: nil, text: Self.text("二"), page: nil, handle: 7)
    entry.targetHandle = 8
    var body = Self.body
    body[0].children[0].handle = 8
    body[1].annotations = [Annotation(kind: .article, start: 0, end: 1, value: "五")]
    body[1].annotations[0].targetHandle = 8
    body.append(Node(.toc(heading: nil, entries: [entry]), handle: 9))
    let (numbered, ids, _) = Document.numbered(body)
    #expect(ids == [7: "3.1", 8: "1.1", 9: "3"])
    #expect(numbered[1].annotations[0].target == "1.1")
    guard case .toc(_, let entries) = numbered[2].content else { return }
    #expect(entries[0].id == "3.1" && entries[0].target == "1.1")
  }
}
