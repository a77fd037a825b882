import Glibc
import Synchronization

/// Closes the character maps that poppler leaves open.
///
/// poppler (22.12 to 25 at least) does not close the map by which it finds the letters of a TrueType font of the system:
/// for each such font of a page that it draws, one file more stays open. After some hundred PDFs a process could open
/// none any more, and the text of the next ones would be lost for want of maps. Files are closed while no PDF is open
/// in any thread: those that are open then are in use no more.
enum LeftOpenMaps {
  /// PDFs that are open.
  private static let users = Mutex(0)
  /// Numbers without a file behind which no more files are looked for: those that are free for a moment while poppler
  /// opens a map are fewer.
  private static let gap = 64
  /// The longest path of a map.
  private static let longest = 4096

  /// Records that a PDF is opened. Each call is followed by one of ``leave(hasDrawn:)``.
  static func enter() { users.withLock { $0 += 1 } }

  /// Records that a PDF is closed; `hasDrawn` is whether poppler drew a page of it, which leaves maps open.
  static func leave(hasDrawn: Bool) {
    users.withLock { users in
      users -= 1
      if users == 0, hasDrawn { close(below: PopplerTables.folder) }
    }
  }

  /// Closes the files below a folder that this process has open, except for folders.
  static func close(below folder: String) {
    guard let real = realpath(folder, nil) else { return }
    defer { free(real) }
    let prefix =
      Array(UnsafeRawBufferPointer(start: real, count: strlen(real))) + [UInt8(ascii: "/")]
    var number: Int32 = 3
    var free = 0
    while free < gap {
      var status = stat()
      if fstat(number, &status) != 0 {
        free += 1
      } else {
        free = 0
        if status.st_mode & S_IFMT == S_IFREG, path(of: number).starts(with: prefix) {
          Glibc.close(number)
        }
      }
      number += 1
    }
  }

  private static func path(of number: Int32) -> [UInt8] {
    Array(
      unsafeUninitializedCapacity: longest
    ) { room, count in
      guard let start = room.baseAddress else { return }
      let place = UnsafeMutableRawPointer(start).assumingMemoryBound(to: CChar.self)
      count = max(0, readlink("/proc/self/fd/\(number)", place, longest))
    }
  }
}
