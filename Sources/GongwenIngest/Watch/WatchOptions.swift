/// How a folder is watched (`watch.*`).
public struct WatchOptions: Hashable, Sendable {
  /// The way in which changes are noticed.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// By events of the kernel if it sends them for this file system, otherwise by scans.
    case auto
    /// From the kernel.
    case inotify
    /// By repeated scans of all of the folder.
    case poll
  }

  /// The way in which changes are noticed (`watch.mode`).
  public var mode = Mode.auto
  /// Milliseconds a file must be left alone before it is taken (`watch.settle`).
  public var settle = 200
  /// Seconds between scans of all of the folder, even without events of the kernel (`watch.rescan`).
  public var rescan = 300
  /// Seconds between scans if the kernel sends no events (`watch.poll`).
  public var poll = 2
  /// Seconds that sources in progress may take after SIGTERM or SIGINT (`watch.stop`).
  public var stop = 30

  /// Makes options; they are those of a missing `pipeline.json`.
  public init() {}
}
