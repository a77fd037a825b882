import GongwenModel
import Testing

@Suite("Stable ids")
struct StableIDTests {
  private static func section(
    _ scheme: Scheme, _ ordinal: Int, insert: Int? = nil, text: String = "1",
    _ children: [Node] = []
  ) -> Node {
    let marker = Marker(
      text: TracedText(scalars: Array(text.unicodeScalars)), scheme: scheme, ordinal: ordinal,
      insert: insert)
    return Node(.section(depth: 1, marker: marker, heading: nil), children: children)
  }

  private static func heading(_ children: [Node] = []) -> Node {
    Node(.section(depth: 1, marker: nil, heading: TracedText()), children: children)
  }

  private static func sids(_ body: [Node]) -> [String] {
    var result: [String] = []
    Node.forEach(in: Document.numbered(body).body) { node in
      if let sid = node.sid { result.append(sid) }
    }
    return result
  }

  @Test func `An article drops the units above it`() {
    let article = Self.section(.article, 15, [Self.section(.chineseParen, 2)])
    let inserted = Self.section(.article, 15, insert: 1)
    #expect(
      Self.sids([Self.section(.chapter, 3, [article, inserted])])
        == ["zhang3", "tiao15", "tiao15/er2", "tiao15-1"])
  }

  @Test func `A dotted number has all of its components`() {
    let inner = Self.section(.decimal, 5, text: "7.2.5")
    #expect(
      Self.sids([Self.section(.decimal, 7, text: "7", [inner])]) == ["dian7", "dian7/dian7-2-5"])
  }

  @Test func `Units of a notice and of an attachment begin with its sid`() {
    func component(_ role: ComponentRole, _ ordinal: Int? = nil) -> Node {
      let marker = ordinal.map { Marker(text: TracedText(), scheme: .appendix, ordinal: $0) }
      return Node(
        .component(role: role, marker: marker),
        children: [Self.section(.chineseComma, 1), Self.section(.article, 2)])
    }
    #expect(
      Self.sids([component(.notice), component(.main), component(.attachment, 1)]) == [
        "tongzhi", "tongzhi/yi1", "tongzhi/tiao2", "zhengwen", "yi1", "tiao2", "fujian1",
        "fujian1/yi1", "fujian1/tiao2",
      ])
  }

  @Test func `A sid that an earlier node has gets a number, which units below inherit`() {
    let unit = Self.section(.arabicDot, 1, [Self.section(.circled, 1)])
    #expect(
      Self.sids([unit, unit, Self.heading(), Self.heading([unit])]) == [
        "san1", "san1/quan1", "san1~2", "san1~2/quan1", "h~1", "h~2", "h~2/san1", "h~2/san1/quan1",
      ])
  }

  @Test func `A target without a sid has that of the nearest unit above it`() {
    var cited = Node(.element(.paragraph, TracedText()))
    cited.handle = 7
    var text = Node(.element(.paragraph, TracedText()))
    var annotation = Annotation(kind: .article, start: 0, end: 0, value: "")
    annotation.targetHandle = 7
    text.annotations = [annotation]
    let numbered = Document.numbered([text, Self.section(.article, 2, [cited])])
    #expect(numbered.body[0].annotations[0].target == "2.1")
    #expect(numbered.body[0].annotations[0].targetSID == "tiao2")
    #expect(numbered.sids == [7: "tiao2"])
  }
}
