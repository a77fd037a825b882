import Glibc

/// The kernel's events of changed folders (inotify).
final class Inotify {
  /// One event.
  struct Event: Hashable, Sendable {
    /// The watch it belongs to; -1 if events were lost.
    var watch: Int32
    var mask: UInt32
    /// The name in the watched folder; empty for the folder itself.
    var name: [UInt8]

    /// Whether any of these bits are set.
    func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }
  }

  /// Readable when there are events.
  let descriptor: Int32

  private static let interest =
    UInt32(IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM)
    | UInt32(IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
  /// The size of an event without its name, in bytes.
  private static let header = 16

  /// Starts listening, to nothing yet.
  init() throws(SystemError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw SystemError("start inotify", []) }
  }

  deinit { close(descriptor) }

  /// Listens to a folder; a folder that is listened to already has the same number.
  func add(_ folder: OpenFolder) throws(SystemError) -> Int32 {
    let watch = inotify_add_watch(descriptor, "/proc/self/fd/\(folder.descriptor)", Self.interest)
    guard watch >= 0 else { throw SystemError("watch", []) }
    return watch
  }

  /// Listens no longer.
  func remove(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// All events that wait.
  func read() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes { Self.take(UnsafeRawBufferPointer(rebasing: $0[..<count]), &events) }
    }
  }

  private static func take(_ bytes: UnsafeRawBufferPointer, _ events: inout [Event]) {
    var start = 0
    while start + header <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
      let name = bytes[(start + header)..<min(start + header + length, bytes.count)]
      events.append(Event(watch: watch, mask: mask, name: Array(name.prefix { $0 != 0 })))
      start += header + length
    }
  }
}
