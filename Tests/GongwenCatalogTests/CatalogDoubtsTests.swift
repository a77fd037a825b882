import GongwenCatalog
import GongwenModel
import Testing

@Suite struct CatalogDoubtsTests {
  private let folder: ScratchFolder
  private let catalog: Catalog

  init() throws {
    folder = try ScratchFolder()
    catalog = try folder.catalog()
    try catalog.commit(
      [
        Sample.doubtful("a", certainty: nil),
        Sample.doubtful("b", certainty: 100, infos: 1, codes: ["text-long": 1]),
        Sample.doubtful("b c/x", certainty: 3, warnings: 1, codes: ["text-long": 2, "b": 1]),
        Sample.doubtful("b/x", certainty: 3, infos: 9, warnings: 2, codes: ["text-long": 1]),
        Sample.doubtful("c", certainty: 3, errors: 1, codes: ["page-damaged": 1]),
        Sample.failed("d"),
      ], removed: [])
  }

  @Test func `Documents are counted by their worst diagnostic`() throws {
    let counts = try catalog.severities()
    #expect(SeverityCounts.order.map { counts[$0] } == [1, 2, 1, 1])
    #expect(counts.doubtful == 3)
  }

  @Test func `The least certain come first, then those with more errors and warnings`() throws {
    #expect(try catalog.uncertain(10).map(\.path) == ["c", "b/x", "b c/x", "b", "a"])
    #expect(try catalog.uncertain(2).map(\.path) == ["c", "b/x"])
  }

  @Test func `Codes are counted by sources`() throws {
    let groups = try catalog.diagnostics()
    #expect(
      groups.map { "\($0.code) \($0.sources) \($0.count) \($0.example)" } == [
        "text-long 3 4 b", "b 1 1 b c/x", "page-damaged 1 1 c",
      ])
  }

  @Test func `Sources of a code are listed by path, a page at a time`() throws {
    func page(_ code: String, after path: String? = nil, limit: Int = 10) throws -> [String] {
      try catalog.sources(diagnosed: code, after: path, limit: limit).map(\.path)
    }
    #expect(try page("text-long") == ["b", "b c/x", "b/x"])
    #expect(try page("text-long", after: "b", limit: 1) == ["b c/x"])
    #expect(try page("text-lon") == [] && page("%") == [] && page("") == [])
  }

  @Test func `Facts of a source go when it fails`() throws {
    try catalog.commit([Sample.failed("b/x")], removed: [])
    #expect(try catalog.source(at: "b/x")?.facts == DocumentFacts())
    #expect(try catalog.sources(diagnosed: "text-long", after: nil, limit: 9).count == 2)
  }

  @Test func `What no program wrote says nothing`() throws {
    try catalog.close()
    try folder.execute(
      "UPDATE source SET issuers = '{', diagnostics = '[1, {\"a\": 2}]' WHERE path = 'b'")
    let facts = try folder.catalog(.readOnly).source(at: "b")?.facts
    #expect(facts?.issuers == [] && facts?.diagnostics.codes == [:])
  }

  @Test func `Counts are added, and the least certainty is that of all`() {
    var facts = Sample.facts
    facts.certainty = nil
    facts.judgement = nil
    var other = Sample.facts
    other.certainty = 7
    other.judgement = "metadata"
    other.number = "other"
    facts.add(doubtsOf: other)
    #expect(facts.certainty == 7 && facts.number == "国发〔2017〕35号")
    #expect(facts.diagnostics.errors == 6 && facts.diagnostics.codes["page-damaged"] == 4)
    facts.add(doubtsOf: DocumentFacts())
    #expect(facts.certainty == 7 && facts.judgement == "metadata")
    // Of equal ones the first, and none that is more certain.
    other.judgement = "article"
    facts.add(doubtsOf: other)
    other.certainty = 8
    facts.add(doubtsOf: other)
    #expect(facts.certainty == 7 && facts.judgement == "metadata")
  }

  @Test func `The worst severity is the one that matters most`() {
    var counts = DiagnosticCounts(of: [])
    #expect(counts.worst == nil)
    for severity in [Severity.info, .warning, .error] {
      counts.add(
        DiagnosticCounts(of: [Diagnostic(code: "a", severity: severity, message: "m")]))
      #expect(counts.worst == severity)
    }
    #expect(counts.codes == ["a": 3])
  }
}
