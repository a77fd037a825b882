internal import GongwenCatalog
internal import GongwenModel

/// The loop of a run: takes what the feed finds, hands out what must be worked on, and commits what
/// comes back. Everything it holds is bounded, however many sources there are.
final class Engine {
  /// Things taken from the feed before workers are listened to again.
  private static let mostAtOnce = 512

  private let feed: any SourceFeed
  private let workers: any Workers
  private let freshness: Freshness
  private let committer: Committer
  private let options: BatchOptions
  private var seen = SeenRows()
  private var unread: [String] = []
  private var handedOut = 0
  private var isAtEnd = false
  private var isCutShort = false
  private var patience: Int64?

  init(
    feed: any SourceFeed, workers: any Workers, freshness: Freshness, committer: Committer,
    options: BatchOptions
  ) {
    self.feed = feed
    self.workers = workers
    self.freshness = freshness
    self.committer = committer
    self.options = options
  }

  /// Rows of sources that were met; nil if the run has not met all there are.
  var met: (rows: SeenRows, unread: [String])? {
    isCutShort || options.scope.isWhole == false ? nil : (seen, unread)
  }

  /// Runs to the end of the feed, or until a signal: then what is in hand is finished.
  func run() throws(RunError) {
    while true {
      try fill()
      let isIdle = workers.inWork == 0
      if let patience = committer.patience, patience <= 0 || isIdle { try committer.flush() }
      if isAtEnd, isIdle { return }
      let finished = try workers.wait(milliseconds: milliseconds, orFor: feed.descriptor)
      for job in finished { try committer.take(job) }
    }
  }

  /// How long to wait for workers; not at all while the feed has more and they have room.
  private var milliseconds: Int32 {
    if isAtEnd == false, patience == nil, workers.hasRoom { return 0 }
    let waits = [committer.patience, isAtEnd ? nil : patience].compactMap { $0 }
    guard let first = waits.min(), first < Int64.max else { return -1 }
    return Int32(clamping: max(0, first / 1_000_000 + 1))
  }

  private func fill() throws(RunError) {
    for _ in 0..<Self.mostAtOnce {
      if let signal = Interruption.noted, isAtEnd == false {
        committer.interrupt(by: signal)
        cutShort()
      }
      guard isAtEnd == false, workers.hasRoom else { return }
      switch feed.next() {
      case .end: isAtEnd = true
      case .later(let nanoseconds):
        patience = nanoseconds ?? .max
        return
      case .found(let event):
        patience = nil
        try take(event)
      }
    }
  }

  private func cutShort() {
    isAtEnd = true
    isCutShort = true
  }

  private func take(_ event: Discovery.Event) throws(RunError) {
    switch event {
    case .source(let source):
      if options.scope.holds(source.path) { try take(source) }
    case .folder(let folder):
      try enter(folder)
    case .failure(let failure):
      guard options.scope.holds(failure.path) else { return }
      if failure.role == .folder { unread.append(failure.path + "/") }
      let entry = try RunError.catalog { () throws(CatalogError) in
        try freshness.entry(at: failure.path)
      }
      if let entry { seen.insert(entry.id) }
      try committer.lose(failure, entry: entry)
    case .warning(let text):
      committer.warn(text)
    }
  }

  private func take(_ source: DiscoveredSource) throws(RunError) {
    if options.scope.isQuarantineOnly {
      let entry = try RunError.catalog { () throws(CatalogError) in
        try freshness.entry(at: source.path)
      }
      guard entry?.outcome == .quarantined else { return }
    }
    let decision = try RunError.catalog { () throws(CatalogError) in
      try freshness.decision(source)
    }
    switch decision {
    case .skip(let entry):
      seen.insert(entry.id)
      try committer.skip(entry, at: source)
    case .work(_, let known, let entry):
      if let entry { seen.insert(entry.id) }
      if let limit = options.scope.limit, handedOut >= limit { return cutShort() }
      handedOut += 1
      try workers.start(job(source, known: known, entry: entry))
    }
  }

  /// Where a source stood, or something that could not be read, there is a folder now.
  private func enter(_ folder: DiscoveredFolder) throws(RunError) {
    guard options.scope.isWhole else { return }
    if options.onRemoved == .prune { try committer.sweep(folder) }
    guard folder.path.isEmpty == false else { return }
    let path = String(folder.path.dropLast())
    let entry = try RunError.catalog { () throws(CatalogError) in try freshness.entry(at: path) }
    guard let entry else { return }
    seen.insert(entry.id)
    // Before anything below it is committed, which would stand where its members do.
    committer.remove(path)
    try committer.flush()
  }

  private func job(
    _ source: DiscoveredSource, known: WorkerRequest.Known?, entry: CatalogEntry?
  ) -> WorkJob {
    var request = WorkerRequest(id: handedOut, path: source.path)
    request.file = source.rawPath
    request.hasSidecar = source.hasSidecar
    request.known = known
    request.link =
      switch source.link {
      case .itself: .itself
      case .below: .inside
      case .anywhere: .anywhere
      }
    return WorkJob(request: request, source: source, entry: entry)
  }
}
