/// Work for a worker, until its answer or the last of its deaths: a request, and what follows it.
struct Assignment: Sendable {
  /// The request to the worker.
  let request: WorkerRequest
  /// The source's bytes and its sidecar's, if they follow the request.
  let content: SourceFile?
  /// The size of the source in bytes.
  let size: Int
  /// The number of tries, without those that somebody else ended.
  private(set) var attempts = 1
  /// Whether the next try waits until no other worker has anything to do: a limit of time was hit.
  private(set) var wantsQuiet = false
  /// The number of workers that somebody else killed while they read it, or before they were ready for it.
  private var kills = 0

  /// The number of deaths by its own fault after which a source fails.
  private static let mostDeaths = 2
  /// The number of workers that somebody else ended after which a source fails: a system without memory ends more
  /// than one, and what is ended twice may be well the third time.
  static let mostKills = 5

  /// Whether a worker has died while it read the source. Then a worker without other assignments tries it.
  var isRetry: Bool { attempts > 1 || kills > 0 }

  /// Makes an assignment.
  init(_ request: WorkerRequest, content: SourceFile? = nil, size: Int) {
    self.request = request
    self.content = content
    self.size = size
  }

  /// Records the death of its worker. Returns whether the source is tried again.
  mutating func note(_ death: WorkerDeath) -> Bool {
    if death.isForeign {
      kills += 1
      return kills < Self.mostKills
    }
    guard attempts < Self.mostDeaths else { return false }
    attempts += 1
    wantsQuiet = death.isOfTime
    return true
  }
}
