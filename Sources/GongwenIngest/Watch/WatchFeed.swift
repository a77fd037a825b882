import CPosix
import Glibc

/// The sources below a folder that keeps changing: what the kernel reports, once it has settled,
/// and all there is, at the start, after notifications were lost, and from time to time.
final class WatchFeed: SourceFeed {
  private let root: OpenFolder
  private let path: String
  private let outputs: OpenFolder
  private let links: LinkPolicy
  private let filter: SourceFilter
  private let options: WatchOptions
  private let tell: (RunEvent) -> Void
  private let news: FolderNews?
  private var settling: SettlingFiles
  private var walk: Discovery?
  /// Nanoseconds that the scan has taken, without what was done with the sources that it found.
  private var walkTook: Int64 = 0
  private var nextWalk: Int64 = 0
  private var nextPlaceCheck: Int64 = 0
  /// Events of a path that had settled, the last first.
  private var part: [Discovery.Event] = []

  /// Nanoseconds after which the path of the root is checked again. The kernel does not report when a folder is
  /// removed that is open, nor when a folder above it is moved.
  private static let placeCheck: Int64 = 1_000_000_000

  /// Whether another configuration was asked for: the feed ends, for another to begin.
  private var isEnding = false
  /// Whether there is no folder at the path of the root.
  private var isAway = false
  /// Whether the folder could not be read when it was to be scanned.
  private var isUnreadable = false
  /// Whether what is in the folder cannot be found now.
  var isLost: Bool { isAway || isUnreadable }
  /// Whether another folder is at the path of the root: the feed ends, for another to begin.
  private(set) var isReplaced = false
  /// The number of scans of all of the folder that were begun.
  private(set) var walks = 0
  /// Whether all there is has been found once.
  private(set) var hasWalked = false
  /// The number of times that events were lost.
  private(set) var overflows = 0

  /// Starts to watch the folder `root`, found at `path`; `tell` gets warnings and notices.
  init(
    root: OpenFolder, path: String, outputs: OpenFolder, links: LinkPolicy,
    filter: SourceFilter = SourceFilter(), options: WatchOptions,
    tell: @escaping (RunEvent) -> Void
  ) throws(SystemError) {
    self.root = root
    self.path = path
    self.outputs = outputs
    self.links = links
    self.filter = filter
    self.options = options
    self.tell = tell
    settling = SettlingFiles(settle: Int64(options.settle) * 1_000_000)
    news = try FolderNews.start(for: root, mode: options.mode) { tell(.warning($0)) }
  }

  var isLive: Bool { true }
  var descriptors: [Int32] { news.map { $0.isListening ? [$0.descriptor] : [] } ?? [] }
  /// Names that wait until they have settled.
  var waiting: Int { settling.count }
  /// When the one that waits longest was first spoken of, on the monotonic clock.
  var oldest: Int64? { settling.oldest }
  /// Folders that are watched.
  var watched: Int { news?.count ?? 0 }
  /// Whether changes are found by looking.
  var isPolling: Bool { news?.isListening != true }

  func next() -> FeedStep {
    if gw_take_hangup() != 0 { isEnding = true }
    checkPlace()
    listen()
    while true {
      if isEnding || isReplaced { return .end }
      if isAway == false, let step = settled() ?? walked() { return step }
      let now = SystemClock.monotonic
      if walk == nil, now >= nextWalk, begin(now) { continue }
      let settles = isAway ? nil : settling.next()
      let due = [settles, walk == nil ? nextWalk : nil].compactMap { $0 }.min() ?? nextWalk
      if due <= now { continue }
      return .later(nanoseconds: due - now)
    }
  }

  /// Looks from time to time whether the root is where it was; all that it holds is scanned when it is back.
  private func checkPlace() {
    let now = SystemClock.monotonic
    guard now >= nextPlaceCheck else { return }
    nextPlaceCheck = now + Self.placeCheck
    let wasAway = isAway
    guard isInPlace(), wasAway else { return }
    walk = nil
    nextWalk = now
  }

  /// Reads the kernel's events.
  private func listen() {
    guard let news else { return }
    let now = SystemClock.monotonic
    for item in news.read() {
      switch item {
      case .name(let path, let isClosed): settling.note(path, isClosed: isClosed, now: now)
      case .lost:
        overflows += 1
        tell(.warning("the kernel lost notifications of changes; scanning all of the folder again"))
        walk = nil
        nextWalk = now
      case .deaf, .moved:
        walk = nil
        nextWalk = now
      }
    }
  }

  /// The names without a change for long enough.
  private func settled() -> FeedStep? {
    if let event = part.popLast() { return .found(event) }
    let now = SystemClock.monotonic
    while let path = settling.popDue(now: now) {
      let components = path.split(separator: UInt8(ascii: "/")).map(Array.init)
      guard var found = try? look(at: components) else {
        walk = nil
        nextWalk = now
        continue
      }
      while let event = found.next() { take(event, path, now) }
      part.reverse()
      // A folder that was moved away and back is not listened to meanwhile.
      if part.contains(where: \.isFolder), part.contains(where: \.isFailure) == false {
        return .refound(folder: Self.encode(components, as: .folder))
      }
      if let event = part.popLast() { return .found(event) }
      if settling.isWaiting(path) { continue }
      return .gone(path: Self.encode(components))
    }
    return nil
  }

  /// Takes a part of what is at a path; a file that changed a moment ago waits once more.
  private func take(_ event: Discovery.Event, _ path: [UInt8], _ now: Int64) {
    follow(event)
    if case .source(let source) = event, isYoung(source) {
      return settling.note(source.rawPath, isClosed: true, now: now)
    }
    part.append(event)
  }

  private func follow(_ event: Discovery.Event) {
    if case .source(let source) = event { news?.follow(source, from: root) }
  }

  private func look(at components: [[UInt8]]) throws(SystemError) -> Discovery {
    try Discovery(
      root: root, at: components, links: links, filter: filter, excluding: outputs
    ) {
      [news] folder, _, rawPath in news?.add(folder, at: rawPath)
    }
  }

  /// The next item of a scan of all of the folder.
  private func walked() -> FeedStep? {
    guard walk != nil else { return nil }
    let begun = SystemClock.monotonic
    let event = walk?.next()
    let now = SystemClock.monotonic
    walkTook += now - begun
    guard let event else {
      walk = nil
      hasWalked = true
      nextWalk = now + Self.pause(after: walkTook, isPolling ? options.poll : options.rescan)
      return .walked
    }
    follow(event)
    if case .source(let source) = event, isYoung(source) {
      settling.note(source.rawPath, isClosed: true, now: SystemClock.monotonic)
      return .unsettled(path: source.path)
    }
    return .found(event)
  }

  /// The nanoseconds between a scan that took so many and the next one: the seconds of the options, and more where a scan
  /// takes long, so that one does not follow upon the other.
  static func pause(after took: Int64, _ seconds: Int) -> Int64 {
    max(Int64(seconds) * 1_000_000_000, 5 * took)
  }

  /// Begins a scan of all of the folder; returns whether it could.
  private func begin(_ now: Int64) -> Bool {
    guard isInPlace() else {
      nextWalk = now + Int64(options.poll) * 1_000_000_000
      return isReplaced
    }
    walks += 1
    defer { walkTook = SystemClock.monotonic - now }
    do throws(SystemError) {
      walk = try Discovery(root: root, links: links, filter: filter, excluding: outputs) {
        [news] folder, _, rawPath in news?.add(folder, at: rawPath)
      }
      if isUnreadable { tell(.notice("\(path): the inputs folder can be read again")) }
      isUnreadable = false
      return true
    } catch {
      if isUnreadable == false {
        tell(
          .warning("cannot \(error.operation) the inputs folder: \(error.reason); trying again"))
      }
      isUnreadable = true
      nextWalk = now + Int64(options.poll) * 1_000_000_000
      return false
    }
  }

  /// Whether the root is where it was. Where it is not, nothing that it holds is a source, and
  /// nothing counts as deleted because of that: someone moves or mounts it, and another one will come.
  private func isInPlace() -> Bool {
    guard let there = try? OpenFolder.open(path).status().identity else {
      if isAway == false {
        tell(
          .warning("\(path): the inputs folder is not there any more; outputs stay, waiting for it")
        )
      }
      isAway = true
      return false
    }
    let wasAway = isAway
    isAway = false
    isReplaced = there != (try? root.status().identity)
    if wasAway, isReplaced == false {
      tell(.notice("\(path): the inputs folder is there again; scanning all of it"))
    }
    return isReplaced == false
  }

  /// Whether a file changed so recently that its writer may not be done.
  private func isYoung(_ source: DiscoveredSource) -> Bool {
    let statuses = [source.status] + (source.sidecarStatus.map { [$0] } ?? [])
    let last = statuses.map { max($0.modified, $0.changed) }.max() ?? 0
    let age = SystemClock.calendar - last
    // A time that lies ahead says nothing; the clock was set back.
    return age >= 0 && age < settling.settle
  }

  /// The path of a source that is not there any more, or of a folder.
  private static func encode(
    _ components: [[UInt8]], as last: PathEncoding.Role = .file
  ) -> String {
    components.enumerated().map { number, name in
      PathEncoding.encode(name, as: number == components.count - 1 ? last : .folder)
    }.joined(separator: "/")
  }
}

extension Discovery.Event {
  fileprivate var isFolder: Bool { if case .folder = self { true } else { false } }
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
