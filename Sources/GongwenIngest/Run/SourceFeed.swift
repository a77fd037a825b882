/// Where a run's sources come from.
protocol SourceFeed: AnyObject {
  /// The next thing found.
  func next() -> FeedStep
  /// Become readable when there may be more.
  var descriptors: [Int32] { get }
  /// Whether one source may come more than once.
  var isLive: Bool { get }
}

/// The events of a feed.
enum FeedStep {
  case found(Discovery.Event)
  /// A source that is there, but not ready to be taken.
  case unsettled(path: String)
  /// There is nothing at a path where there may have been something.
  case gone(path: String)
  /// All that is in a folder is found again, next: what was in it before and is not now was perhaps not reported.
  case refound(folder: String)
  /// All sources have been found since the last such event.
  case walked
  /// Nothing now; it must be asked again when so many nanoseconds have passed, if at all.
  case later(nanoseconds: Int64?)
  /// Nothing ever.
  case end
}

/// All sources below the inputs folder, once.
final class WalkFeed: SourceFeed {
  private var discovery: Discovery

  init(_ discovery: Discovery) { self.discovery = discovery }

  let descriptors: [Int32] = []
  let isLive = false
  private var isOver = false

  func next() -> FeedStep {
    if let event = discovery.next() { return .found(event) }
    if isOver { return .end }
    isOver = true
    return .walked
  }
}
