import Foundation
import GongwenIngest
import Testing

/// Programs with a hostile library in them. Each test first proves that the library was loaded and made its attempts;
/// and one without a sandbox proves that the attempts succeed where nothing prevents them.
@Suite(.enabled(if: Sandbox.ofKernel.isComplete), .serialized) struct SandboxTests {
  private let hostile: HostileFolder

  init() throws { hostile = try HostileFolder() }

  /// What does not depend on the user or on other settings of the machine.
  private static let possible = [
    "read-outside", "empty-outside", "empty-outside-unread", "mode-outside", "write-outside",
    "folder-outside", "read-proc",
    "connect",
    "fork", "spawn", "signal-parent",
  ]
  private static let all = Set(possible + ["read-parent", "read-memory"])

  @Test func `Without a sandbox, a hostile worker reaches everything`() throws {
    #expect(try hostile.run(["run", "--sandbox", "off"]) == 0)
    let attempts = try hostile.attempts()
    #expect(attempts.isLoaded)
    for name in Self.possible { #expect(attempts.results[name] == 0, "\(name)") }
  }

  @Test(arguments: ["auto", "require"])
  func `A worker of a run gets nowhere`(mode: String) throws {
    #expect(try hostile.run(["run", "--sandbox", mode]) == 0)
    try expectRefusals()
    #expect(
      FileManager.default.fileExists(atPath: hostile.path("work/outputs/documents/a.txt.json")))
  }

  @Test func `A worker that another engine drives gets nowhere`() throws {
    let request = Data(#"{"id":1,"path":"a.txt","sidecar":false}"#.utf8)
    let source = Data("关于加强档案工作的通知\n　　为了加强档案工作，制定本办法。\n".utf8)
    let frames = [request, source].reduce(into: Data()) { frames, content in
      withUnsafeBytes(of: UInt32(content.count).littleEndian) { frames.append(contentsOf: $0) }
      frames.append(content)
    }
    try frames.write(to: hostile.url("frames"))
    #expect(try hostile.run(["worker"], input: "frames") == 0)
    try expectRefusals()
    #expect(try hostile.output().contains(#""sandbox":"full""#))
    #expect(try hostile.output().contains(#""outcome":"document""#))
  }

  @Test(arguments: [
    ["convert", "inputs/a.txt"], ["show", "inputs/a.txt"],
    ["verify", "--source", "inputs/a.txt", "document"], ["verify"],
  ])
  func `Commands that parse a source get nowhere`(arguments: [String]) throws {
    if arguments.first == "verify" {
      #expect(try hostile.run(["convert", "inputs/a.txt"], isHostile: false) == 0)
      // Names another source, so that there is something to say.
      try Data(hostile.output().replacing("档案", with: "文件").utf8).write(
        to: hostile.url("work/document"))
      #expect(try hostile.run(["run"], isHostile: false) == 0)
      try Data("另一个文本\n".utf8).write(to: hostile.url("work/inputs/b.txt"))
    }
    let status = try hostile.run(arguments)
    #expect(status == (arguments.first == "verify" ? 1 : 0))
    try expectRefusals()
  }

  @Test func `The option lifts it`() throws {
    #expect(try hostile.run(["convert", "--no-sandbox", "inputs/a.txt"]) == 0)
    let attempts = try hostile.attempts()
    #expect(attempts.isLoaded && attempts.results["read-outside"] == 0)
  }

  private func expectRefusals() throws {
    let attempts = try hostile.attempts()
    #expect(attempts.isLoaded)
    #expect(Set(attempts.results.keys) == Self.all)
    for (name, number) in attempts.results {
      #expect(number == EACCES || number == EPERM, "\(name)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: hostile.path("outside")) == ["secret"])
    #expect(try String(contentsOf: hostile.url("outside/secret"), encoding: .utf8) == "a secret\n")
  }
}
