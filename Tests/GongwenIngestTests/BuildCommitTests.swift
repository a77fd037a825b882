import Testing
@testable import GongwenIngest

@Suite struct BuildCommitTests {
  private static let commit: [UInt8] =
    [0x5B, 0xA1, 0x4B, 0x2C, 0x0D, 0x12] + [UInt8](repeating: 0xEE, count: 14)

  @Test func `A build ID of this program names its commit`() {
    let id = Array("gongwen".utf8) + Self.commit
    #expect(BuildCommit.text(of: id + [0]) == "5ba14b2c0d12")
    #expect(BuildCommit.text(of: id + [1]) == "5ba14b2c0d12 with changes")
  }

  @Test func `Other build IDs name none`() {
    #expect(BuildCommit.text(of: []) == nil)
    #expect(BuildCommit.text(of: Self.commit) == nil)
    #expect(BuildCommit.text(of: Array("gongwen".utf8) + Self.commit) == nil)
    #expect(BuildCommit.text(of: Array("another".utf8) + Self.commit + [0]) == nil)
  }

  @Test func `A program that was built without a commit has none`() {
    #expect(BuildCommit.text == nil)
  }
}
