import Foundation
import Testing

@testable import GongwenIngest

/// What a service manager hears (sd_notify(3)).
struct ServiceNotifierTests {
  @Test func `it hears of start, life and end`() throws {
    let folder = try ScratchFolder()
    let path = folder.url.path + "/notify"
    let manager = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(manager) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let size = socklen_t(MemoryLayout.size(ofValue: address))
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(manager, $0, size) }
    }
    try #require(result == 0)

    let notifier = ServiceNotifier(path)
    notifier.ready("watching inputs")
    notifier.live()
    notifier.stopping()
    var heard: [String] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<3 {
      let count = recv(manager, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      if count > 0 { heard.append(String(decoding: chunk[..<count], as: UTF8.self)) }
    }
    #expect(heard == ["READY=1\nSTATUS=watching inputs\n", "WATCHDOG=1\n", "STOPPING=1\n"])
  }

  @Test func `without a manager nothing happens`() {
    let notifier = ServiceNotifier(nil)
    notifier.ready("x")
    ServiceNotifier("relative/path").live()
  }
}
