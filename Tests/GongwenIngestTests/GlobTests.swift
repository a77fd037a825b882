import Testing

@testable import GongwenIngest

struct GlobTests {
  @Test(arguments: [
    ("*", ""), ("*", "a/b"), ("a*", "a"), ("*.txt", "x/通知.txt"), ("?.txt", "一.txt"),
    ("[一二].txt", "二.txt"), ("[a-c]x", "bx"), ("[!a]", "b"), ("[^a]", "通"), ("[]a]", "]"),
    ("[a-]", "-"), ("a[", "a["), ("\\*", "*"), ("[\\]]", "]"), ("a**b", "ab"), ("*a*b*", "xaybz"),
  ])
  func `It matches`(pattern: String, text: String) {
    #expect(Glob(pattern).matches(text))
  }

  @Test(arguments: [
    ("", "a"), ("?", ""), ("?", "ab"), ("a", "A"), ("[!a]", "a"), ("[一二]", "三"), ("\\*", "a"),
    ("*a", "ab"), ("[c-a]", "b"), ("a\\", "a"),
  ])
  func `It does not match`(pattern: String, text: String) {
    #expect(!Glob(pattern).matches(text))
  }

  @Test(arguments: [
    ("a[2031]1.txt", "a[2031]1.txt", true), ("a[2031]1.txt", "a21.txt", true),
    ("a[2031]1.txt", "b/a[2031]1.txt", false), ("a[2031]1.txt", "a[2031]2.txt", false),
    ("caf\u{E9}", "cafe\u{301}", false), ("caf\u{E9}?", "caf\u{E9}?", true),
  ])
  func `A path matches itself`(pattern: String, path: String, isMatch: Bool) {
    #expect(Glob.anyMatches(["x", pattern], path) == isMatch)
  }

  /// Many stars take no more than the product of both lengths: trying all their lengths would not end.
  @Test func `Many stars`() {
    let pattern = String(repeating: "*a", count: 100) + "*b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 4_000)))
    var rules = IgnoreRules()
    rules.add(Array((String(repeating: "**/a/", count: 100) + "b").utf8), folder: "")
    let path = String(repeating: "a/", count: 1_000) + "x.txt"
    #expect(rules.last(matching: path, isFolder: false) == nil)
    #expect(
      rules.last(matching: String(repeating: "a/", count: 1_000) + "b", isFolder: false) != nil)
  }
}
