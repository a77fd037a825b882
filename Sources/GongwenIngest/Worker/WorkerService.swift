import CPosix
import Glibc
internal import GongwenJSON
internal import GongwenModel
public import GongwenPipeline

/// The other side of the worker protocol: answers requests, one source at a time, until there are
/// no more.
public final class WorkerService {
  private let pipeline: Pipeline
  private let limits: WorkerLimits
  private let folders: WorkerFolders?
  private let output: Int32
  /// The sandbox that is in force; nil before, and where none is wanted.
  private var sandbox: Sandbox?
  private var buffer = FrameBuffer()

  /// The words of the first frame a worker sends: it is ready, and which protocol it speaks.
  static let greeting = "gongwen-worker/1"

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
    // Whatever a library prints to standard output must not stand between frames.
    output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else {
      throw .worker("standard output cannot be used: \(String(cString: strerror(errno)))")
    }
    gw_note_refused_memory()
    // By itself glibc raises the size from which memory is the kernel's again once it is freed, to that of the
    // largest piece so far: what is left of one large source would then stand beside the next.
    gw_return_memory()
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
    let greeting: JSONValue = .object([
      ("protocol", .string(Self.greeting)), ("sandbox", .string(sandbox?.name ?? "off")),
      ("version", .string(Pipeline.version)),
    ])
    try send(FrameBuffer.frame(CanonicalJSON.bytes(of: greeting)))
    while let content = try receive() {
      guard let request = WorkerRequest.read(content) else {
        throw .worker("a frame is no request; it must be a JSON object with a path")
      }
      gw_allow_cpu_seconds(UInt64(limits.seconds))
      try answer(request)
    }
  }

  private func answer(_ request: WorkerRequest) throws(RunError) {
    var work = RequestHandler(request: request, pipeline: pipeline)
    if let file = request.file {
      guard let folders else {
        throw .worker("a request names a file, and the worker was started without folders")
      }
      let place = try folders.place(of: request, file: file)
      let answer = work.answer { (work) throws(StageFailure) in
        try work.read(place)
      } put: { (documents) throws(SystemError) in
        try folders.put(documents, of: request)
      } reuse: { (path) throws(SystemError) in
        try folders.documents(under: path)
      }
      return try send(answer.frame)
    }
    var source: SourceFile? = SourceFile(
      bytes: try require(), sidecar: request.hasSidecar ? try require() : nil)
    var documents: [[UInt8]] = []
    let answer = work.answer { _ in
      // Taken, so that its bytes need not stay until the answer.
      source.take() ?? SourceFile(bytes: [], sidecar: nil)
    } put: { rendered in
      documents = rendered
      return rendered.map { RenderedDocument(bytes: $0.count) }
    } reuse: { _ in
      nil
    }
    try send(answer.frame)
    for document in documents { try send(FrameBuffer.frame(document)) }
  }

  private func require() throws(RunError) -> [UInt8] {
    guard let content = try receive() else {
      throw .worker("standard input ends where the bytes of a source must follow")
    }
    return content
  }

  private func receive() throws(RunError) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      do throws(FrameBuffer.Oversize) {
        if let content = try buffer.next() { return content }
      } catch {
        throw .worker("a frame is longer than \(FrameBuffer.longest) bytes")
      }
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if buffer.isInFrame { throw .worker("standard input ends within a frame") }
        return nil
      }
      buffer.append(chunk[..<count])
    }
  }

  private func send(_ frame: [UInt8]) throws(RunError) {
    var written = 0
    while written < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        write(output, bytes.baseAddress.map { $0 + written }, frame.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .worker("nobody takes the answers: \(String(cString: strerror(errno)))")
      }
      written += count
    }
  }
}
