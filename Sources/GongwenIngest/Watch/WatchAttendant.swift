/// Looks after a watch: its figures, those who ask for them, and the service manager.
final class WatchAttendant: Attendant {
  let telemetry = Telemetry()
  /// The feed that is watched now.
  weak var feed: WatchFeed?
  private let server: MetricsServer?
  private let notifier = ServiceNotifier()
  private var lastSign: Int64 = 0
  /// The counters of the feeds and workers before the current ones.
  private var past = Totals()
  private var now = Totals()

  /// Figures that start from 0 with a feed and its workers.
  private struct Totals {
    var restarts = 0
    var walks = 0
    var overflows = 0

    static func + (left: Totals, right: Totals) -> Totals {
      Totals(
        restarts: left.restarts + right.restarts, walks: left.walks + right.walks,
        overflows: left.overflows + right.overflows)
    }
  }

  /// Makes an attendant; it answers at an address if there is one.
  init(_ address: ListenAddress?) throws(SystemError) {
    if let address { server = try MetricsServer(address) } else { server = nil }
  }

  /// The port at which figures are to be had.
  var port: UInt16? { server?.port }

  /// The address of the figures, for the log.
  var place: String? { server.map { "metrics: http://\($0.place)/metrics" } }

  /// A warning where others than this machine can reach the figures.
  var warning: String? {
    guard let server, server.isLoopback == false else { return nil }
    return "others than this machine can reach \(server.place): it asks for no password; "
      + "--metrics 127.0.0.1:\(server.port) is for this machine alone"
  }

  var descriptors: [Int32] { server?.descriptors ?? [] }

  func attend(to workers: any Workers) {
    measure(workers)
    server?.serve { [telemetry, feed] in
      // Asked for seldom, and dear where many files wait.
      telemetry.oldestWaiting =
        feed?.oldest.map { Double(SystemClock.monotonic - $0) / 1e9 } ?? 0
      return telemetry
    }
    let moment = SystemClock.monotonic
    if let watchdog = notifier.watchdog, moment - lastSign >= watchdog {
      notifier.live()
      lastSign = moment
    }
  }

  /// The watch begins, or begins again.
  func begin(_ feed: WatchFeed, _ status: String) {
    self.feed = feed
    past = past + now
    now = Totals()
    notifier.ready(status)
  }

  func reload() { notifier.reloading() }

  func stop() { notifier.stopping() }

  private func measure(_ workers: any Workers) {
    telemetry.inWork = workers.inWork
    now = Totals(
      restarts: workers.restarts, walks: feed?.walks ?? now.walks,
      overflows: feed?.overflows ?? now.overflows)
    let all = past + now
    telemetry.workerRestarts = all.restarts
    telemetry.walks = all.walks
    telemetry.overflows = all.overflows
    guard let feed else { return }
    telemetry.waiting = feed.waiting
    telemetry.watchedFolders = feed.watched
    telemetry.isPolling = feed.isPolling
    telemetry.isLost = feed.isLost
    telemetry.hasWalked = telemetry.hasWalked || feed.hasWalked
  }
}
