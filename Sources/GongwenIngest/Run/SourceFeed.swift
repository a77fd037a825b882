/// Where a run's sources come from.
protocol SourceFeed: AnyObject {
  /// The next thing found.
  func next() -> FeedStep
  /// Becomes readable when there may be more.
  var descriptor: Int32? { get }
}

/// What a feed has.
enum FeedStep {
  case found(Discovery.Event)
  /// Nothing now; it must be asked again when so many nanoseconds have passed, if at all.
  case later(nanoseconds: Int64?)
  /// Nothing ever.
  case end
}

/// All sources below the inputs folder, once.
final class WalkFeed: SourceFeed {
  private var discovery: Discovery

  init(_ discovery: Discovery) { self.discovery = discovery }

  let descriptor: Int32? = nil

  func next() -> FeedStep { discovery.next().map(FeedStep.found) ?? .end }
}
