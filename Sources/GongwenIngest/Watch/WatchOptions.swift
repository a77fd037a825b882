/// How a folder is watched (`watch.*`).
public struct WatchOptions: Hashable, Sendable {
  /// How news of changes come.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// From the kernel where it tells of this file system, else by looking.
    case auto
    /// From the kernel.
    case inotify
    /// By looking at all of the folder again and again.
    case poll
  }

  /// How news of changes come (`watch.mode`).
  public var mode = Mode.auto
  /// Milliseconds a file must be left alone before it is taken (`watch.settle`).
  public var settle = 200
  /// Seconds between looks at all of the folder, whatever the kernel says (`watch.rescan`).
  public var rescan = 300
  /// Seconds between looks where the kernel says nothing (`watch.poll`).
  public var poll = 2
  /// Seconds that sources in hand may take after SIGTERM or SIGINT (`watch.stop`).
  public var stop = 30

  /// Makes options; they are those of a missing `pipeline.json`.
  public init() {}
}
