/// Keeps a mistake from emptying the outputs: a disk that is not mounted, a folder that was moved, a wrong name.
/// Where `onRemoved` is `prune`, most of what there is goes only if a person asks for it.
struct RemovalGuard {
  /// Sources whose outputs may always go, however few there are.
  static let most = 20
  /// The number of sources for each source whose outputs may be removed.
  static let share = 2

  /// Whether a person said that all may go.
  let isOff: Bool
  /// Sources there were at the last scan of the whole inputs folder; what goes one by one counts together.
  private(set) var baseline = 0

  init(isOff: Bool) { self.isOff = isOff }

  /// Whether the outputs of `removed` sources may go, of `all` there are now. None may where the inputs folder is empty:
  /// a disk may not be mounted.
  func admits(_ removed: Int, of all: Int, isFolderEmpty: Bool = false) -> Bool {
    if isFolderEmpty, removed > 0, isOff == false { return false }
    let before = max(baseline, all)
    let lost = before - (all - removed)
    return isOff || removed == 0 || lost <= Self.most || lost * Self.share <= before
  }

  /// Records the number of sources after a scan of all of the inputs folder.
  mutating func begin(with all: Int) { baseline = all }
}

/// Outputs that would go, and stay because they are most of what there is.
public struct HeldBackRemoval: Hashable, Sendable {
  /// Sources whose outputs would go; outputs that belong to no source count too.
  public var removed: Int
  /// Those there are.
  public var all: Int
  /// Whether nothing at all is in the inputs folder.
  public var isFolderEmpty = false
  /// Whether they would go; else they would become orphans.
  public var isRemoval = true

  /// Whether a watch held them back: no other command can write to its outputs until it has stopped.
  public var isOfWatch = false

  /// One line: what was not done, and what to do.
  public var message: String {
    if isFolderEmpty {
      return "\(question) None of them was touched: if the sources were deleted, \(advice)"
        + (isOfWatch
          ? "; a folder that is empty between deliveries is watched with gongwen watch --allow-empty"
          : "")
    }
    return
      "the outputs of \(removed) of \(all) sources would be removed, which are not in the inputs folder or are excluded; "
      + "none of them was removed: if they are to go, \(advice)"
  }

  fileprivate var advice: String {
    let command = "gongwen run \(isRemoval ? "--prune-all" : "--allow-empty")"
    return isOfWatch
      ? "stop the watch, run \(command) and start it again, else bring the folder back"
      : "run \(command), else bring the folder back"
  }
}

extension HeldBackRemoval {
  /// The same for `verify`, which proves none of the outputs then.
  public var unprovenMessage: String {
    "\(question) None of them can be proven: if the sources were deleted, \(advice)"
  }

  private var question: String {
    let sources = removed == 1 ? "1 source" : "\(removed) sources"
    return
      "nothing is in the inputs folder, and the outputs are those of \(sources): is a disk not mounted?"
  }
}
