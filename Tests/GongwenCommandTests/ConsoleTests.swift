import GongwenModel
import GongwenPipeline
import Testing
@testable import GongwenCommand

@Suite struct ConsoleTests {
  @Test func `The status that matters more wins`() {
    #expect(ExitStatus.fault.merge(.success) == .fault)
    #expect(ExitStatus.success.merge(.unable) == .unable)
    #expect(ExitStatus.fault.merge(.interrupted(signal: 15)).code == 143)
  }

  @Test(arguments: [
    ("通知", 4), ("a通b", 4), ("（一）", 6), ("e\u{301}", 1), ("𠮷", 2), ("——", 2),
  ])
  func `Chinese characters take two columns`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `A line is cut between characters, and says so`() {
    #expect(DisplayWidth.clip("通知通知", to: 8) == "通知通知")
    #expect(DisplayWidth.clip("通知通知", to: 7) == "通知通…")
    #expect(DisplayWidth.clip("通知通知", to: 6) == "通知…")
    #expect(DisplayWidth.clip("a\u{1B}[2J\u{202E}b", to: 20) == #"a\u{1B}[2J\u{202E}b"#)
    #expect(DisplayWidth.clip("a\nb\tc", to: 20) == "a b c")
    #expect(DisplayWidth.wrap("通知 ab", to: 7) == ["通知 ab"])
    #expect(DisplayWidth.wrap("通知 ab", to: 6) == ["通知", "  ab"])
    #expect(DisplayWidth.wrap("通知通知", to: 7) == ["通知通", "  知"])
    #expect(DisplayWidth.wrap("abcdefgh i", to: 5) == ["abcde", "  fgh", "  i"])
    #expect(DisplayWidth.wrap("", to: 5) == [])
  }

  @Test(arguments: [
    ("profil", "profile"), ("Jobs", "jobs"), ("onfailure", "onFailure"), ("output", "outputs"),
  ])
  func `The nearest word is suggested`(typed: String, meant: String) {
    let words = ["inputs", "outputs", "jobs", "profile", "onFailure"]
    #expect(Suggestion.text(for: typed, among: words) == "; did you mean \"\(meant)\"?")
  }

  @Test func `Nothing is suggested where nothing is near`() {
    #expect(Suggestion.text(for: "colour", among: ["inputs", "jobs"]).isEmpty)
  }

  @Test func `Workers and paths do not change the digest, everything else does`() {
    var configuration = Configuration()
    let digest = configuration.digest
    configuration.jobs = 3
    configuration.inputs = "a"
    configuration.outputs = "b"
    #expect(configuration.digest == digest)
    configuration.options.profile = .preserve
    #expect(configuration.digest != digest)
  }

  @Test func `JSON Lines are taken apart, other texts are left whole`() {
    #expect(
      DocumentFile.split(Array("{\"a\":1}\n{}\n".utf8)) == [Array("{\"a\":1}".utf8), [123, 125]])
    #expect(DocumentFile.split(Array("{\n}".utf8)).count == 1)
    #expect(DocumentFile.split(Array("x\ny".utf8)).count == 1)
  }
}
