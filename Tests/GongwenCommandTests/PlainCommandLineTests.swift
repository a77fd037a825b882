import Testing

@testable import GongwenCommand

struct PlainCommandLineTests {
  static let plain: [(words: [String], command: PlainCommandLine)] = [
    (["--version"], .version), (["-V"], .version), (["convert", "a"], .convert(["a"])),
    (["convert", "a", "b/", "*.html"], .convert(["a", "b/", "*.html"])),
    (["worker"], .worker(WorkerArguments())),
  ]

  @Test(arguments: plain)
  func `A command line without options is plain`(words: [String], command: PlainCommandLine) {
    #expect(PlainCommandLine(words) == command)
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
