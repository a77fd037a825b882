import CPosix
import Glibc

/// Answers `/metrics`, `/healthz` and `/readyz` from within its owner's loop: it never waits for a
/// client, and a client that dawdles is cut off.
final class MetricsServer {
  private struct Client {
    var socket: Int32
    var since: Int64
    var request: [UInt8] = []
    var answer: [UInt8] = []
    var sent = 0
  }

  private static let mostClients = 64
  private static let longestRequest = 8192
  /// Nanoseconds a client has.
  private static let patience: Int64 = 5_000_000_000

  private let listener: Int32
  private var clients: [Client] = []
  /// Where it listens: a numeric address and a port, an IPv6 address in brackets.
  let place: String
  /// The port it listens on.
  let port: UInt16
  /// Whether it can be reached from this machine alone.
  let isLoopback: Bool

  /// Listens.
  init(_ address: ListenAddress) throws(SystemError) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let name = Array("\(address.host):\(address.port)".utf8)
    guard getaddrinfo(address.host, String(address.port), &hints, &found) == 0, let found else {
      throw SystemError("resolve", name, number: EADDRNOTAVAIL)
    }
    defer { freeaddrinfo(found) }
    let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    listener = socket(found.pointee.ai_family, flags, 0)
    guard listener >= 0 else { throw SystemError("listen on", name) }
    var yes: Int32 = 1
    setsockopt(
      listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout.size(ofValue: yes)))
    guard bind(listener, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0,
      listen(listener, 16) == 0
    else {
      let number = errno
      close(listener)
      throw SystemError("listen on", name, number: number)
    }
    port = Self.port(of: listener)
    let host = Self.host(of: found.pointee)
    place = (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    isLoopback = host.hasPrefix("127.") || host == "::1" || host.hasPrefix("::ffff:127.")
  }

  deinit {
    for client in clients { close(client.socket) }
    close(listener)
  }

  /// Become readable when there is something to do.
  var descriptors: [Int32] {
    clients.count < Self.mostClients ? [listener] + clients.map(\.socket) : clients.map(\.socket)
  }

  /// Does what can be done at once.
  func serve(_ telemetry: () -> Telemetry) {
    let now = SystemClock.monotonic
    while clients.count < Self.mostClients {
      let socket = gw_accept(listener)
      if socket < 0 { break }
      clients.append(Client(socket: socket, since: now))
    }
    clients = clients.compactMap { client in
      var client = client
      let isDone = advance(&client, telemetry) || now - client.since > Self.patience
      if isDone { close(client.socket) }
      return isDone ? nil : client
    }
  }

  /// Reads, answers, sends; returns whether the client is done.
  private func advance(_ client: inout Client, _ telemetry: () -> Telemetry) -> Bool {
    if client.answer.isEmpty {
      var chunk = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = recv(client.socket, &chunk, chunk.count, 0)
        if count < 0, errno == EINTR { continue }
        if count < 0 { break }
        if count == 0 { return true }
        client.request += chunk[..<count]
        if client.request.count > Self.longestRequest { return true }
      }
      guard Self.isWhole(client.request) else { return false }
      client.answer = HTTPAnswer.bytes(to: client.request, telemetry)
    }
    while client.sent < client.answer.count {
      let count = client.answer.withUnsafeBytes { bytes in
        send(
          client.socket, bytes.baseAddress.map { $0 + client.sent }, bytes.count - client.sent,
          Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno != EAGAIN }
      client.sent += count
    }
    shutdown(client.socket, Int32(SHUT_WR))
    return true
  }

  /// Whether the head of a request is there.
  private static func isWhole(_ request: [UInt8]) -> Bool {
    let text = String(decoding: request, as: UTF8.self)
    return text.contains("\r\n\r\n") || text.contains("\n\n")
  }

  /// The numeric form of an address.
  private static func host(of address: addrinfo) -> String {
    var host = [CChar](repeating: 0, count: 64)
    let result = getnameinfo(
      address.ai_addr, address.ai_addrlen, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
    guard result == 0 else { return "?" }
    return String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func port(of socket: Int32) -> UInt16 {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout.size(ofValue: address))
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
    }
    guard result == 0 else { return 0 }
    // Both families have the port in the same place.
    return withUnsafeBytes(of: &address) { bytes in
      UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
  }
}
