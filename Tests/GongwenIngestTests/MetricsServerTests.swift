import Foundation
import Testing

@testable import GongwenIngest

/// What those who look after a watch are told.
struct MetricsServerTests {
  @Test(arguments: [
    ("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK", "ok\n"),
    ("HEAD /healthz HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK", ""),
    ("GET /readyz HTTP/1.1\r\n\r\n", "HTTP/1.1 503 Service Unavailable", "starting\n"),
    ("GET /secrets HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found", "/metrics, /healthz or /readyz\n"),
    ("POST /metrics HTTP/1.1\r\n\r\n", "HTTP/1.1 405 Method Not Allowed", "GET or HEAD\n"),
    ("\u{0}\u{1}binary\n\n", "HTTP/1.1 400 Bad Request", "bad request\n"),
  ])
  func `answers by path and method`(request: String, status: String, body: String) {
    let answer = String(
      decoding: HTTPAnswer.bytes(to: Array(request.utf8)) { Telemetry() }, as: UTF8.self)
    #expect(answer.hasPrefix(status + "\r\n"))
    let end = answer.range(of: "\r\n\r\n")?.upperBound
    #expect(end.map { String(answer[$0...]) } == body)
  }

  @Test func `a watch that holds a removal back is not ready`() {
    let telemetry = Telemetry()
    telemetry.hasWalked = true
    let request = Array("GET /readyz HTTP/1.1\r\n\r\n".utf8)
    #expect(HTTPAnswer.bytes(to: request) { telemetry }.starts(with: Array("HTTP/1.1 200".utf8)))
    telemetry.heldBack = 30
    let answer = String(decoding: HTTPAnswer.bytes(to: request) { telemetry }, as: UTF8.self)
    #expect(answer.hasPrefix("HTTP/1.1 503"))
    #expect(answer.contains("\r\n\r\n30 sources are missing, "))
    telemetry.isLost = true
    let lost = String(decoding: HTTPAnswer.bytes(to: request) { telemetry }, as: UTF8.self)
    #expect(lost.hasSuffix("\r\n\r\nthe inputs folder is not there, or cannot be read\n"))
  }

  @Test func `a client is answered without anyone waiting for it`() throws {
    let server = try MetricsServer(#require(ListenAddress("127.0.0.1:0")))
    let slow = Self.connect(server.port)
    let client = Self.connect(server.port)
    defer {
      close(slow)
      close(client)
    }
    Self.write(slow, "GET /metr")
    Self.write(client, "GET /metrics HTTP/1.1\r\n\r\n")
    let telemetry = Telemetry()
    telemetry.count(.document)
    var answer: [UInt8] = []
    for _ in 0..<1000 where answer.isEmpty {
      server.serve { telemetry }
      answer = Self.read(client)
    }
    let text = String(decoding: answer, as: UTF8.self)
    #expect(text.contains("\ngongwen_sources_total{outcome=\"document\"} 1\n"))
    #expect(server.descriptors.count == 2, "the slow one is still served")
  }

  @Test func `a request without end is cut off`() throws {
    let server = try MetricsServer(#require(ListenAddress(":0")))
    let client = Self.connect(server.port)
    defer { close(client) }
    for _ in 0..<64 {
      Self.write(client, String(repeating: "a", count: 1024))
      server.serve { Telemetry() }
    }
    #expect(server.descriptors.count == 1)
  }

  @Test func `every figure has its help and type, and buckets rise`() {
    let telemetry = Telemetry()
    telemetry.record(stages: ["read": 0.003])
    telemetry.record(stages: ["read": 500])
    let lines = MetricsText.render(telemetry).split(separator: "\n")
    var told: Set<Substring> = []
    for line in lines {
      if line.hasPrefix("# TYPE ") {
        #expect(told.insert(line.split(separator: " ")[2]).inserted, "told twice: \(line)")
      } else if line.hasPrefix("#") == false {
        let name = line.prefix { $0 != "{" && $0 != " " }
        let base = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) }
          .map { name.dropLast($0.count) }
        #expect(told.contains(name) || base.map(told.contains) == true, "no type: \(line)")
      }
    }
    let buckets = lines.filter { $0.hasPrefix("gongwen_stage_seconds_bucket") }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(buckets == buckets.sorted() && buckets.first == 0 && buckets.last == 2)
  }

  @Test(arguments: [
    ("127.0.0.1:9464", "127.0.0.1", 9464), (":1", "127.0.0.1", 1), ("80", "127.0.0.1", 80),
    ("[::1]:9464", "::1", 9464), ("localhost:0", "localhost", 0),
  ])
  func `addresses`(text: String, host: String, port: UInt16) {
    let address = ListenAddress(text)
    #expect(address?.host == host && address?.port == port)
  }

  @Test(arguments: ["", "host", "host:", "a:b:80", "host:70000", "host:-1"])
  func `no addresses`(text: String) { #expect(ListenAddress(text) == nil) }

  private static func connect(_ port: UInt16) -> Int32 {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout.size(ofValue: address))
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(client, $0, size)
      }
    }
    #expect(result == 0)
    return client
  }

  private static func write(_ client: Int32, _ text: String) {
    let bytes = Array(text.utf8)
    _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  private static func read(_ client: Int32) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(client, &chunk, chunk.count, Int32(MSG_DONTWAIT))
    return count > 0 ? Array(chunk[..<count]) : []
  }
}
