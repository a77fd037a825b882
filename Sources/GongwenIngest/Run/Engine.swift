internal import GongwenCatalog
internal import GongwenModel

/// The loop of a run: takes what the feed finds, hands out what must be processed, and commits what
/// comes back. Everything it holds is bounded, however many sources there are.
final class Engine {
  /// Things taken from the feed before workers are listened to again.
  private static let mostAtOnce = 512
  /// Milliseconds after which signals are looked for, whatever else happens.
  private static let longestWait: Int32 = 500

  private let feed: any SourceFeed
  private let workers: any Workers
  private let freshness: Freshness
  private let committer: Committer
  private let vanished: VanishedSources
  private let attendant: (any Attendant)?
  private let options: BatchOptions
  private var hand = SourcesInHand()
  /// The sources that workers have, by the numbers of their requests.
  private var inWork: [Int: SourceInWork] = [:]
  private var seen = SeenRows()
  private var unread: [String] = []
  /// Whether the last scan of all sources met nothing at all in the inputs folder.
  private var isFolderEmpty = true
  private var warnings = RepeatedWarnings()
  private var handedOut = 0
  private var isAtEnd = false
  private var isCutShort = false
  private var isWalked = false
  private var patience: Int64?
  private var deadline: Int64?

  init(
    feed: any SourceFeed, workers: any Workers, freshness: Freshness, committer: Committer,
    vanished: VanishedSources, attendant: (any Attendant)? = nil, options: BatchOptions
  ) {
    self.attendant = attendant
    self.feed = feed
    self.workers = workers
    self.freshness = freshness
    self.committer = committer
    self.vanished = vanished
    self.options = options
  }

  /// Runs to the end of the feed, or until a signal: then sources in progress are finished, as long as
  /// that takes no longer than it may.
  func run() throws(RunError) {
    while true {
      try fill()
      let isIdle = workers.inWork == 0
      if let patience = committer.patience {
        if patience <= 0 || isIdle { try flush() }
      } else {
        // A source whose result is what it was leaves nothing to commit, and must not be in hand for ever.
        hand.commit()
      }
      if isWalked, isIdle || feed.isLive { try settle() }
      try settleBurst()
      if isAtEnd, isIdle { return }
      if let deadline, SystemClock.monotonic > deadline { return try flush() }
      attendant?.attend(to: workers)
      let descriptors = feed.descriptors + (attendant?.descriptors ?? [])
      let finished = try workers.wait(milliseconds: milliseconds, orFor: descriptors)
      committer.note(workers.sandbox)
      for result in finished {
        guard var work = inWork.removeValue(forKey: result.assignment.request.id) else { continue }
        hand.finish(work.source.path)
        work.attempts = result.assignment.attempts
        try committer.take(result.outcome, of: work)
      }
    }
  }

  /// How long to wait for workers; not at all while the feed has more and they have room.
  private var milliseconds: Int32 {
    if isAtEnd == false, patience == nil, workers.hasRoom { return 0 }
    let waits = [committer.patience, isAtEnd ? nil : patience].compactMap { $0 }
    guard let first = waits.min(), first < Int64.max else { return Self.longestWait }
    return min(Int32(clamping: max(0, first / 1_000_000 + 1)), Self.longestWait)
  }

  private func fill() throws(RunError) {
    for _ in 0..<Self.mostAtOnce {
      if let signal = Interruption.noted, isAtEnd == false { interrupt(signal) }
      guard isAtEnd == false, workers.hasRoom else { return }
      let step = hand.nextPutOff() ?? feed.next()
      patience = nil
      switch step {
      case .end: isAtEnd = true
      case .later(let nanoseconds):
        patience = nanoseconds ?? .max
        return
      case .walked:
        isWalked = true
        return
      case .found(let event): try take(event)
      case .unsettled(let path):
        vanished.note(path)
        if let entry = try entry(at: path) { seen.insert(entry.id) }
      case .gone(let path):
        if hand.putOff(step, at: path, isFolder: true) { continue }
        try flush()
        try vanished.settle(gone: path)
        freshness.forget()
      case .refound(let folder):
        // What is found there next is not gone.
        try vanished.settle(gone: folder)
      }
    }
  }

  private func interrupt(_ signal: Int32) {
    committer.interrupt(by: signal)
    cutShort()
    for number in workers.giveBack() { inWork[number] = nil }
    deadline = options.stopSeconds.map { SystemClock.monotonic + Int64($0) * 1_000_000_000 }
  }

  private func cutShort() {
    isAtEnd = true
    isCutShort = true
  }

  private func flush() throws(RunError) {
    try committer.flush()
    hand.commit()
    if feed.isLive { freshness.forget() }
  }

  /// Settles the rows that the last scan of all sources did not meet.
  private func settle() throws(RunError) {
    isWalked = false
    try flush()
    if isCutShort == false, options.scope.isWhole {
      try vanished.settle(seen: seen, unread: unread, isFolderEmpty: isFolderEmpty)
    }
    committer.endScan()
    warnings.endScan()
    isFolderEmpty = true
    seen = SeenRows()
    unread = []
  }

  /// Settles the rows of sources that were deleted one by one. Nothing more is removed once the run is to end: the next one
  /// scans all of the folder.
  private func settleBurst() throws(RunError) {
    guard isCutShort == false else { return }
    if try vanished.settleBurst(now: SystemClock.monotonic) { freshness.forget() }
  }

  private func entry(at path: String) throws(RunError) -> CatalogEntry? {
    try RunError.catalog { () throws(CatalogError) in try freshness.entry(at: path) }
  }

  private func take(_ event: Discovery.Event) throws(RunError) {
    switch event {
    case .source(let source):
      vanished.note(source)
      guard options.scope.holds(source.path) else { return }
      if hand.putOff(.found(event), at: source.path, isFolder: false) == false { try take(source) }
    case .folder(let folder):
      if folder.path.isEmpty { isFolderEmpty = folder.isBareRoot }
      vanished.note(String(folder.path.dropLast()))
      try enter(folder)
    case .failure(let failure):
      vanished.note(failure.path)
      guard options.scope.holds(failure.path) else { return }
      // It may be a folder that cannot be read, or a link to one that is not mounted: what lies below is not gone.
      unread.append(failure.path + "/")
      let entry = try entry(at: failure.path)
      if let entry { seen.insert(entry.id) }
      try committer.lose(failure, entry: entry)
    case .warning(let text):
      if warnings.insert(text) || feed.isLive == false { committer.warn(text) }
    case .excluded(let path, let exclusion):
      if feed.isLive == false { committer.exclude(path, exclusion) }
    }
  }

  private func take(_ source: DiscoveredSource) throws(RunError) {
    if options.scope.isQuarantineOnly {
      guard try entry(at: source.path)?.outcome == .quarantined else { return }
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
      if feed.isLive { hand.start(source.path) }
      let work = SourceInWork(source, entry: entry)
      inWork[handedOut] = work
      try workers.start(work.assignment(number: handedOut, known: known))
    }
  }

  /// There is a folder now where there was a source, or something that could not be read.
  private func enter(_ folder: DiscoveredFolder) throws(RunError) {
    guard options.scope.isWhole else { return }
    guard folder.path.isEmpty == false else { return }
    let path = String(folder.path.dropLast())
    guard let entry = try entry(at: path) else { return }
    seen.insert(entry.id)
    // Before anything below it is committed, which would stand where its members do.
    committer.remove(path)
    try flush()
  }
}
