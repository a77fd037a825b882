import CPosix
import Glibc
internal import GongwenJSON
internal import GongwenModel

/// A worker process, seen from the run: what it has to do, and what comes from it.
final class WorkerProcess {
  /// The bytes that arrived.
  enum Arrival {
    case answer(WorkerAnswer)
    /// It will say nothing more.
    case end(WorkerDeath.Cause?)
  }

  /// Its assignments in their order; the first is in progress.
  private(set) var queue: [Assignment] = []
  /// The sources it has not answered for, in bytes.
  private(set) var load = 0
  /// When the first of the queue came to its turn, on the monotonic clock.
  private(set) var turn: Int64 = 0
  /// Whether it has said that it is ready.
  private(set) var isReady = false
  /// The sandbox that it has reported; nil before, and if it has none on purpose.
  private(set) var sandbox: Sandbox?
  /// Whether it works on one source alone, which killed another worker.
  var isAlone = false

  /// Bytes of answers that may wait: while results are committed, they are not read.
  private static let answerRoom: Int32 = 1 << 18

  private let process: Int32
  private let limits: WorkerLimits
  private let input: PipeEnd
  private let output: PipeEnd
  private let errors: PipeEnd
  private var outgoing = OutgoingBytes()
  private var incoming = FrameBuffer()
  /// The answer whose frames are coming in.
  private var pending: IncomingAnswer?
  private var complaint = ComplaintTail()
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var isCollected = false

  /// Starts a process.
  init(_ program: WorkerProgram) throws(SystemError) {
    limits = program.limits
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    process = try program.start(input: input.read, output: output.write, errors: errors.write)
    self.input = input.write
    self.output = output.read
    self.errors = errors.read
    self.input.becomeNonBlocking()
    self.output.becomeNonBlocking()
    gw_grow_pipe(self.output.descriptor, Self.answerRoom)
    self.errors.becomeNonBlocking()
  }

  deinit { if isCollected == false { _ = end(.silence) } }

  /// The descriptors that must be watched for it.
  var polled: [pollfd] {
    let wantsToWrite = outgoing.isEmpty ? Int16(0) : Int16(POLLOUT)
    return [
      pollfd(fd: output.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : input.descriptor, events: wantsToWrite, revents: 0),
    ]
  }

  /// Hands it an assignment.
  func take(_ assignment: Assignment) {
    if queue.isEmpty {
      turn = SystemClock.monotonic
      complaint = ComplaintTail()
    }
    queue.append(assignment)
    load += assignment.size
    outgoing.append(assignment.request.frame)
    if let content = assignment.content {
      outgoing.append(frame: content.bytes)
      if let sidecar = content.sidecar { outgoing.append(frame: sidecar) }
    }
    send()
  }

  /// Sends what it has room for.
  func send() { outgoing.send(to: input.descriptor) }

  /// Leaves time out of account in which it was not listened to.
  func excuse(nanoseconds: Int64) { turn += nanoseconds }

  /// Takes what it has said.
  func receive() -> [Arrival] {
    drain(errors) { complaint.append($0) }
    let isAtEnd = drain(output) { incoming.append($0) }
    var arrivals: [Arrival] = []
    do throws(FrameBuffer.Oversize) {
      while let content = try incoming.next(
        longest: min(pending?.nextSize ?? WorkerAnswer.longestFrame, FrameBuffer.longest))
      {
        guard isReady else {
          isReady = true
          sandbox = Self.sandbox(in: content)
          turn = SystemClock.monotonic
          continue
        }
        // Answers that came in before this one are still to be taken off the queue.
        guard take(content, for: queue.dropFirst(arrivals.count).first) else {
          return arrivals + [.end(.garbage)]
        }
        guard let answer = pending?.whole else { continue }
        pending = nil
        arrivals.append(.answer(answer))
      }
    } catch {
      return arrivals + [.end(.garbage)]
    }
    return isAtEnd ? arrivals + [.end(nil)] : arrivals
  }

  /// Takes a frame: an answer, or what follows one. Gives whether it is what must come now.
  private func take(_ content: [UInt8], for asked: Assignment?) -> Bool {
    if pending != nil { return pending?.take(content) ?? false }
    guard let asked, let answer = WorkerAnswer.read(content), answer.id == asked.request.id else {
      return false
    }
    // No frame follows where the source is a file: documents are files too.
    if asked.content == nil, answer.record != nil { return false }
    pending = IncomingAnswer(
      answer, wants: asked.content == nil ? [] : asked.request.wants)
    return true
  }

  /// The sandbox in a greeting. No source has been read before it, so that it can be believed.
  private static func sandbox(in greeting: [UInt8]) -> Sandbox? {
    (try? JSONReader.parse(greeting))?["sandbox"]?.asString.flatMap(Sandbox.init(name:))
  }

  /// Takes the assignment off the queue that was answered.
  func finish() -> Assignment? {
    guard queue.isEmpty == false else { return nil }
    turn = SystemClock.monotonic
    complaint = ComplaintTail()
    let assignment = queue.removeFirst()
    load -= assignment.size
    return assignment
  }

  /// Ends it, if it has not ended, and returns the death: `cause` if the run itself is the reason.
  func end(_ cause: WorkerDeath.Cause? = nil) -> WorkerDeath {
    isCollected = true
    var (status, signal): (Int32, Int32) = (-1, -1)
    // A worker that crashes closes its pipes a moment before it can be collected.
    var isOver = false
    if cause == nil {
      for _ in 0..<100 where isOver == false {
        isOver = hasEnded()
        if isOver == false { usleep(10_000) }
      }
    }
    let stage = ProcessTitle.stage(of: process) ?? .read
    if isOver == false { kill(-process, SIGKILL) }
    _ = gw_collect(process, 1, &status, &signal)
    // Whatever it started must not outlive it.
    kill(-process, SIGKILL)
    drain(errors) { complaint.append($0) }
    let observed: WorkerDeath.Cause =
      if complaint.saysOutOfMemory {
        .memory
      } else if isOver == false {
        .silence
      } else if signal == SIGXCPU {
        .processorTime
      } else {
        signal > 0 ? .signal(signal) : .exit(status)
      }
    return WorkerDeath(
      cause: cause ?? observed, stage: stage, complaint: complaint.text, limits: limits)
  }

  /// Whether it has ended and waits to be collected.
  private func hasEnded() -> Bool {
    var state = siginfo_t()
    let found = waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT)
    return found == 0 && state.si_signo == SIGCHLD
  }

  /// Reads all there is; gives whether the other side has closed.
  @discardableResult
  private func drain(_ end: borrowing PipeEnd, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
    while true {
      let count = chunk.withUnsafeMutableBytes { read(end.descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 }
      take(chunk[..<count])
      if count < chunk.count { return false }
    }
  }
}
