import Foundation
import GongwenJSON
import GongwenModel
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct BatchRunTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Makes of each line a document; fails on a source that says `fail`.
  private struct LineWorker: SourceWorker {
    @concurrent
    func process(_ source: DiscoveredSource) async -> SourceOutcome {
      do throws(StageFailure) {
        let text = String(decoding: try SourceFile.read(source, limit: 1000).bytes, as: UTF8.self)
        if text == "fail" {
          throw StageFailure(stage: .structure, code: "told-to", message: "it says so")
        }
        return .documents(text.split(separator: "\n").map { Array("{\"digest\":\"\($0)\"}".utf8) })
      } catch {
        return .failure(error, nil)
      }
    }
  }

  private func run(jobs: Int = 2, _ policy: FailurePolicy = .remove) async throws -> RunSummary {
    let pipeline = Pipeline(options: PipelineOptions(), configurationDigest: "")
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: "out").path, pipeline: pipeline)
    options.jobs = jobs
    options.onFailure = policy
    return try await BatchRun(options: options, worker: LineWorker()).run { _ in }
  }

  private func outputs() throws -> [String] {
    try scratch.files().filter { $0.hasPrefix("out/") && $0 != "out/.lock" }
      .map { String($0.dropFirst(4)) }
  }

  @Test func `A collection's members stand below its name, and go with it`() async throws {
    try scratch.write("own\none\ntwo\nthree", to: "in/a.txt")
    let summary = try await run()
    #expect(summary.documents == 1 && summary.members == 3)
    #expect(
      try outputs() == [
        "documents/a.txt.json", "documents/a.txt/1.json", "documents/a.txt/2.json",
        "documents/a.txt/3.json",
      ])
    try scratch.write("own\none", to: "in/a.txt")
    _ = try await run()
    #expect(try outputs() == ["documents/a.txt.json", "documents/a.txt/1.json"])
    try scratch.write("own", to: "in/a.txt")
    _ = try await run()
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `A source that fails loses its document and finds it again`() async throws {
    try scratch.write("first\nmember", to: "in/a.txt")
    _ = try await run()
    try scratch.write("fail", to: "in/a.txt")
    for _ in 1...2 {
      let summary = try await run()
      #expect(summary.failures == ["told-to": 1])
      #expect(try outputs() == ["quarantine/a.txt.json"])
      let record = try Data(contentsOf: scratch.url.appending(path: "out/quarantine/a.txt.json"))
      #expect(try JSONReader.parse(Array(record))["earlier"]?.asString == "first")
    }
    try scratch.write("second", to: "in/a.txt")
    _ = try await run()
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `The earlier document stays where that is asked for`() async throws {
    try scratch.write("first", to: "in/a.txt")
    _ = try await run()
    try scratch.write("fail", to: "in/a.txt")
    _ = try await run(.keep)
    #expect(try outputs() == ["documents/a.txt.json", "quarantine/a.txt.json"])
  }

  @Test(arguments: [1, 2, 7])
  func `The number of workers changes nothing`(jobs: Int) async throws {
    for number in 0..<60 {
      try scratch.write(
        number % 7 == 0 ? "fail" : "\(number)", to: "in/\(number % 5)/\(number).txt")
    }
    let summary = try await run(jobs: jobs)
    #expect(summary.documents == 51 && summary.quarantined == 9)
    #expect(try outputs().count == 60)
  }

  @Test func `A folder takes the place of a file, and a file that of a folder`() async throws {
    try scratch.write("own\nmember", to: "in/a")
    try scratch.write("fail", to: "in/b/c.txt")
    try scratch.write("x", to: "in/b/d.txt")
    _ = try await run()
    for name in ["a", "b"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "in/\(name)"))
    }
    try scratch.write("x", to: "in/a/1")
    try scratch.write("own", to: "in/b")
    _ = try await run()
    #expect(try outputs() == ["documents/a/1.json", "documents/b.json"])
  }

  @Test func `A second run is refused while one holds the outputs`() async throws {
    try scratch.write("x", to: "in/a.txt")
    _ = try await run()
    let path = scratch.url.appending(path: "out").path
    let inputs = try scratch.open().folder(Array("in".utf8))
    let held = try OutputsFolder(path: path, apartFrom: inputs)
    await #expect(throws: RunError.locked(path: path)) { try await run() }
    #expect(held.root.descriptor >= 0)
  }
}
