internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// Answers one request: reads the source, compares it with the earlier documents, processes it and writes its
/// documents.
struct RequestHandler {
  let request: WorkerRequest
  let pipeline: Pipeline
  private var stages: [Stage: Double] = [:]
  /// The frames that follow the answer: each document in each form that is wanted.
  private(set) var frames: [[UInt8]] = []

  init(request: WorkerRequest, pipeline: Pipeline) {
    self.request = request
    self.pipeline = pipeline
  }

  /// Reads a source's file within the limit.
  func read(_ place: SourcePlace) throws(StageFailure) -> SourceFile {
    try SourceFile.read(place, limit: pipeline.options.maximumBytes, memory: .current)
  }

  /// The answer. `reuse` returns the documents that are stored under another path.
  mutating func answer(
    read: (Self) throws(StageFailure) -> SourceFile,
    put: ([[UInt8]]) throws(SystemError) -> [RenderedDocument],
    reuse: (String) throws(SystemError) -> [[UInt8]]?
  ) -> WorkerAnswer {
    let begun = SystemClock.monotonic
    let source: SourceFile
    ProcessTitle.set(.read)
    do throws(StageFailure) {
      source = try read(self)
    } catch {
      return WorkerAnswer(id: request.id, outcome: .failure(error))
    }
    var answer = WorkerAnswer(id: request.id, outcome: .unchanged)
    answer.describe(source)
    do throws(StageFailure) {
      if isKnown(answer), request.known?.path == nil { return answer }
      let result: Result
      if let moved = moved(answer, reuse) {
        result = moved
      } else {
        result = try processed(consume source, answer, since: begun)
      }
      answer.summary = result.summary
      let started = SystemClock.monotonic
      do throws(SystemError) {
        var rendered = try put(result.documents)
        for (number, row) in result.rows.enumerated() {
          rendered[number].row = row
          for (place, form) in request.wants.enumerated() where form != .document {
            rendered[number].forms[form.name] = frames[number * request.wants.count + place].count
          }
        }
        answer.outcome = .documents(rendered)
      } catch {
        answer.outcome = .unable(error)
      }
      stages[.write, default: 0] += Self.seconds(since: started)
    } catch {
      answer.outcome = .failure(error)
    }
    answer.stages = stages
    return answer
  }

  private typealias Result = (
    documents: [[UInt8]], rows: [DocumentRow], summary: AnswerSummary
  )

  private func isKnown(_ answer: WorkerAnswer) -> Bool {
    guard let known = request.known else { return false }
    return known.sha256 == answer.sha256 && known.sidecar == answer.sidecarSHA256
  }

  /// The documents of the same source under its earlier path, with the new one in them.
  private func moved(
    _ answer: WorkerAnswer, _ reuse: (String) throws(SystemError) -> [[UInt8]]?
  ) -> Result? {
    guard isKnown(answer), let path = request.known?.path, let old = try? reuse(path),
      let moved = MovedDocuments.rewrite(old, from: path, to: request.path)
    else { return nil }
    return (moved.documents, [], moved.summary)
  }

  /// Frees the bytes of the source as soon as they are read, before its document is built.
  private mutating func processed(
    _ source: consuming SourceFile, _ answer: WorkerAnswer, since begun: Int64
  ) throws(StageFailure) -> Result {
    #if GONGWEN_POISON
      Poison.take(source.bytes)
    #endif
    var last = begun
    let input = (consume source).input(request, answer)
    var stages: [Stage: Double] = [:]
    defer { self.stages = stages }
    let documents = try pipeline.process(consume input) { stage in
      stages[stage] = Self.seconds(since: last)
      last = SystemClock.monotonic
      if let next = stage.next { ProcessTitle.set(next) }
    }
    stages[.write] = Self.seconds(since: last)
    var summary = documents.first.map { AnswerSummary(of: $0.document) } ?? AnswerSummary()
    for member in documents.dropFirst() { summary.add(member.document) }
    if request.place == nil {
      frames = documents.flatMap { document in request.wants.map { $0.bytes(of: document) } }
    }
    let rows = request.place == nil ? documents.map { DocumentRow(of: $0.document) } : []
    return (documents.map(\.bytes), rows, summary)
  }

  private static func seconds(since start: Int64) -> Double {
    Double(SystemClock.monotonic - start) / 1e9
  }
}

extension SourceFile {
  /// The input of the pipeline. The answer has the digests already, which decide whether there is work to do.
  fileprivate consuming func input(_ request: WorkerRequest, _ answer: WorkerAnswer) -> SourceInput
  {
    var input = SourceInput(
      path: request.path, bytes: bytes, sidecar: sidecar, mediaType: request.mediaType,
      charset: request.charset)
    input.sha256 = answer.sha256
    input.sidecarSHA256 = answer.sidecarSHA256
    return input
  }
}

extension WorkerAnswer {
  /// Copies the facts of a source to the answer once it is read.
  fileprivate mutating func describe(_ source: SourceFile) {
    let now = SystemClock.calendar
    sha256 = ContentDigest.hex(of: source.bytes)
    bytes = source.bytes.count
    sidecarSHA256 = source.sidecar.map(ContentDigest.hex(of:))
    stamp = source.status?.reliableStamp(readAt: now)
    sidecarStamp = source.sidecarStatus?.reliableStamp(readAt: now)
  }
}
