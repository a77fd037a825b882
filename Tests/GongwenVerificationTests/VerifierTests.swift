import GongwenJSON
import GongwenModel
import GongwenVerification
import Testing

@Suite("Verifier")
struct VerifierTests {
  @Test("proves a true document, and a collection with its members")
  func truth() {
    for made in [TrueDocument.single(), TrueDocument.collection()] {
      #expect(Verifier().verify(documents: made.sealed, source: made.source) == [])
    }
  }

  /// A change of one thing in a true document, and what must be found.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Finding.Code
    let change: @Sendable (inout TrueDocument.Made) -> Void

    init(
      _ name: String, _ code: Finding.Code,
      _ change: @escaping @Sendable (inout TrueDocument.Made) -> Void
    ) {
      testDescription = name
      self.code = code
      self.change = change
    }
  }

  static let changes: [Change] = [
    Change("one byte of the source", .sourceDiffers) { $0.source[0] ^= 1 },
    Change("one byte of the source, in a text", .runNotVerbatim) {
      $0.source[$0.source.count - 20] ^= 1
    },
    Change("a byte more", .sourceDiffers) { $0.source.append(0x41) },
    Change("a visible byte more", .unaccounted) { $0.source.append(0x41) },
    Change("one offset", .runSplitsCharacter) {
      edit(&$0.documents[0], 0) { $0[0].sourceEnd -= 1 }
    },
    Change("a character too far", .runNotVerbatim) {
      edit(&$0.documents[0], 0) { $0[0].sourceEnd += 2 }
    },
    Change("beyond the source", .runOutside) {
      edit(&$0.documents[0], 0) { $0[2].sourceEnd += 10_000 }
    },
    Change("a stable id", .stableIDWrong) { $0.documents[0].body[1].sid = "san2" },
    Change("the stable id of a target", .stableIDWrong) {
      $0.documents[0].body[1].children[0].annotations[0].targetSID = nil
    },
    Change("the stable id of a diagnostic", .stableIDWrong) {
      $0.documents[0].diagnostics[0].sid = "san1/san1"
    },
    Change("one rule", .ruleBroken) { edit(&$0.documents[0], 0) { $0[1].rule = .punctuation } },
    Change("a rule for verbatim text", .ruleBroken) {
      edit(&$0.documents[0], 0) { $0[0].rule = .dash }
    },
    Change("an edit without its rule", .runNotVerbatim) {
      edit(&$0.documents[0], 0) { $0[1].rule = nil }
    },
    Change("a run too few", .runGap) { edit(&$0.documents[0], 0) { $0.removeLast() } },
    Change("a duplicated run", .runGap) { edit(&$0.documents[0], 0) { $0.append($0[2]) } },
    Change("a duplicated deletion", .runNotMerged) {
      edit(&$0.documents[0], 0) { runs in
        var half = runs[1]
        half.sourceEnd -= 1
        runs[1].sourceStart += 1
        runs.insert(half, at: 1)
      }
    },
    Change("a verbatim run in two", .runNotMerged) {
      edit(&$0.documents[0], 0) { runs in
        var half = runs[0]
        half.textEnd -= 1
        half.sourceEnd -= 3
        runs[0].textStart += 1
        runs[0].sourceStart += 3
        runs.insert(half, at: 0)
      }
    },
    Change("a dropped paragraph", .unaccounted) { $0.documents[0].body.removeLast() },
    Change("a paragraph twice", .characterTwice) { made in
      made.documents[0].body.append(made.documents[0].body[0])
      made.documents[0].body[3].id = "4"
    },
    Change("a removed text dropped", .unaccounted) { $0.documents[0].removed.removeLast() },
    Change("a figure", .coverageWrong) { $0.documents[0].provenance.coverage.body += 1 },
    Change("body and removed exchanged", .coverageWrong) {
      $0.documents[0].provenance.coverage.body -= 1
      $0.documents[0].provenance.coverage.removed += 1
    },
    Change("an id", .nodeIDWrong) { $0.documents[0].body[1].id = "3" },
    Change("a document's id", .idWrong) { $0.documents[0].id += "#1" },
    Change("a size", .sourceDiffers) { $0.documents[0].source.bytes += 1 },
    Change("a depth", .depthWrong) { made in
      guard case .section(_, let marker, let heading) = made.documents[0].body[1].content else {
        return
      }
      made.documents[0].body[1].content = .section(depth: 2, marker: marker, heading: heading)
    },
    Change("a target", .targetMissing) {
      $0.documents[0].body[1].children[0].annotations[0].target = "9"
    },
    Change("a diagnostic's node", .targetMissing) { $0.documents[0].diagnostics[0].node = "7.1" },
    Change("an annotation", .annotationOutside) {
      $0.documents[0].body[1].children[0].annotations[0].end = 1000
    },
    Change("a media type", .mediaTypeUnsupported) { $0.documents[0].source.mediaType = "a/b" },
    Change("no charset", .sourceUnreadable) { $0.documents[0].source.charset = nil },
    Change("another charset", .runNotVerbatim) {
      $0.documents[0].source.charset = CharsetRecord(name: .utf16LE, evidence: .configured)
    },
    Change("pages in a text", .runMalformed) {
      edit(&$0.documents[0], 0) { $0[0].address = .page(1) }
    },
    Change("a marker that is neither printed nor generated", .shapeWrong) { made in
      guard case .section(_, _, let heading) = made.documents[0].body[1].content else { return }
      let marker = Marker(text: nil, scheme: .dash, ordinal: nil)
      made.documents[0].body[1].content = .section(depth: 1, marker: marker, heading: heading)
    },
    Change("a marker's number", .markerWrong) { $0.documents[0].editMarker { $0.ordinal = 2 } },
    Change("a marker's scheme", .markerWrong) {
      $0.documents[0].editMarker { $0.scheme = .arabicParen }
    },
    Change("a rule of headings in a title", .ruleMisplaced) {
      edit(&$0.documents[0], 0) { $0[1].rule = .headingStop }
    },
    Change("a rule of entries in a title", .ruleMisplaced) {
      edit(&$0.documents[0], 0) { $0[1].rule = .tocLeader }
    },
    Change("the page of an entry", .ruleMisplaced) { made in
      guard case .toc(let heading, var entries) = made.documents[0].body[2].content else { return }
      entries[0].page = "2"
      made.documents[0].body[2].content = .toc(heading: heading, entries: entries)
    },
    Change("two nodes changed round", .orderBroken) { made in
      made.documents[0].body.swapAt(0, 1)
      made.documents[0].body[0].id = "1"
      made.documents[0].body[1].id = "2"
    },
    Change("the value of a citation", .annotationWrong) {
      $0.documents[0].body[1].children[0].annotations[0].value = "第二条"
    },
    Change("a citation of a title without 《》 that is no law", .annotationWrong) {
      $0.documents[0].body[1].children[0].annotations[0].kind = .title
    },
    Change("another title", .metadataUnproven) {
      $0.documents[0].metadata.set(.title, "关于计划的通知", evidence: TracedText())
    },
    Change("an address that the source does not name", .sourceDiffers) {
      $0.documents[0].source.url = "https://example.org/1.html"
    },
    Change("an empty href", .shapeWrong) { $0.documents[0].links[0].href = "" },
    Change("a bad diagnostic code", .shapeWrong) { $0.documents[0].diagnostics[0].code = "A b" },
  ]

  /// Changes the runs of the text of a node that is an element.
  private static func edit(
    _ document: inout Document, _ node: Int, _ change: (inout [OriginRun]) -> Void
  ) {
    guard case .element(let kind, var text) = document.body[node].content else { return }
    change(&text.origin.runs)
    document.body[node].content = .element(kind, text)
  }

  @Test("finds a change", arguments: changes)
  func finds(_ change: Change) {
    var made = TrueDocument.single()
    change.change(&made)
    let findings = Verifier().verify(documents: made.sealed, source: made.source)
    #expect(findings.contains { $0.code == change.code && $0.severity == .error }, "\(findings)")
  }

  static let collectionChanges: [Change] = [
    Change("a member less", .memberMismatch) { $0.documents.removeLast() },
    Change("a member unnamed", .memberMismatch) { $0.documents[0].members.removeLast() },
    Change("another source record", .sourcesDisagree) { $0.documents[2].source.path = "b.txt" },
    Change("a member's text in the collection", .partitionBroken) { made in
      made.documents[0].body.append(made.documents[1].body[1])
      made.documents[0].body[2].id = "3"
      made.documents[1].body.removeLast()
      made.documents[1].body.append(made.documents[2].body[1])
    },
    Change("a member's words twice", .characterTwice) { made in
      made.documents[0].body.append(made.documents[1].body[1])
      made.documents[0].body[2].id = "3"
    },
    Change("a member's figure", .coverageWrong) {
      $0.documents[2].provenance.coverage.characters += 1
    },
    Change("a toc's target", .targetMissing) { $0.documents[0].members[0].entry = "2.2" },
    Change("a member without its collection", .idWrong) { $0.documents[1].collection = nil },
  ]

  @Test("finds a change in a collection", arguments: collectionChanges)
  func findsInCollection(_ change: Change) {
    var made = TrueDocument.collection()
    change.change(&made)
    let findings = Verifier().verify(documents: made.sealed, source: made.source)
    #expect(findings.contains { $0.code == change.code && $0.severity == .error }, "\(findings)")
  }

  static let textChanges: [(old: String, new: String, code: Finding.Code)] = [
    ("{\"body\"", "{ \"body\"", .notCanonical),
    ("\"digest\":\"", "\"digest\":\"0", .digestWrong),
    ("\"textDigest\":\"", "\"textDigest\":\"0", .textDigestWrong),
    ("\"heading-stop\"", "\"heading-stopped\"", .ruleUnknown),
    ("gongwen/document/1", "gongwen/document/2", .schemaUnknown),
    ("\"removed\":[{", "\"removed\":[[{", .jsonInvalid),
    (",\"reason\":\"breadcrumb\"", "", .shapeWrong),
    ("\"type\":\"title\"", "\"type\":\"headline\"", .shapeWrong),
    ("[0,2,35,41]", "[0,2,35]", .runMalformed),
    ("\"removed\":[{", "\"remark\":1,\"removed\":[{", .memberUnknown),
    ("规划的通知", "规划的通告", .digestWrong),
    ("规划的通知", "规划的通告", .runNotVerbatim),
    ("规划的通知", "规划的通告", .textDigestWrong),
  ]

  @Test("finds a change of the bytes", arguments: textChanges)
  func findsInBytes(old: String, new: String, code: Finding.Code) throws {
    let made = TrueDocument.single()
    var text = String(decoding: try #require(made.sealed.first), as: UTF8.self)
    let range = try #require(text.firstRange(of: old), "\(text)")
    text.replaceSubrange(range, with: new)
    let findings = Verifier().verify(documents: [[UInt8](text.utf8)], source: made.source)
    #expect(findings.contains { $0.code == code }, "\(findings)")
  }

  @Test("a final newline is not the document's form")
  func newline() {
    let made = TrueDocument.single()
    let documents = made.sealed.map { $0 + [0x0A] }
    let findings = Verifier().verify(documents: documents, source: made.source)
    #expect(findings.map(\.code) == [.notCanonical])
  }

  @Test("a member of a newer version is a warning", arguments: ["0.1.0", "0.2.0"])
  func newerMember(version: String) throws {
    let made = TrueDocument.single()
    var text = String(decoding: try #require(made.sealed.first), as: UTF8.self)
    let range = try #require(text.firstRange(of: "\"removed\":[{"))
    text.replaceSubrange(range, with: "\"remark\":1,\"removed\":[{")
    let generator = made.documents[0].provenance.generatorVersion
    let findings = Verifier(version: version)
      .verify(documents: [[UInt8](text.utf8)], source: made.source)
    let isNewer = version != "0.2.0"
    #expect(generator == "0.2.0", "the sample is of the release that the cases compare with")
    #expect(findings.contains { $0.code == .memberUnknown } == !isNewer, "\(findings)")
    #expect(
      findings.contains { $0.code == .versionDiffers && $0.severity == .warning } == isNewer)
  }

  @Test("warns of other libraries")
  func libraries() {
    let made = TrueDocument.single()
    let verify = { (libraries: [String: String]) in
      Verifier(libraries: libraries).verify(documents: made.sealed, source: made.source)
    }
    #expect(verify(["icu": "72.1", "poppler": "22.12.0"]) == [])
    let findings = verify(["icu": "73.2"])
    #expect(findings.map(\.code) == [.versionDiffers])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test("names document, path and fault")
  func message() throws {
    var made = TrueDocument.single()
    Self.edit(&made.documents[0], 0) { $0[1].rule = .punctuation }
    let findings = Verifier().verify(documents: made.sealed, source: made.source)
    let message = try #require(findings.first?.message)
    #expect(message.hasPrefix(made.documents[0].id + ": body[0]: punctuation"))
  }

  @Test("tells no more than twenty of a kind")
  func many() {
    let made = TrueDocument.single()
    let text = (0..<100).map { _ in "{}" }.joined(separator: ",")
    let document = [UInt8]("{\"body\":[\(text)],\"id\":\"x\"}".utf8)
    let findings = Verifier().verify(documents: [document], source: made.source)
    #expect(findings.count { $0.code == .shapeWrong } == 21)
    #expect(findings.contains { $0.message.contains("more of this kind") })
  }
}

extension Document {
  /// Changes the marker of the section.
  fileprivate mutating func editMarker(_ change: (inout Marker) -> Void) {
    guard case .section(let depth, var marker?, let heading) = body[1].content else { return }
    change(&marker)
    body[1].content = .section(depth: depth, marker: marker, heading: heading)
  }
}
