import Foundation
import GongwenTestSupport
import Testing

/// Sources and the documents they must become, a folder each. `GONGWEN_RECORD=1 swift test` writes
/// what comes out into the folders and fails, so that a recording never passes for a test.
@Suite struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GONGWEN_RECORD"] == "1"
  private static let cases = Repository.root.appending(path: "Tests/GongwenGoldenTests/Cases")

  @Test(arguments: try GoldenCase.all(in: cases))
  func `A source becomes what its case says`(golden: GoldenCase) throws {
    let (input, options) = try golden.source()
    let output = try GoldenOutput(of: input, options: options)
    if Self.isRecording {
      try golden.record(output)
      Issue.record("recorded \(golden); look at the change and test again")
    } else {
      #expect(try output.outline == golden.expected("expected.txt"), "\(golden)")
      #expect(try output.lines == golden.expected("expected.jsonl"), "\(golden)")
      #expect(output.faults == [], "\(golden)")
    }
  }

  @Test func `There are cases`() throws {
    #expect(try GoldenCase.all(in: Self.cases).count >= 40)
  }

  @Test func `Nothing is recorded where tests are a gate`() {
    let environment = ProcessInfo.processInfo.environment
    #expect(environment["CI"] == nil || environment["GONGWEN_RECORD"] == nil)
  }
}
