import Foundation
import GongwenJSON
import GongwenModel
import Testing

@Suite struct DocumentReaderTests {
  static let full = String(
    decoding: DocumentWriter.bytes(of: SampleDocument.full), as: UTF8.self)

  static var strict: DocumentReader.Options {
    var options = DocumentReader.Options()
    options.unknownMembers = .refused
    return options
  }

  @Test(arguments: [true, false])
  func `A document is read as it was written`(isFull: Bool) throws {
    let document = isFull ? SampleDocument.full : SampleDocument.bare
    let bytes = DocumentWriter.bytes(of: document)
    let read = try DocumentReader.read(bytes, Self.strict)
    #expect(read == document)
    #expect(DocumentWriter.bytes(of: read) == bytes)
    #expect(DocumentReader.isDocument(bytes))
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let code: DocumentError.Code
    let path: String
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ code: DocumentError.Code, _ path: String) {
      self.old = old
      self.new = new
      self.code = code
      self.path = path
    }

    /// The text with the first occurrence replaced.
    func applied(to text: String) throws -> [UInt8] {
      let range = try #require(text.range(of: old), "\(old)")
      return Array(text.replacingCharacters(in: range, with: new).utf8)
    }
  }

  /// The first section.
  static let unit = "body[0].children[18]"
  /// The run of the first marker.
  static let firstRun = "body[0].children[17].entries[0].marker.origin.runs[0]"

  static let changes = [
    Change("\"kind\":\"collection\"", "\"kind\":\"book\"", .unknownValue, "kind"),
    Change("\"kind\":\"collection\"", "\"kind\":\"document\"", .unknownMember, "members"),
    Change("gongwen/document/1", "gongwen/document/2", .unknownValue, "schema"),
    Change(",\"schema\":\"gongwen/document/1\"", "", .missingMember, ""),
    Change("\"kind\":\"collection\",", "", .missingMember, ""),
    Change("\"reason\":\"footer\"", "\"reason\":\"foot\"", .unknownValue, "removed[5].reason"),
    Change(
      "\"marker\"]", "\"x\"]", .unknownValue,
      firstRun + "[4]"),
    Change("[0,3,1200,1209,\"marker\"]", "[0,3,1200]", .wrongType, firstRun),
    Change(
      "[0,3,1200,1209,\"marker\"]", "[0,3,-1,9]", .outOfRange, firstRun),
    Change(
      "[0,3,1200,1209,\"marker\"]", "[0,4,1200,1209,\"marker\"]", .outOfRange,
      "body[0].children[17].entries[0].marker.origin"),
    Change("[0,3,1200,1209,\"marker\"]", "[3,0,1,9]", .outOfRange, firstRun),
    Change("[0,3,1200,1209,\"marker\"]", "7", .wrongType, firstRun),
    Change(
      "[0,3,1200,1209,\"marker\"]", "[0,3,0,1,9]", .outOfRange, firstRun),
    Change(
      "[1,-5,0,10234,20000,0,1]", "[1,-5,0,10234]", .wrongType,
      "body[1].children[0].origin.boxes[0]"),
    Change("\"type\":\"toc\"", "\"type\":\"index\"", .unknownValue, "body[0].children[17].type"),
    Change(",\"type\":\"toc\"", "", .missingMember, "body[0].children[17]"),
    Change(
      "\"header\":true", "\"header\":1", .wrongType,
      unit + ".children[3].rows[0].cells[0].header"),
    Change(
      "\"colspan\":2", "\"colspan\":0", .outOfRange,
      unit + ".children[3].rows[0].cells[0].colspan"),
    Change(
      "\"colspan\":2", "\"colspan\":1e300", .outOfRange,
      unit + ".children[3].rows[0].cells[0].colspan"),
    Change("\"generated\":true,", "", .missingMember, unit + ".children[2].marker"),
    Change(
      "\"generated\":true,", "\"generated\":true,\"text\":\"3.\",", .unknownMember,
      unit + ".children[2].marker.text"),
    Change("\"id\":\"1.1\",", "", .missingMember, "body[0].children[0]"),
    Change("\"depth\":1", "\"depth\":\"1\"", .wrongType, "body[0].children[17].entries[0].depth"),
    Change("\"issued\":\"2017-07-20\"", "\"issued\":[]", .wrongType, "metadata.issued"),
    Change("\"issuers\":[\"", "\"issuers\":[7,\"", .wrongType, "metadata.issuers[0]"),
    Change(
      "\"severity\":\"warning\"", "\"severity\":\"bad\"", .unknownValue, "diagnostics[0].severity"),
    Change(
      "\"evidence\":\"transport\"", "\"evidence\":null", .wrongType, "source.charset.evidence"),
    Change(
      "\"name\":\"gongwen\"", "\"name\":\"other\"", .unknownValue, "provenance.generator.name"),
    Change("\"name\":\"strip\"", "\"name\":\"wash\"", .unknownValue, "provenance.stages[1].name"),
    Change("\"lines\":12", "\"lines\":0.5", .outOfRange, "provenance.stages[0].counts.lines"),
    Change("\"icu\":\"72.1\"", "\"icu\":72.1", .wrongType, "provenance.libraries.icu"),
    Change("\"id\":\"#2\"", "\"id\":\"#02\"", .unknownValue, "members[1].id"),
    Change("\"id\":\"#2\"", "\"id\":\"#0\"", .unknownValue, "members[1].id"),
    Change("\"kind\":\"attachment\"", "\"kind\":\"file\"", .unknownValue, "links[0].kind"),
    Change("\"sidecar\":{\"sha256", "\"sidecar\":{\"sha255", .missingMember, "source.sidecar"),
    Change("{\"body\":[{", "{\"body\":[7,{", .wrongType, "body[0]"),
    Change("{\"body\":[{", "{\"body\":[[7,{", .notJSON, ""),
  ]

  @Test(arguments: changes)
  func `A fault is named with its path and place`(change: Change) throws {
    let bytes = try change.applied(to: Self.full)
    let error = #expect(throws: DocumentError.self) { try DocumentReader.read(bytes) }
    #expect(error?.code == change.code, "\(error as Any)")
    #expect(error?.path == change.path, "\(error as Any)")
    #expect(error?.message.isEmpty == false)
  }

  @Test func `A place is the line and column of a member's name, or of an element`() {
    let text = """
      {"schema": "gongwen/document/1",
       "公": {},  "id": 7}
      """
    var error = #expect(throws: DocumentError.self) { try DocumentReader.read(Array(text.utf8)) }
    #expect(error?.description == "line 2, column 12: id: is not a string")
    error = #expect(throws: DocumentError.self) {
      try DocumentReader.read(Array("{\"schema\":\"gongwen/document/1\",\n}".utf8))
    }
    #expect(error?.line == 2 && error?.column == 1 && error?.code == .notJSON)
  }

  static let additions = [
    Change("{\"body\"", "{\"about\":1,\"body\"", .unknownMember, "about"),
    Change(
      "\"generated\":true", "\"generated\":true,\"sid\":\"yi3\"", .unknownMember,
      unit + ".children[2].marker.sid"),
    Change(
      "\"type\":\"toc\"", "\"rows\":3,\"type\":\"toc\"", .unknownMember, "body[0].children[17].rows"
    ),
    Change(
      "\"site\":{\"column\"", "\"site\":{\"colour\":1,\"column\"", .unknownMember,
      "metadata.evidence.site.colour"),
  ]

  @Test(arguments: additions)
  func `Unknown members are ignored, or refused on request`(addition: Change) throws {
    let bytes = try addition.applied(to: Self.full)
    #expect(try DocumentReader.read(bytes) == SampleDocument.full)
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader.read(bytes, Self.strict)
    }
    #expect(error?.code == addition.code)
    #expect(error?.path == addition.path)
  }

  @Test func `Missing members are empty on request`() throws {
    var options = DocumentReader.Options()
    options.missingMembers = .empty
    let text = #"{"schema":"gongwen/document/1","body":[{"type":"item"},{"type":"section"}]}"#
    let document = try DocumentReader.read(Array(text.utf8), options)
    #expect(document.body.count == 2 && document.kind == .document)
    for broken in ["{}", #"{"schema":"gongwen/document/1","body":[{"id":"1"}]}"#] {
      #expect(throws: DocumentError.self) { try DocumentReader.read(Array(broken.utf8), options) }
    }
  }

  @Test func `A head has everything but the content`() throws {
    var options = DocumentReader.Options()
    options.extent = .head
    var expected = SampleDocument.full
    expected.body = []
    expected.removed = []
    expected.links = []
    #expect(expected.diagnostics.isEmpty == false)
    #expect(try DocumentReader.read(Array(Self.full.utf8), options) == expected)
    let broken = Self.full.replacing("{\"body\":[", with: "{\"body\":[7,")
    #expect(try DocumentReader.read(Array(broken.utf8), options) == expected)
    let missing = Self.full.replacing("\"links\":", with: "\"link\":")
    #expect(throws: DocumentError.self) {
      try DocumentReader.read(Array(missing.utf8), options)
    }
  }

  static let hostile: [(name: String, text: String)] = [
    ("deep arrays", String(repeating: "[", count: 100_000)),
    ("deep nodes", String(repeating: "{\"children\":[", count: 100_000)),
    (
      "deep nodes in a document",
      "{\"schema\":\"gongwen/document/1\",\"body\":"
        + String(repeating: "[{\"type\":\"component\",\"children\":", count: 100_000)
    ),
    ("a huge number", "{\"schema\":\"gongwen/document/1\",\"bytes\":1e999}"),
    ("many digits", full.replacing("4096", with: String(repeating: "9", count: 100_000))),
    ("twice", full.replacing("{\"body\":", with: "{\"body\":[],\"body\":")),
    ("twice, escaped", full.replacing("{\"body\":", with: "{\"b\\u006fdy\":[],\"body\":")),
    ("half a pair", full.replacing("value", with: "\\ud800")),
    ("a null character for a path", full.replacing("\"runs\":[", with: "\"\\u0000\":[")),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile.indices)
  func `A hostile text is an error`(index: Int) {
    let error = #expect(throws: DocumentError.self, "\(Self.hostile[index].name)") {
      try DocumentReader.read(Array(Self.hostile[index].text.utf8))
    }
    #expect(error?.line ?? 0 > 0)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Nodes as deep as the reader admits, and a fault behind many of them`() throws {
    var node = Node(.component(role: .main, marker: nil))
    for _ in 0..<250 { node = Node(.component(role: .main, marker: nil), children: [node]) }
    var document = SampleDocument.bare
    document.body = Document.numbered(Array(repeating: node, count: 40)).body
    let bytes = DocumentWriter.bytes(of: document)
    #expect(try DocumentReader.read(bytes) == document)
    document.body += [Node(.section(depth: 0, marker: nil, heading: nil))]
    let error = #expect(throws: DocumentError.self) {
      try DocumentReader.read(DocumentWriter.bytes(of: document))
    }
    #expect(error?.path == "body[40].depth")
  }
}
