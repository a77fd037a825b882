import Testing

@testable import GongwenCommand

struct PlainCommandLineTests {
  @Test(arguments: [
    ["--version"], ["-V"], ["convert", "a"], ["convert", "a", "b/", "*.html"], ["worker"],
  ])
  func `A command line without options is plain`(words: [String]) {
    #expect(PlainCommandLine(words) != nil)
  }

  @Test(arguments: [
    [], [""], ["run"], ["convert"], ["convert", ""], ["convert", "-"],
    ["convert", "a", "--pretty"],
    ["convert", "--help"], ["--version", "a"], ["worker", "--supervised"],
    ["worker", "--settings"],
    ["worker", "--settings", "--temporaries"], ["worker", "--settings", "{}", "--settings", "{}"],
    ["worker", "--config", "a.json"], ["worker", "a", "b"],
  ])
  func `Others are left to the parser`(words: [String]) { #expect(PlainCommandLine(words) == nil) }

  @Test func `A worker is told what a run tells it`() throws {
    let words = ["--settings", "{}", "--inputs", "i", "--outputs", "o", "--temporaries", "t"]
    let arguments = try #require(WorkerArguments(plain: words))
    #expect(arguments.settings == "{}" && arguments.inputs == "i")
    #expect(arguments.outputs == "o" && arguments.temporaries == "t")
    #expect(WorkerArguments(plain: []) == WorkerArguments())
  }
}
