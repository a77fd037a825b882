internal import CPopplerGLib
import Glibc
import Synchronization

/// The messages of poppler about a file that it reads. Its GLib interface writes errors only to GLib's
/// log, which drops them unless `G_MESSAGES_DEBUG` asks for them.
enum PopplerMessages {
  /// The maps that messages name, by thread: poppler writes on the thread that called it, and the log
  /// is that of the process.
  private static let heard = Mutex<[pthread_t: MissingMaps]>([:])

  static let isListening: Bool = {
    g_log_set_handler(
      "Poppler", GLogLevelFlags(rawValue: G_LOG_LEVEL_INFO.rawValue | G_LOG_LEVEL_WARNING.rawValue),
      { domain, level, message, _ in
        if let message {
          let words = String(cString: message)
          if MissingMaps.isNamed(in: words) { KeptMaps.forget() }
          if PopplerMessages.hear(words) { return }
        }
        g_log_default_handler(domain, level, message, nil)
      }, nil) != 0
  }()

  /// Collects what poppler reports about character maps while a body runs.
  static func missingMaps<Result>(_ body: () -> Result) -> (result: Result, maps: MissingMaps) {
    guard isListening else { return (body(), MissingMaps()) }
    let thread = pthread_self()
    heard.withLock { $0[thread] = MissingMaps() }
    let result = body()
    return (result, heard.withLock { $0.removeValue(forKey: thread) } ?? MissingMaps())
  }

  /// Takes a message in where a caller collects them on this thread.
  private static func hear(_ message: String) -> Bool {
    let thread = pthread_self()
    return heard.withLock { heard in
      guard heard[thread] != nil else { return false }
      heard[thread]?.hear(message)
      return true
    }
  }
}
