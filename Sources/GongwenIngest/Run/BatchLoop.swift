/// The loop of a run: find, hand out, collect, commit.
struct BatchLoop {
  private struct Numbered: Sendable {
    var number: Int
    var outcome: SourceOutcome
    var source: DiscoveredSource
  }

  private typealias Group = TaskGroup<Numbered>

  /// Results per worker that may wait for an earlier one.
  private static let waitingPerJob = 4

  private var discovery: Discovery
  private var queue: CommitQueue
  private var inWork = 0
  private var isAtEnd = false
  private let committer: Committer
  private let worker: any SourceWorker
  private let jobs: Int

  init(discovery: Discovery, committer: Committer, worker: any SourceWorker, jobs: Int) {
    self.discovery = discovery
    self.committer = committer
    self.worker = worker
    self.jobs = max(jobs, 1)
    queue = CommitQueue(room: self.jobs * Self.waitingPerJob)
  }

  /// Runs to the end; gives the error that made it end early.
  mutating func run() async -> RunError? {
    await withTaskGroup(of: Numbered.self) { group in
      while isAtEnd == false || inWork > 0 {
        while isAtEnd == false, inWork < jobs, queue.hasRoom { handOut(to: &group) }
        if let error = queue.drain(into: committer) { return error }
        guard inWork > 0, let finished = await group.next() else { continue }
        inWork -= 1
        queue.put(.done(finished.source, finished.outcome), at: finished.number)
      }
      return queue.drain(into: committer)
    }
  }

  private mutating func handOut(to group: inout Group) {
    if let signal = Interruption.noted {
      committer.interrupt(by: signal)
      isAtEnd = true
      return
    }
    guard let event = discovery.next() else {
      isAtEnd = true
      return
    }
    let number = queue.take()
    switch event {
    case .source(let source):
      inWork += 1
      group.addTask { [worker] in
        Numbered(number: number, outcome: await worker.process(source), source: source)
      }
    case .folder(let path, let live): queue.put(.folder(path: path, live: live), at: number)
    case .failure(let failure): queue.put(.lost(failure), at: number)
    case .warning(let text): queue.put(.warning(text), at: number)
    }
  }
}
