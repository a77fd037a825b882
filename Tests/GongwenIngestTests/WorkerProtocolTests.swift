import GongwenCatalog
import GongwenJSON
import GongwenModel
import GongwenText
import Testing

@testable import GongwenIngest

@Suite struct WorkerProtocolTests {
  @Test(arguments: [1, 3, 7, 4096])
  func `Frames come out whole, however they come in`(step: Int) throws {
    let contents: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 9, count: 300)]
    let stream = contents.flatMap(FrameBuffer.frame)
    var buffer = FrameBuffer()
    var read: [[UInt8]] = []
    for start in stride(from: 0, to: stream.count, by: step) {
      buffer.append(stream[start..<min(start + step, stream.count)])
      while let content = try buffer.next() { read.append(content) }
    }
    #expect(read == contents)
    #expect(buffer.isInFrame == false)
  }

  @Test func `A length no frame may have is refused before anything is read`() {
    var buffer = FrameBuffer()
    buffer.append(Array("nonsense, nonsense".utf8))
    #expect(throws: FrameBuffer.Oversize.self) { try buffer.next(longest: 1 << 20) }
  }

  private func content(_ frame: [UInt8]) throws -> [UInt8] {
    var buffer = FrameBuffer()
    buffer.append(frame)
    return try #require(try buffer.next())
  }

  @Test func `A request comes back as it was`() throws {
    var request = WorkerRequest(id: 7, path: "a/%D6.txt")
    request.place = RealPath(bytes: Array("a/".utf8) + [0xD6, 0x25, 0x0A, 0x22])
    request.sidecarPlace = RealPath(bytes: Array("/b".utf8))
    request.hasSidecar = true
    request.mediaType = .pdf
    request.charset = .big5HKSCS
    request.wants = []
    request.known = WorkerRequest.Known(
      sha256: Self.digest("a"), sidecar: Self.digest("c"), path: "old 名")
    #expect(try WorkerRequest.read(try content(request.frame)) == request)
  }

  private static func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }

  struct Answer: CustomTestStringConvertible, Sendable {
    let answer: WorkerAnswer
    var testDescription: String {
      switch answer.outcome {
      case .documents: "documents"
      case .unchanged: "unchanged"
      case .failure: "failure"
      case .unable: "unable"
      }
    }
  }

  private static let facts: DocumentFacts = {
    var facts = DocumentFacts()
    facts.number = "国发〔2017〕35号"
    facts.issuers = ["国务院办公厅", "财政部"]
    facts.issued = "2017-06-22"
    facts.published = "2017-06-28T08:00:00+08:00"
    facts.certainty = 0
    facts.diagnostics.infos = 3
    facts.diagnostics.warnings = 2
    facts.diagnostics.errors = 1
    facts.diagnostics.codes = ["uncertain-level": 5, "page-damaged": 1]
    return facts
  }()

  private static let answers: [WorkerAnswer] = {
    var documents = WorkerAnswer(
      id: 1,
      outcome: .documents([
        RenderedDocument(bytes: 5, file: "1-0"), RenderedDocument(bytes: 6),
      ]))
    documents.summary = AnswerSummary(
      isCollection: true, digest: digest("d"), textDigest: digest("e"), title: "通知",
      mediaType: "text/html", facts: facts)
    documents.sha256 = digest("5")
    documents.bytes = 9
    documents.sidecarSHA256 = digest("c")
    documents.stamp = FileStamp(size: 1, modified: .max, changed: -3, inode: .min)
    documents.stages = [.read: 0.25, .write: 1e-6]
    let failure = StageFailure(
      stage: .strip, code: "c", message: "m", limit: "limits.x", retry: true)
    let error = SystemError("write", Array("1-0".utf8), number: 28)
    return [
      documents, WorkerAnswer(id: 2, outcome: .unchanged),
      WorkerAnswer(id: 3, outcome: .failure(failure)), WorkerAnswer(id: 4, outcome: .unable(error)),
    ]
  }()

  @Test(arguments: answers.map { Answer(answer: $0) })
  func `An answer comes back as it was`(sample: Answer) throws {
    #expect(WorkerAnswer.read(try content(sample.answer.frame)) == sample.answer)
  }

  @Test func `Facts have the form that facts have, or are left out`() throws {
    let text = #"""
      {"id":1,"outcome":"document","documents":[{"bytes":1}],"facts":{"number":"a\u001b[2J","issuers":[1,"甲"],
      "issued":"2017 年","published":"2017-06-28","certainty":101,"infos":-1,"warnings":1e99,"errors":9007199254740991,
      "codes":{"A":1,"text-long":2,"x\u001b":3}}}
      """#
    let facts = try #require(WorkerAnswer.read(Array(text.utf8))).summary.facts
    var expected = DocumentFacts()
    expected.number = "a\u{FFFD}[2J"
    expected.issuers = ["甲"]
    expected.published = "2017-06-28"
    expected.diagnostics.errors = Int(Int32.max)
    expected.diagnostics.codes = ["text-long": 2]
    #expect(facts == expected)
  }

  @Test(arguments: [
    "{}", "[]", #"{"id":1,"outcome":"document"}"#, #"{"id":1,"outcome":"what"}"#,
    #"{"id":1,"outcome":"document","documents":[{"bytes":1,"file":"/etc/passwd"}]}"#,
    #"{"id":1,"outcome":"document","documents":[{"bytes":1,"file":"../2-0/1-0"}]}"#,
    #"{"id":1,"outcome":"document","documents":[{"bytes":1,"file":"2-0"}]}"#,
    #"{"id":1,"outcome":"document","documents":[{"bytes":1,"file":"1-1"}]}"#,
    #"{"id":1,"outcome":"document","documents":[{"bytes":-1,"file":"1-0"}]}"#,
    #"{"id":1,"outcome":"failure","stage":"read","code":"a\u001b[2J","message":"m"}"#,
    #"{"id":1,"outcome":"failure","stage":"read","code":"A","message":"m"}"#,
    #"{"id":1,"outcome":"failure","stage":"root","code":"a","message":"m"}"#,
    #"{"bytes":-5,"id":1,"outcome":"unchanged"}"#,
  ])
  func `What is no answer is none`(text: String) {
    #expect(WorkerAnswer.read(Array(text.utf8)) == nil)
  }

  @Test func `Words of a worker do nothing to a terminal, and are what they must be`() throws {
    let text =
      #"{"id":1,"outcome":"failure","stage":"read","code":"a-1","message":"x\u001b[2Jy\u202ez","#
      + #""limit":"../x","sha256":"no","digest":"\u0007","title":"甲\u2028乙","mediaType":"a b"}"#
    let answer = try #require(WorkerAnswer.read(Array(text.utf8)))
    #expect(
      answer.outcome
        == .failure(
          StageFailure(stage: .read, code: "a-1", message: "x\u{FFFD}[2Jy\u{FFFD}z", limit: nil)))
    #expect(answer.sha256 == nil && answer.summary.digest == nil)
    #expect(answer.summary.title == "甲\u{FFFD}乙" && answer.summary.mediaType == nil)
    let long = String(repeating: "长", count: 5000)
    let wordy = #"{"id":1,"outcome":"failure","stage":"read","code":"a","message":"\#(long)"}"#
    guard case .failure(let failure) = WorkerAnswer.read(Array(wordy.utf8))?.outcome else {
      Issue.record("it is an answer")
      return
    }
    #expect(failure.message.unicodeScalars.count == 2000)
  }

  @Test func `A complaint is the same on every machine`() {
    var tail = ComplaintTail()
    tail.append(Array("(process:71): GLib-ERROR **: 06:38:21.034: no room\nplain\n".utf8)[...])
    tail.append(Array("Current stack trace:\n0 0x1234\n".utf8)[...])
    #expect(tail.text == "no room\nplain")
    var long = ComplaintTail()
    long.append(Array(String(repeating: "公", count: 2000).utf8)[...])
    #expect(long.text == String(repeating: "公", count: 1365))
    #expect(ComplaintTail().text == nil)
  }

  @Test func `A stamp taken at the tick of a change is not relied on`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("x", to: "a")
    let status = try scratch.open().status(Array("a".utf8))
    #expect(status.reliableStamp(readAt: status.changed) == nil)
    #expect(status.reliableStamp(readAt: status.changed - 1_000_000_000) == nil)
    #expect(status.reliableStamp(readAt: status.changed + 3_000_000_000) == status.stamp)
  }

  @Test func `A moved document says where its source stands now, and nothing else is new`() throws {
    var metadata = Metadata()
    metadata.set(.title, "t", evidence: nil)
    var own = Document(
      id: "i", kind: .collection,
      source: SourceRecord(path: "a", sha256: "s", bytes: 1, mediaType: "m"), metadata: metadata,
      body: [], removed: [], diagnostics: [],
      provenance: Provenance(generatorVersion: "1", libraries: [:], configuration: "c"))
    own.digest = String(repeating: "d", count: 64)
    own.textDigest = String(repeating: "e", count: 64)
    own.members = ["a/1.json", "b/1.json", nil].map { Member(number: 1, title: "", path: $0) }
    let bytes = DocumentWriter.bytes(of: own)
    let moved = try #require(MovedDocuments.rewrite([bytes], from: "a", to: "b/c"))
    #expect(moved.summary == AnswerSummary(of: own))
    own.source.path = "b/c"
    own.members[0].path = "b/c/1.json"
    #expect(moved.documents == [DocumentWriter.bytes(of: own)])
    #expect(MovedDocuments.rewrite([bytes], from: "x", to: "b") == nil)
    #expect(MovedDocuments.rewrite([bytes + [0x20]], from: "a", to: "b") == nil)
    #expect(MovedDocuments.rewrite([Array("{ }".utf8)], from: "a", to: "b") == nil)
  }

  @Test func `Rows that were seen are told apart`() {
    var seen = SeenRows()
    for id: Int64 in [1, 64, 64, 1000] { seen.insert(id) }
    #expect(seen.count == 3)
    #expect(seen.contains(64) && seen.contains(1000))
    #expect(seen.contains(63) == false && seen.contains(5000) == false)
  }
}
