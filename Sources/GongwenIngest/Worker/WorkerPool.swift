import Glibc

/// Worker processes, as many as the option `jobs`.
///
/// A source that kills its worker is tried once more by a fresh one that has nothing else to do, and after a limit
/// of time only when no other worker has anything to do; the sources that waited behind it go to others. A single
/// worker answers in the order of the assignments.
final class WorkerPool: Workers {
  /// Assignments that one worker may have at a time: while results are committed it must not run dry.
  private static let deepest = 32
  /// Bytes of sources that may wait behind the one in work.
  private static let heaviest = 1 << 20
  /// Workers that may die before they are ready, one after the other, before the run ends.
  private static let mostFailedStarts = 3
  /// The same for those that somebody else ends: two sources in a row then found no worker at all.
  private static let mostKilledStarts = 2 * Assignment.mostKills
  /// Assignments that may wait for a quiet moment before one is made for them.
  private static let mostAside = 1024

  private let program: WorkerProgram
  private let count: Int
  private var workers: [WorkerProcess] = []
  private var waiting: [Assignment] = []
  /// Those that wait until no worker has anything to do.
  private var aside: [Assignment] = []
  private var failedStarts = 0
  /// Workers that died and were replaced.
  private(set) var restarts = 0
  private(set) var sandbox: Sandbox?

  init(program: WorkerProgram, count: Int) {
    self.program = program
    self.count = count
  }

  /// The workers of a batch, with the folders it has open.
  static func make(_ options: BatchOptions, folders: RunFolders) -> any Workers {
    let arguments =
      options.workerArguments + [
        "--inputs", folders.inputs, "--outputs", folders.outputs,
        "--temporaries", folders.temporaries,
      ]
    return WorkerPool(
      program: WorkerProgram(arguments: arguments, limits: options.limits), count: options.jobs)
  }

  var inWork: Int { workers.reduce(waiting.count + aside.count) { $0 + $1.queue.count } }

  var hasRoom: Bool {
    guard waiting.isEmpty, aside.count < Self.mostAside else { return false }
    if workers.contains(where: { $0.queue.first?.wantsQuiet ?? false }) { return false }
    return workers.count < count || workers.contains { canTake($0) }
  }

  func start(_ assignment: Assignment) throws(RunError) {
    waiting.append(assignment)
    try handOut()
  }

  func wait(milliseconds: Int32, orFor descriptors: [Int32]) throws(RunError)
    -> [FinishedAssignment]
  {
    var polled = workers.flatMap(\.polled)
    for descriptor in descriptors {
      polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    let ready = poll(&polled, nfds_t(polled.count), patience(milliseconds))
    if ready < 0, errno != EINTR { throw .worker(String(cString: strerror(errno))) }
    var finished: [FinishedAssignment] = []
    for (place, worker) in workers.enumerated() {
      let events = polled[place * 3..<place * 3 + 3]
      if events.contains(where: { $0.revents != 0 }) { try hear(worker, &finished) }
    }
    let now = SystemClock.monotonic
    for worker in workers where deadline(of: worker).map({ $0 <= now }) ?? false {
      try bury(worker, .clock, &finished)
    }
    try handOut()
    return finished
  }

  func giveBack() -> [Int] {
    defer { aside = [] }
    return aside.map(\.request.id)
  }

  /// Leaves time out of account in which workers were not listened to.
  func excuse(nanoseconds: Int64) {
    for worker in workers { worker.excuse(nanoseconds: nanoseconds) }
  }

  func dismiss() {
    for worker in workers { _ = worker.end(.silence) }
    workers = []
  }

  private func hear(_ worker: WorkerProcess, _ finished: inout [FinishedAssignment])
    throws(RunError)
  {
    worker.send()
    let arrivals = worker.receive()
    if let new = worker.sandbox, new.parts.count < sandbox?.parts.count ?? .max { sandbox = new }
    for arrival in arrivals {
      switch arrival {
      case .answer(let answer):
        failedStarts = 0
        worker.isAlone = false
        guard let assignment = worker.finish() else { continue }
        finished.append(FinishedAssignment(assignment: assignment, outcome: .answer(answer)))
      case .end(let cause):
        try bury(worker, cause, &finished)
      }
    }
  }

  /// Replaces a worker: the source it had in work is tried once more, or given up.
  private func bury(
    _ worker: WorkerProcess, _ cause: WorkerDeath.Cause?, _ finished: inout [FinishedAssignment]
  ) throws(RunError) {
    let death = worker.end(cause)
    workers.removeAll { $0 === worker }
    restarts += 1
    if worker.isReady == false {
      failedStarts += 1
      let most = death.isForeign ? Self.mostKilledStarts : Self.mostFailedStarts
      guard failedStarts < most else {
        throw .worker("workers do not start: \(death.complaint ?? "\(death.cause)")")
      }
      guard death.isForeign else {
        waiting = worker.queue + waiting
        return
      }
    }
    guard var first = worker.queue.first else { return }
    waiting = worker.queue.dropFirst() + waiting
    guard first.note(death) else {
      finished.append(FinishedAssignment(assignment: first, outcome: .death(death)))
      return
    }
    if first.wantsQuiet, count > 1 {
      aside.append(first)
    } else {
      waiting.insert(first, at: 0)
    }
  }

  private func handOut() throws(RunError) {
    if waiting.isEmpty, aside.isEmpty == false, workers.allSatisfy(\.queue.isEmpty) {
      waiting.append(aside.removeFirst())
    }
    var index = 0
    while index < waiting.count {
      guard let worker = try worker(for: waiting[index]) else {
        index += 1
        continue
      }
      worker.isAlone = waiting[index].isRetry
      worker.take(waiting.remove(at: index))
    }
  }

  /// The worker for an assignment: the one with the least to do, or a new one.
  private func worker(for assignment: Assignment) throws(RunError) -> WorkerProcess? {
    let free = workers.filter { assignment.isRetry ? $0.queue.isEmpty : canTake($0) }
    let best = free.min { ($0.load, $0.queue.count) < ($1.load, $1.queue.count) }
    if let best, best.queue.isEmpty || workers.count >= count { return best }
    guard workers.count < count else { return nil }
    do throws(SystemError) {
      let worker = try WorkerProcess(program)
      workers.append(worker)
      return worker
    } catch {
      throw .worker("cannot \(error.operation) \(error.name): \(error.reason)")
    }
  }

  private func canTake(_ worker: WorkerProcess) -> Bool {
    if worker.queue.isEmpty { return true }
    return worker.isAlone == false && worker.queue.count < Self.deepest
      && worker.load < Self.heaviest
  }

  /// When a worker's time is over: that of its source, or that of its start.
  private func deadline(of worker: WorkerProcess) -> Int64? {
    worker.queue.isEmpty ? nil : worker.turn + Int64(program.limits.clock) * 1_000_000_000
  }

  /// The milliseconds until a worker's time is over, if that is before the caller's.
  private func patience(_ milliseconds: Int32) -> Int32 {
    let now = SystemClock.monotonic
    let limits = workers.compactMap(deadline(of:)).map { max(0, ($0 - now) / 1_000_000 + 1) }
    guard let first = limits.min() else { return milliseconds }
    let soonest = Int32(clamping: first)
    return milliseconds < 0 ? soonest : min(milliseconds, soonest)
  }
}
