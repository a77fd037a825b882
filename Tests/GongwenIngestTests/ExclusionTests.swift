import Testing

@testable import GongwenIngest

struct ExclusionTests {
  /// A pattern in the ignore file of a folder, and whether it matches a path.
  struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    var folder = ""
    let path: String
    var isFolder = false
    let matches: Bool

    var testDescription: String { "\(folder)\(line) \(path)" }
  }

  // As gitignore(5) has them.
  private static let cases = [
    Case(line: "*.log", path: "a.log", matches: true),
    Case(line: "*.log", path: "x/y/a.log", matches: true),
    Case(line: "*.log", path: "a.txt", matches: false),
    Case(line: "/a.txt", path: "a.txt", matches: true),
    Case(line: "/a.txt", path: "x/a.txt", matches: false),
    Case(line: "x/a.txt", path: "x/a.txt", matches: true),
    Case(line: "x/a.txt", path: "y/x/a.txt", matches: false),
    Case(line: "drafts/", path: "drafts", isFolder: true, matches: true),
    Case(line: "drafts/", path: "drafts", matches: false),
    Case(line: "drafts/", path: "x/drafts", isFolder: true, matches: true),
    Case(line: "**/a", path: "x/y/a", matches: true),
    Case(line: "**/a", path: "a", matches: true),
    Case(line: "x/**", path: "x/y/a", matches: true),
    Case(line: "x/**", path: "x", isFolder: true, matches: false),
    Case(line: "x/**/a", path: "x/a", matches: true),
    Case(line: "x/**/a", path: "x/y/z/a", matches: true),
    Case(line: "x/*/a", path: "x/y/z/a", matches: false),
    Case(line: "?.txt", path: "一.txt", matches: true),
    Case(line: "a/**/**/b", path: "a/b", matches: true),
    Case(line: "**", path: "a", matches: true),
    Case(line: "a[0-9]?", path: "a1b", matches: true),
    Case(line: "a\\*", path: "ab", matches: false),
    Case(line: "\\#a", path: "#a", matches: true),
    Case(line: "\\!a", path: "!a", matches: true),
    Case(line: "a  ", path: "a", matches: true),
    Case(line: "通知*.html", path: "2024/通知1.html", matches: true),
    Case(line: "/a.txt", folder: "x/", path: "x/a.txt", matches: true),
    Case(line: "*.txt", folder: "x/", path: "y/a.txt", matches: false),
  ]

  @Test(arguments: cases)
  func `a line matches as in git`(_ example: Case) throws {
    var rules = IgnoreRules()
    rules.add(Array(example.line.utf8), folder: example.folder)
    try #require(rules.rules.count == 1)
    #expect(
      (rules.last(matching: example.path, isFolder: example.isFolder) != nil) == example.matches)
  }

  @Test(arguments: ["", "   ", "# drafts", "/", "!"])
  func `blank lines and comments are no rules`(_ line: String) {
    #expect(IgnoreRules.Rule(line[...], folder: "") == nil)
  }

  @Test func `the last line decides`() {
    var rules = IgnoreRules()
    rules.add(Array("*.txt\n!a.txt\r\n".utf8), folder: "")
    rules.add(Array("a.txt".utf8), folder: "x/")
    #expect(rules.last(matching: "a.txt", isFolder: false)?.isNegated == true)
    #expect(rules.last(matching: "b.txt", isFolder: false)?.isNegated == false)
    #expect(rules.last(matching: "x/a.txt", isFolder: false)?.folder == "x/")
    #expect(rules.last(matching: "a.html", isFolder: false) == nil)
  }

  @Test(arguments: [
    "a~", "#a#", "~$a.docx", "a.bak", "a.swp", "a.part", "a.filepart", "a.partial", "a.aria2",
    "a.crdownload", "a.tmp", "desktop.ini", "Thumbs.db", "a.js", "a.css", "events.jsonl",
  ])
  func `default names are excluded`(_ name: String) {
    #expect(DefaultExclusions.hold(Array(name.utf8)))
  }

  @Test(arguments: ["a", "a.txt", "~", "#a", "#", ".bak", "bak", "a.json", "通知", "desktop.ini.txt"])
  func `other names are not`(_ name: String) {
    #expect(!DefaultExclusions.hold(Array(name.utf8)))
  }

  /// Each level has precedence over the next.
  @Test func `levels`() {
    var filter = SourceFilter()
    var rules = IgnoreRules()
    let excluded = { (filter: SourceFilter, rules: IgnoreRules) in
      filter.exclusion(
        ofSource: "a.bak", name: Array("a.bak".utf8), ignoring: rules, inherited: nil)
    }
    #expect(excluded(filter, rules) == .name)
    rules.add(Array("!*.bak".utf8), folder: "")
    #expect(excluded(filter, rules) == nil)
    rules.add(Array("a.*".utf8), folder: "")
    #expect(excluded(filter, rules) == .ignoreFile(folder: ""))
    filter.configuration.include = ["a.*"]
    #expect(excluded(filter, rules) == nil)
    filter.commandLine.exclude = ["*"]
    #expect(excluded(filter, rules) == .commandLine)
    filter.commandLine.include = ["a*"]
    #expect(excluded(filter, rules) == nil)
  }
}
