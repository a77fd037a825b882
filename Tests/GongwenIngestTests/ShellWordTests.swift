import Testing

@testable import GongwenIngest

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("inputs/国发〔2017〕35号.txt", "'inputs/国发〔2017〕35号.txt'"),
    ("a_b-1.txt", "a_b-1.txt"),
    ("it's", "'it'\\''s'"),
    ("", "''"),
    ("a\nb", "$'a\\x0ab'"),
  ])
  func `A shell reads the same bytes`(word: String, quoted: String) {
    #expect(ShellWord.quote(Array(word.utf8)) == quoted)
  }

  @Test func `Bytes that are not UTF-8 are escaped`() {
    #expect(ShellWord.quote([0x61, 0xD6]) == "$'a\\xd6'")
  }
}
