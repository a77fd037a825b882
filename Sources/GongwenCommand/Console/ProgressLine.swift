/// How far a run is, in one line of a terminal: bar, counts, speed and the time that is left.
struct ProgressLine {
  var committed = 0
  var quarantined = 0
  var skipped = 0
  /// Bytes of the sources that were committed.
  var bytes = 0

  /// Names below the inputs folder; 0 if they were not counted.
  private let expected: Int
  private let clock = ContinuousClock()
  private let begun: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?

  /// Columns of the bar.
  private static let width = 24
  /// How often the line changes at most.
  private static let pause = Duration.milliseconds(100)

  init(expected: Int) {
    self.expected = expected
    begun = clock.now
  }

  /// The line, if it is time for a new one.
  mutating func text() -> String? {
    let now = clock.now
    if let shown, now - shown < Self.pause { return nil }
    shown = now
    let seconds =
      Double((now - begun).components.seconds)
      + Double((now - begun).components.attoseconds) / 1e18
    return line(seconds: max(seconds, 0.001))
  }

  /// The line after so many seconds.
  func line(seconds: Double) -> String {
    let done = committed + quarantined + skipped
    let worked = committed + quarantined
    var parts = ["\(done) of \(max(expected, done))"]
    if expected == 0 { parts = ["\(done)"] }
    if worked > 0 {
      parts.append("\(Int(Double(worked) / seconds)) documents/s")
      parts.append("\(Self.decimal(Double(bytes) / 1e6 / seconds)) MB/s")
    }
    if quarantined > 0 { parts.append("\(quarantined) in quarantine") }
    if expected > done, done > 0 {
      parts.append("\(Self.time(seconds * Double(expected - done) / Double(done))) left")
    }
    return bar(done) + parts.joined(separator: ", ")
  }

  private func bar(_ done: Int) -> String {
    guard expected > 0 else { return "" }
    let full = min(Self.width, Self.width * done / max(expected, 1))
    return "[" + String(repeating: "█", count: full)
      + String(repeating: "░", count: Self.width - full) + "] "
  }

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole >= 3600 { return "\(whole / 3600) h \(whole % 3600 / 60) min" }
    return whole >= 60 ? "\(whole / 60) min \(whole % 60) s" : "\(whole) s"
  }
}
