/// Where a server listens: `HOST:PORT`. Without a host, on this machine alone.
public struct ListenAddress: Hashable, Sendable {
  /// A host as getaddrinfo(3) takes it.
  public let host: String
  /// A port; 0 for one that the system chooses.
  public let port: UInt16

  /// Reads `HOST:PORT`, `[IPV6]:PORT`, `:PORT` or `PORT`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.last, let port = UInt16(last) else { return nil }
    var host = parts.dropLast().joined(separator: ":")
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
    } else if parts.count > 2 {
      return nil
    }
    self.host = host.isEmpty ? "127.0.0.1" : host
    self.port = port
  }
}
