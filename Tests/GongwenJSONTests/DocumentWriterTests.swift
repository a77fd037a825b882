import GongwenJSON
import GongwenModel
import Testing

@Suite("DocumentWriter")
struct DocumentWriterTests {
  enum Sample: CaseIterable {
    case full, bare
    var document: Document { self == .full ? SampleDocument.full : SampleDocument.bare }
  }

  @Test("writes RFC 8785 form", arguments: Sample.allCases)
  func isCanonical(sample: Sample) throws {
    let document = sample.document
    let content = writtenBytes { DocumentWriter.draft(of: document).writeContent(to: $0) }
    for bytes in [DocumentWriter.bytes(of: document), content] {
      let value = try JSONReader.parse(bytes)
      #expect(
        String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
          == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("content is body and metadata without places")
  func content() throws {
    let document = SampleDocument.full
    let whole = try JSONReader.parse(DocumentWriter.bytes(of: document))
    let stripped = JSONValue.object([
      ("body", withoutPlaces(try #require(whole["body"]))),
      ("metadata", withoutPlaces(try #require(whole["metadata"]))),
    ])
    #expect(
      try JSONReader.parse(writtenBytes { DocumentWriter.draft(of: document).writeContent(to: $0) })
        == stripped)
  }

  private func withoutPlaces(_ value: JSONValue) -> JSONValue {
    let places = ["origin", "evidence", "annotations", "links", "sid"]
    switch value {
    case .array(let elements): return .array(elements.map(withoutPlaces))
    case .object(let members):
      return .object(
        members.filter { !places.contains($0.name) }.map { ($0.name, withoutPlaces($0.value)) })
    default: return value
    }
  }

  @Test("keeps every character")
  func characters() throws {
    let value = try JSONReader.parse(DocumentWriter.bytes(of: SampleDocument.full))
    let texts = value["body"]?.asArray?.first?["children"]?.asArray?.compactMap {
      $0["text"]?.asString
    }
    #expect(texts?.contains(SampleDocument.oddCharacters) == true)
  }

  @Test("leaves out what is absent")
  func absent() throws {
    let value = try JSONReader.parse(DocumentWriter.bytes(of: SampleDocument.bare))
    #expect(value["members"] == nil)
    #expect(value["metadata"] == .object([]))
    #expect(value["links"] == .array([]))
    #expect(value["removed"] == .array([]))
    #expect(value["diagnostics"] == .array([]))
    #expect(value["collection"] == .string(SampleDocument.sha256))
    #expect(value["source"]?["pages"] == .int(1))
    #expect(value["source"]?["charset"] == nil)
  }

  @Test("writes runs with page and rule where there are any")
  func runs() throws {
    let value = try JSONReader.parse(DocumentWriter.bytes(of: SampleDocument.full))
    let attachment = try #require(value["body"]?.asArray?.last)
    let marker: [JSONValue] = [.int(0), .int(3), .int(1200), .int(1209), .string("marker")]
    #expect(attachment["marker"]?["origin"] == .object([("runs", .array([.array(marker)]))]))
    let title = attachment["children"]?.asArray?.first?["origin"]
    let run: [JSONValue] = [.int(0), .int(2), .int(2), .int(1200), .int(1206)]
    let box: [JSONValue] = [1, -5, 0, 10_234, 20_000, 0, 1].map { .int($0) }
    #expect(
      title == .object([("runs", .array([.array(run)])), ("boxes", .array([.array(box)]))]))
  }

  @Test("text lines: title to note, headings, paragraphs, items and cells, without blanks")
  func textLines() {
    let nodes =
      [
        Node(.element(.issuerMark, SampleDocument.text("国务院文件"))),
        Node(.element(.title, SampleDocument.text("关于\u{3000}通知\u{200B}"))),
        Node(.element(.documentNumber, SampleDocument.text("国发〔2017〕35号"))),
        Node(.component(role: .main, marker: SampleDocument.marker("附件1", .appendix, 1))),
      ] + SampleDocument.units + [Node(.section(depth: 1, marker: nil, heading: nil))]
    let expected = [
      "关于通知", "一、总体要求", "第十二条之一", "——目标", "生成", "甲\t12\t", "", "专栏1工程", "附则",
    ]
    #expect(
      String(
        decoding: writtenBytes { DocumentWriter.writeTextLines(of: nodes, to: $0) }, as: UTF8.self)
        == expected.joined(separator: "\n"))
  }

  @Test("writes a failure record")
  func failure() throws {
    var record = FailureRecord(
      path: "a/坏.txt", stage: "read", code: "too-large", message: "越界", attempts: 2)
    #expect(
      String(decoding: record.canonicalBytes, as: UTF8.self)
        == #"{"attempts":2,"code":"too-large","message":"越界","schema":"gongwen/failure/1","#
        + #""source":{"path":"a/坏.txt"},"stage":"read"}"#)
    record.bytes = 7
    record.sha256 = "ab"
    record.signal = 9
    record.stderr = "x\n"
    let value = try JSONReader.parse(record.canonicalBytes)
    #expect(CanonicalJSON.bytes(of: value) == record.canonicalBytes)
    #expect(value["source"]?["bytes"] == .int(7))
    #expect(value["signal"] == .int(9))
    #expect(value["stderr"] == .string("x\n"))
  }
}
