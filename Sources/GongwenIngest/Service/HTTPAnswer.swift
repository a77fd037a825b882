/// Answers to requests of HTTP/1.1 (RFC 9112): one a connection.
enum HTTPAnswer {
  /// The answer to a request whose head is whole.
  static func bytes(to request: [UInt8], _ telemetry: () -> Telemetry) -> [UInt8] {
    let line = request.prefix { $0 != 0x0D && $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else {
      return answer("400 Bad Request", "bad request\n")
    }
    guard words[0] == "GET" || words[0] == "HEAD" else {
      return answer("405 Method Not Allowed", "GET or HEAD\n", more: "Allow: GET, HEAD\r\n")
    }
    let isHead = words[0] == "HEAD"
    switch words[1].prefix(while: { $0 != "?" }) {
    case "/healthz": return answer("200 OK", "ok\n", isHead: isHead)
    case "/readyz":
      let telemetry = telemetry()
      if telemetry.isReady { return answer("200 OK", "ready\n", isHead: isHead) }
      return answer("503 Service Unavailable", reason(telemetry), isHead: isHead)
    case "/metrics":
      return answer(
        "200 OK", MetricsText.render(telemetry()), type: MetricsText.contentType, isHead: isHead)
    default:
      return answer("404 Not Found", "/metrics, /healthz or /readyz\n", isHead: isHead)
    }
  }

  /// Why a watch is not ready.
  private static func reason(_ telemetry: Telemetry) -> String {
    if telemetry.isLost { return "the inputs folder is not there, or cannot be read\n" }
    if telemetry.heldBack > 0 {
      return
        "\(telemetry.heldBack) sources are missing, most or all there were: their outputs were not touched; "
        + "the log has what to do\n"
    }
    return "starting\n"
  }

  private static func answer(
    _ status: String, _ body: String, type: String = "text/plain; charset=utf-8",
    more: String = "", isHead: Bool = false
  ) -> [UInt8] {
    let head =
      "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
      + "\(more)Connection: close\r\n\r\n"
    return Array((isHead ? head : head + body).utf8)
  }
}
