import Glibc

/// Notifies the service manager of the state (sd_notify(3)), if there is one.
final class ServiceNotifier {
  private let socket: Int32
  private var address = sockaddr_un()
  private var size: socklen_t = 0
  /// Nanoseconds between signs of life that the manager wants; nil if it wants none.
  let watchdog: Int64?

  /// Takes the manager's socket from a variable, `NOTIFY_SOCKET`.
  init(_ path: String? = getenv("NOTIFY_SOCKET").map { String(cString: $0) }) {
    watchdog = getenv("WATCHDOG_USEC").flatMap { Int64(String(cString: $0)) }.map { $0 * 500 }
    let bytes = Array((path ?? "").utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    let isUsable = (bytes.first == 0x2F || bytes.first == 0x40) && bytes.count < room
    socket =
      isUsable
      ? Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0) : -1
    guard socket >= 0 else { return }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { place in
      for (index, byte) in bytes.enumerated() { place[index] = byte }
      // A name with @ is in no file system: its first byte is 0.
      if bytes.first == 0x40 { place[0] = 0 }
    }
    size = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
  }

  deinit { if socket >= 0 { close(socket) } }

  /// It is ready, or again ready.
  func ready(_ status: String) { send("READY=1\nSTATUS=\(status)\n") }

  /// It reads its configuration again.
  func reloading() {
    send("RELOADING=1\nMONOTONIC_USEC=\(SystemClock.monotonic / 1000)\n")
  }

  /// It ends.
  func stopping() { send("STOPPING=1\n") }

  /// It lives.
  func live() { send("WATCHDOG=1\n") }

  private func send(_ text: String) {
    guard socket >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, size)
      }
    }
  }
}
