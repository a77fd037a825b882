import CPosix
import Glibc
internal import GongwenModel
public import GongwenPipeline

/// The other side of the worker protocol: answers requests, one source at a time, until there are
/// no more.
public final class WorkerService {
  private let pipeline: Pipeline
  private let limits: WorkerLimits
  private let folders: WorkerFolders?
  private let output: FrameStream
  private var requests: RequestReader
  /// Room for a piece of standard input.
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  /// The sandbox that is in force; nil before, and where none is wanted.
  private var sandbox: Sandbox?

  /// Makes a worker that is sent the bytes of sources and sends back those of documents.
  public convenience init(pipeline: Pipeline, limits: WorkerLimits) throws(RunError) {
    try self.init(pipeline: pipeline, limits: limits, folders: nil)
  }

  /// Makes a worker that reads sources below `inputs` and puts documents into a folder of temporary
  /// files, named `temporaries`, of the run that holds `outputs`.
  ///
  /// - Throws: ``RunError`` when one of the folders cannot be opened.
  public convenience init(
    pipeline: Pipeline, limits: WorkerLimits, inputs: String, outputs: String, temporaries: String
  ) throws(RunError) {
    let folders = try WorkerFolders(inputs: inputs, outputs: outputs, temporaries: temporaries)
    try self.init(pipeline: pipeline, limits: limits, folders: folders)
  }

  private init(pipeline: Pipeline, limits: WorkerLimits, folders: WorkerFolders?) throws(RunError) {
    self.pipeline = pipeline
    self.limits = limits
    self.folders = folders
    requests = RequestReader(
      limit: pipeline.options.maximumBytes, hasFolders: folders != nil)
    output = try FrameStream()
    gw_note_refused_memory()
    gw_keep_memory()
  }

  /// Takes from this process what answering does not need, before the first request. A worker
  /// that no run started reports on standard error what the kernel lacks.
  ///
  /// - Throws: ``RunError`` where `mode` requires what is not to be had.
  public func confine(_ mode: SandboxMode, links: LinkPolicy) throws(RunError) {
    guard mode != .off else { return }
    let sandbox =
      if let folders { try folders.confine(mode, links: links) } else {
        try Sandbox.confine(mode)
      }
    self.sandbox = sandbox
    guard folders == nil, let warning = sandbox.warning else { return }
    let line = Array("gongwen worker: \(warning)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Answers until standard input ends.
  ///
  /// - Throws: ``RunError`` if the input does not follow the protocol, or the answers are not read.
  public func run() throws(RunError) {
    let greeting = WorkerGreeting(
      pipeline: pipeline, limits: limits, sandbox: sandbox?.name ?? "off", isSupervised: false)
    try output.send(greeting.frame)
    while let received = try receive() {
      gw_allow_cpu_seconds(UInt64(limits.seconds))
      switch received.asked {
      case .failure(let refusal): try output.send(refusal.frame)
      case .success(let request): try output.send(try answer(request, received))
      }
    }
  }

  private func answer(_ request: WorkerRequest, _ received: consuming ReceivedRequest)
    throws(RunError) -> WorkerAnswer
  {
    if let file = request.place, let folders { return try answer(request, at: file, in: folders) }
    let limit = pipeline.options.maximumBytes
    var work = RequestHandler(request: request, pipeline: pipeline)
    // Taken, so that its bytes need not stay until the answer.
    var content: ReceivedRequest? = received
    var answer = work.answer { (_) throws(StageFailure) in
      try content.take()?.file(limit: limit, memory: .current)
        ?? SourceFile(bytes: [], sidecar: nil)
    } put: { rendered in
      rendered.map { RenderedDocument(bytes: $0.count) }
    } reuse: { _ in
      nil
    }
    answer.path = request.path
    answer.frames = work.frames
    WorkerRecord.add(to: &answer, request, pipeline.options)
    return answer
  }

  /// Answers a request that names a file.
  private func answer(
    _ request: WorkerRequest, at file: RealPath, in folders: WorkerFolders
  ) throws(RunError) -> WorkerAnswer {
    var work = RequestHandler(request: request, pipeline: pipeline)
    let place = try folders.place(of: request, file: file)
    return work.answer { (work) throws(StageFailure) in
      try work.read(place)
    } put: { (documents) throws(SystemError) in
      try folders.put(documents, of: request)
    } reuse: { (path) throws(SystemError) in
      try folders.documents(under: path)
    }
  }

  private func receive() throws(RunError) -> ReceivedRequest? {
    while true {
      if let request = try requests.received() { return request }
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if requests.isInRequest { throw .worker("standard input ends within a request") }
        return nil
      }
      requests.append(chunk[..<count])
    }
  }
}
