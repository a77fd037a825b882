import Foundation
import Testing

/// The program as its users meet it. `GONGWEN_RECORD=1 swift test` writes the answers into the
/// case files and fails, so that a recording never passes for a test.
@Suite struct CommandCaseTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GONGWEN_RECORD"] == "1"

  @Test(arguments: try CaseFile.all())
  func `The program answers as the case says`(file: CaseFile) throws {
    let (old, new) = try file.answered(by: CommandRunner.answer)
    if Self.isRecording {
      try Data(new.utf8).write(to: file.url)
      Issue.record("recorded \(file.testDescription); look at the change and test again")
    } else {
      #expect(
        new.split(separator: "\n", omittingEmptySubsequences: false)
          == old.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test func `There are cases`() throws {
    #expect(try CaseFile.all().isEmpty == false)
  }
}
