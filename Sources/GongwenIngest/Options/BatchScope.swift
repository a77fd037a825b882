/// Which sources a batch works on. The default is: those that are new or have changed.
public struct BatchScope: Hashable, Sendable {
  /// Works on sources even if nothing has changed.
  public var isForced = false
  /// Works once more on sources in quarantine.
  public var retriesQuarantined = false
  /// Processes only sources in quarantine.
  public var isQuarantineOnly = false
  /// The most sources that are processed.
  public var limit: Int?
  /// Patterns (``Glob``; `*` matches slashes too) of which a source's path must match one; all
  /// sources if there are none.
  public var patterns: [String] = []
  /// The paths that are processed; all if nil.
  public var paths: Set<String>?

  /// Makes a scope of everything that is new or has changed.
  public init() {}

  /// Whether all sources below the inputs folder are processed.
  var isWhole: Bool { patterns.isEmpty && paths == nil && isQuarantineOnly == false }

  /// Whether a source is processed.
  func holds(_ path: String) -> Bool {
    if let paths, paths.contains(path) == false { return false }
    return patterns.isEmpty || Glob.anyMatches(patterns, path)
  }
}
