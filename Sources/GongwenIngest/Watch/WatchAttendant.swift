/// Looks after a watch: its figures, those who ask for them, and the service manager.
final class WatchAttendant: Attendant {
  let telemetry = Telemetry()
  /// The feed that is watched now.
  weak var feed: WatchFeed?
  private let server: MetricsServer?
  private let notifier = ServiceNotifier()
  private var lastSign: Int64 = 0
  private var restarts = 0
  private var pastRestarts = 0

  /// Makes an attendant; it answers at an address if there is one.
  init(_ address: ListenAddress?) throws(SystemError) {
    if let address { server = try MetricsServer(address) } else { server = nil }
  }

  /// The port at which figures are to be had.
  var port: UInt16? { server?.port }

  var descriptors: [Int32] { server?.descriptors ?? [] }

  func attend(to workers: any Workers) {
    measure(workers)
    server?.serve { [telemetry, feed] in
      // Asked for seldom, and dear where many files wait.
      telemetry.oldestWaiting =
        feed?.oldest.map { Double(SystemClock.monotonic - $0) / 1e9 } ?? 0
      return telemetry
    }
    let now = SystemClock.monotonic
    if let watchdog = notifier.watchdog, now - lastSign >= watchdog {
      notifier.live()
      lastSign = now
    }
  }

  /// The watch begins, or begins again.
  func begin(_ feed: WatchFeed, _ status: String) {
    self.feed = feed
    pastRestarts += restarts
    restarts = 0
    notifier.ready(status)
  }

  func reload() { notifier.reloading() }

  func stop() { notifier.stopping() }

  private func measure(_ workers: any Workers) {
    telemetry.inWork = workers.inWork
    restarts = workers.restarts
    telemetry.workerRestarts = pastRestarts + restarts
    guard let feed else { return }
    telemetry.waiting = feed.waiting
    telemetry.watchedFolders = feed.watched
    telemetry.walks = feed.walks
    telemetry.overflows = feed.overflows
    telemetry.isPolling = feed.isPolling
    telemetry.isReady = telemetry.isReady || feed.hasWalked
  }
}
