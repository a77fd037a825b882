internal import CPopplerGLib
import Synchronization

/// Gives back what cairo keeps of the fonts it has drawn with.
///
/// cairo keeps the last 256 fonts for the next time, and with them their files. The fonts of one PDF
/// never come again, so that a process that reads many would hold 200 MB of them. cairo forgets them
/// only all at once and only while nothing of it is in use: when no file is open.
enum DrawingMemory {
  private struct Use {
    var openFiles = 0
    var hasDrawn = false
  }

  private static let use = Mutex(Use())

  /// A file is about to be opened.
  static func begin() { use.withLock { $0.openFiles += 1 } }

  /// A page was drawn.
  static func note() { use.withLock { $0.hasDrawn = true } }

  /// A file was closed, or could not be opened.
  static func end() {
    use.withLock { use in
      use.openFiles -= 1
      guard use.openFiles == 0, use.hasDrawn else { return }
      use.hasDrawn = false
      cairo_debug_reset_static_data()
    }
  }
}
