import GongwenModel
import GongwenText
import Testing

@testable import GongwenIngest

@Suite struct WorkerRequestTests {
  private func refusal(of text: String) -> RequestRefusal? {
    do throws(RequestRefusal) {
      _ = try WorkerRequest.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("x", "request-invalid"), ("[]", "request-invalid"), ("{}", "path-invalid"),
    (#"{"path":"../a"}"#, "path-invalid"), (#"{"path":"a","file":"a"}"#, "path-invalid"),
    (#"{"file":"a//b"}"#, "path-invalid"), (#"{"path":7}"#, "request-invalid"),
    (#"{"path":"a","id":"x"}"#, "request-invalid"),
    (#"{"path":"a","sidecar":1}"#, "request-invalid"),
    (#"{"path":"a","known":{"sha256":"ab"}}"#, "request-invalid"),
    (#"{"path":"a","want":"document"}"#, "request-invalid"),
    (#"{"path":"a","want":["song"]}"#, "want-unknown"),
    (#"{"path":"a","mediaType":"text/rtf"}"#, "media-type-unknown"),
    (#"{"path":"a","charset":"latin-1"}"#, "charset-unknown"),
    (#"{"path":"a","protocol":"gongwen-worker/2"}"#, "protocol-unknown"),
  ])
  func `What asks nothing that can be done is refused with a code`(text: String, code: String) {
    #expect(refusal(of: text)?.code == code)
  }

  @Test func `A refusal keeps the number, and knows of the sidecar that follows`() {
    let refused = refusal(of: #"{"id":9,"path":"/a","sidecar":true}"#)
    #expect(refused?.id == 9 && refused?.hasSidecar == true)
  }

  @Test func `A name of any bytes becomes a path, and unknown members are ignored`() throws {
    let text = #"{"id":3,"file":"b.json/%D6%D0%25.txt","want":[],"more":{},"charset":"GB18030"}"#
    let request = try WorkerRequest.read(Array(text.utf8))
    #expect(request.path == "b%2Ejson/%D6%D0%25.txt")
    #expect(request.rawPath == Array("b.json/".utf8) + [0xD6, 0xD0] + Array("%.txt".utf8))
    #expect(request.wants.isEmpty && request.charset == .gb18030)
  }

  /// The requests that come out of frames, in pieces of so many bytes.
  private func requests(_ frames: [[UInt8]], step: Int, limit: Int) throws -> [ReceivedRequest] {
    let stream = frames.flatMap(FrameBuffer.frame)
    var reader = RequestReader(limit: limit, hasFolders: false)
    var requests: [ReceivedRequest] = []
    for start in stride(from: 0, to: stream.count, by: step) {
      reader.append(stream[start..<min(start + step, stream.count)])
      while let request = try reader.received() { requests.append(request) }
    }
    #expect(reader.isInRequest == false)
    return requests
  }

  @Test func `A source that is too large need not be sent, and one that is not must be`() throws {
    let frames: [[UInt8]] = [
      Array(#"{"path":"a","size":9}"#.utf8), [],
      Array(#"{"id":3,"path":"b","sidecar":true,"size":8}"#.utf8), [], [1],
      Array(#"{"path":"c"}"#.utf8), [],
    ]
    let found = try requests(frames, step: 4096, limit: 8)
    #expect(found.map { try? $0.asked.get().path } == ["a", nil, "c"])
    #expect(throws: ReadTrouble.tooLarge(bytes: 9, limit: 8).failure) {
      try found[0].file(limit: 8, memory: MemoryNeed(limit: nil))
    }
    #expect(throws: RequestRefusal.self) { try found[1].asked.get() }
    guard case .failure(let refusal) = found[1].asked else { return }
    #expect(refusal.id == 3)
    #expect(refusal.code == "request-invalid")
  }

  @Test(arguments: [1, 5, 7, 4096])
  func `Requests come out with what follows them, and what is too long is not kept`(step: Int)
    throws
  {
    let frames: [[UInt8]] = [
      Array(#"{"path":"a","sidecar":true}"#.utf8), Array(repeating: 1, count: 8), [2],
      Array("nonsense".utf8), Array(repeating: 3, count: 9),
      Array(#"{"path":"b"}"#.utf8), Array(repeating: 4, count: 9), Array(#"{"path":"c"}"#.utf8), [],
    ]
    let found = try requests(frames, step: step, limit: 8)
    #expect(found.map { try? $0.asked.get().path } == ["a", nil, "b", "c"])
    #expect(
      try found[0].file(limit: 8, memory: MemoryNeed(limit: nil))
        == SourceFile(bytes: Array(repeating: 1, count: 8), sidecar: [2]))
    #expect(throws: StageFailure.self) {
      try found[2].file(limit: 8, memory: MemoryNeed(limit: nil))
    }
    #expect(try found[3].file(limit: 8, memory: MemoryNeed(limit: nil)).bytes == [])
  }
}
