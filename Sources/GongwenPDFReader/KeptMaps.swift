internal import CPopplerGLib
import Synchronization

/// Keeps the character maps that poppler has read.
///
/// poppler reads the tables of a character collection again for each file, which takes as long as all else for a short one: it
/// gives them back when no file is open. So a file without text is always open. Where a map is missing, or refers to one that
/// is, poppler reports it only when it reads the map; then nothing is kept, so that the next file has the same report.
enum KeptMaps {
  private struct State {
    /// The file that is open; the pointer by its bits, since it goes from thread to thread.
    var file: UInt = 0
    var isStale = false
  }

  private static let state = Mutex(State())
  /// A page without content.
  private static let file = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
    trailer<</Size 4/Root 1 0 R>>
    %%EOF

    """

  /// Keeps what the files that are read from now on need. Called before a file is opened.
  static func keep() {
    guard PopplerMessages.isListening else { return }
    state.withLock { state in
      guard state.file == 0 else { return }
      let bytes = Array(file.utf8)
      let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
      defer { g_bytes_unref(data) }
      let opened = poppler_document_new_from_bytes(data, nil, nil)
      state = State(file: opened.map { UInt(bitPattern: $0) } ?? 0)
    }
  }

  /// Notes that poppler does not have a map.
  static func forget() { state.withLock { $0.isStale = true } }

  /// Gives back what is kept where a map was missing. Called before a file is closed.
  static func settle() {
    state.withLock { state in
      guard state.isStale, let file = UnsafeMutableRawPointer(bitPattern: state.file) else {
        return
      }
      g_object_unref(file)
      state = State()
    }
  }
}
