/// Puts requests together from what comes in. Frames longer than a source may be are counted and not kept.
struct RequestReader {
  /// The most bytes of a source that are kept.
  private let limit: Int
  private var buffer = FrameBuffer()
  private var asked: Result<WorkerRequest, RequestRefusal>?
  private var contents: [FrameBuffer.Content] = []

  /// Whether a request may name the place of its source in the inputs folder.
  private let hasFolders: Bool

  /// Makes a reader; `limit` is the size of the largest source, in bytes.
  init(limit: Int, hasFolders: Bool) {
    self.limit = limit
    self.hasFolders = hasFolders
  }

  /// Whether something has begun and not ended.
  var isInRequest: Bool { asked != nil || buffer.isInFrame }

  /// Adds bytes that came in.
  mutating func append(_ more: some Collection<UInt8>) { buffer.append(more) }

  private mutating func next() throws(FrameBuffer.Oversize) -> ReceivedRequest? {
    while true {
      if let asked, contents.count == Self.count(after: asked) {
        let (source, sidecar) = (contents.first, contents.dropFirst().first)
        self.asked = nil
        contents = []
        return Self.received(asked, source: source, sidecar: sidecar)
      }
      guard let content = try buffer.next(keeping: mostKept) else { return nil }
      if asked == nil {
        asked = request(content)
      } else {
        contents.append(content)
      }
    }
  }

  /// The next request that is there as a whole.
  ///
  /// - Throws: ``RunError`` where a frame announces more than any frame may hold: nothing behind it can be found.
  mutating func received() throws(RunError) -> ReceivedRequest? {
    do throws(FrameBuffer.Oversize) {
      return try next()
    } catch {
      throw .worker("a frame is longer than \(FrameBuffer.longest) bytes")
    }
  }

  /// The most bytes of the next frame that are kept.
  private var mostKept: Int {
    if asked == nil { return WorkerRequest.longestFrame }
    return contents.isEmpty ? limit : SourceFile.largestSidecar
  }

  private func request(_ content: FrameBuffer.Content)
    -> Result<WorkerRequest, RequestRefusal>
  {
    Result { () throws(RequestRefusal) in
      switch content {
      case .whole(let bytes): try checked(WorkerRequest.read(bytes, hasFolders: hasFolders))
      case .skipped: try WorkerRequest.read([], hasFolders: hasFolders)
      }
    }
  }

  /// A request that names the size of its source instead of sending it: only the size of one that is not read decides anything.
  private func checked(_ request: WorkerRequest) throws(RequestRefusal) -> WorkerRequest {
    guard let size = request.size, size <= limit else { return request }
    throw RequestRefusal(
      "request-invalid",
      "size is for a source of more than \(limit) bytes; send the bytes of this one",
      id: request.id, hasSidecar: request.hasSidecar)
  }

  /// A request with what came behind it. The size of a source that is not sent takes the place of its bytes; a request that
  /// has both is refused.
  private static func received(
    _ asked: Result<WorkerRequest, RequestRefusal>, source: FrameBuffer.Content?,
    sidecar: FrameBuffer.Content?
  ) -> ReceivedRequest {
    guard case .success(let request) = asked, let size = request.size else {
      return ReceivedRequest(asked: asked, source: source, sidecar: sidecar)
    }
    if case .whole(let bytes) = source, bytes.isEmpty {
      return ReceivedRequest(asked: asked, source: .skipped(size), sidecar: sidecar)
    }
    let refusal = RequestRefusal(
      "request-invalid",
      "size is for a source that is not sent, and its frame has bytes; send either",
      id: request.id, hasSidecar: request.hasSidecar)
    return ReceivedRequest(asked: .failure(refusal), source: source, sidecar: sidecar)
  }

  /// The number of frames after a request.
  private static func count(after asked: Result<WorkerRequest, RequestRefusal>) -> Int {
    switch asked {
    case .success(let request): request.place != nil ? 0 : request.hasSidecar ? 2 : 1
    case .failure(let refusal): refusal.hasSidecar ? 2 : 1
    }
  }
}
