import CPosix
import Glibc
internal import GongwenModel
public import GongwenPipeline

/// The worker protocol with limits, restarts and failure records inside: answers requests by a worker of its own,
/// which it replaces when a source brings it down.
public final class WorkerSupervisor {
  /// Requests that may wait for answers, those that a worker has included.
  private static let mostSlots = 64
  /// Milliseconds after which the loop looks around, whatever happens.
  private static let longestWait: Int32 = 60_000

  private let pipeline: Pipeline
  private let limits: WorkerLimits
  private let sandbox: String
  private let pool: WorkerPool
  private let output: FrameStream
  private let parent: Int32
  private var requests: RequestReader
  private var slots: [Slot] = []
  private var handedOut = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// An answer in the order of the requests.
  private enum Slot {
    case refused(RequestRefusal)
    case answered(WorkerAnswer)
    /// It is in progress.
    case working(WorkerRequest, number: Int)
  }

  /// Makes a supervisor of a worker that the program becomes by `arguments`.
  ///
  /// - Throws: ``RunError`` where standard output cannot be used.
  public init(
    pipeline: Pipeline, limits: WorkerLimits, sandbox: SandboxMode, arguments: [String]
  ) throws(RunError) {
    try Sandbox.ofKernel.require(sandbox)
    self.sandbox = sandbox == .off ? sandbox.rawValue : Sandbox.ofKernel.name
    self.pipeline = pipeline
    self.limits = limits
    pool = WorkerPool(program: WorkerProgram(arguments: arguments, limits: limits), count: 1)
    requests = RequestReader(limit: pipeline.options.maximumBytes, hasFolders: false)
    output = try FrameStream()
    parent = gw_watch_parent()
    gw_keep_memory()
  }

  /// Answers until standard input ends, the reader of the answers has closed the pipe, or the process that started this one ends.
  ///
  /// - Throws: ``RunError`` if the input does not follow the protocol, or workers do not start.
  public func run() throws(RunError) {
    defer { pool.dismiss() }
    let greeting = WorkerGreeting(
      pipeline: pipeline, limits: limits, sandbox: sandbox, isSupervised: true)
    try output.send(greeting.frame)
    while true {
      try takeRequests()
      try sendAnswers()
      if isAtEnd, slots.isEmpty { return }
      let input = wantsInput ? [STDIN_FILENO] : []
      let finished = try pool.wait(
        milliseconds: Self.longestWait, orFor: input + [output.watched, parent])
      for result in finished { settle(result) }
      if isReady(parent, POLLIN) || isReady(output.watched, POLLERR) { return }
      if wantsInput, isReady(STDIN_FILENO, POLLIN | POLLHUP) { try receive() }
    }
  }

  private var hasRoom: Bool { slots.count < Self.mostSlots && pool.hasRoom }
  private var wantsInput: Bool { isAtEnd == false && hasRoom }

  private func takeRequests() throws(RunError) {
    while hasRoom, let received = try requests.received() {
      switch received.asked {
      case .failure(let refusal): slots.append(.refused(refusal))
      case .success(let request): try start(request, received)
      }
    }
  }

  private func start(_ request: WorkerRequest, _ received: ReceivedRequest) throws(RunError) {
    handedOut += 1
    let file: SourceFile
    do throws(StageFailure) {
      file = try received.file(
        limit: pipeline.options.maximumBytes, memory: MemoryNeed(limit: limits.memory))
    } catch {
      return slots.append(
        .answered(finish(WorkerAnswer(id: request.id, outcome: .failure(error)), request)))
    }
    var inner = request
    inner.id = handedOut
    slots.append(.working(request, number: handedOut))
    try pool.start(Assignment(inner, content: file, size: file.bytes.count))
  }

  private func settle(_ finished: FinishedAssignment) {
    let number = finished.assignment.request.id
    let place = slots.firstIndex { slot in
      if case .working(_, number) = slot { true } else { false }
    }
    guard let place, case .working(let request, _) = slots[place] else { return }
    slots[place] = .answered(finish(answer(of: finished), request))
  }

  private func answer(of finished: FinishedAssignment) -> WorkerAnswer {
    let assignment = finished.assignment
    var answer: WorkerAnswer
    switch finished.outcome {
    case .answer(let given):
      answer = given
    case .death(let death):
      answer = WorkerAnswer(id: 0, outcome: .failure(death.failure))
      answer.sha256 = assignment.content.map { ContentDigest.hex(of: $0.bytes) }
      answer.bytes = assignment.content?.bytes.count
      answer.sidecarSHA256 = assignment.content?.sidecar.map(ContentDigest.hex(of:))
      answer.signal = death.signal
      answer.complaint = death.complaint
    }
    answer.attempts = assignment.attempts
    return answer
  }

  /// The answer as it is sent.
  private func finish(_ answer: WorkerAnswer, _ request: WorkerRequest) -> WorkerAnswer {
    var answer = answer
    answer.id = request.id
    answer.path = request.path
    WorkerRecord.add(to: &answer, request, pipeline.options)
    return answer
  }

  /// Sends what is answered, up to the first request in progress.
  private func sendAnswers() throws(RunError) {
    let begun = SystemClock.monotonic
    while let slot = slots.first {
      switch slot {
      case .working: break
      case .refused(let refusal): try output.send(refusal.frame)
      case .answered(let answer): try output.send(answer)
      }
      if case .working = slot { break }
      slots.removeFirst()
    }
    // Whoever reads the answers may take his time: meanwhile nobody listened to the worker.
    pool.excuse(nanoseconds: SystemClock.monotonic - begun)
  }

  private func receive() throws(RunError) {
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      if requests.isInRequest { throw .worker("standard input ends within a request") }
      isAtEnd = true
      return
    }
    requests.append(chunk[..<count])
  }

  private func isReady(_ descriptor: Int32, _ events: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return descriptor >= 0 && poll(&polled, 1, 0) > 0 && Int32(polled.revents) & events != 0
  }
}
