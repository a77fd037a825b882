import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct PathEncodingTests {
  @Test(arguments: [
    ("国发〔2017〕35号.txt", "国发〔2017〕35号.txt"),
    ("100%.txt", "100%25.txt"),
    ("a\nb", "a%0Ab"),
    ("a\u{7F}b", "a%7Fb"),
    ("a\u{85}b", "a%C2%85b"),
    ("folder.json", "folder.json"),
  ])
  func `A file's name keeps what a path can hold`(raw: String, encoded: String) {
    #expect(PathEncoding.encode(Array(raw.utf8), as: .file) == encoded)
  }

  @Test func `Bytes that are not UTF-8 are written as hex`() {
    #expect(PathEncoding.encode([0x61, 0xD6, 0xD0, 0x62], as: .file) == "a%D6%D0b")
    #expect(PathEncoding.encode([0xE5, 0x8D, 0x97, 0xE5, 0x8D], as: .file) == "南%E5%8D")
  }

  @Test func `A folder's last dot before json gives way to documents of that name`() {
    #expect(PathEncoding.encode(Array("a.b.json".utf8), as: .folder) == "a.b%2Ejson")
    #expect(PathEncoding.encode(Array("json".utf8), as: .folder) == "json")
  }

  @Test func `A component is cut where its ending would not fit`() {
    let fits = String(repeating: "a", count: 250)
    #expect(PathEncoding.encode(Array(fits.utf8), as: .file) == fits)
    let long = String(repeating: "a", count: 251)
    let cut = PathEncoding.encode(Array(long.utf8), as: .file)
    let digest = ContentDigest.hex(of: Array(long.utf8)).prefix(16)
    #expect(cut == String(repeating: "a", count: 180) + "~" + digest)
    #expect(PathEncoding.encode(Array(long.utf8), as: .folder) == long)
  }

  @Test func `A cut falls between characters`() {
    let long = "a" + String(repeating: "策", count: 84)
    let cut = PathEncoding.encode(Array(long.utf8), as: .file)
    #expect(cut.hasPrefix("a" + String(repeating: "策", count: 59) + "~"))
    let escaped = String(repeating: "a", count: 178) + String(repeating: "%", count: 40)
    #expect(
      PathEncoding.encode(Array(escaped.utf8), as: .file)
        .hasPrefix(String(repeating: "a", count: 178) + "~"))
  }

  @Test(arguments: [
    ("a/b c.txt", "a/b c.txt"), ("a.json/甲%.txt", "a%2Ejson/甲%25.txt"), ("-", "-"),
  ])
  func `A path below the inputs folder is encoded name by name`(raw: String, encoded: String) {
    #expect(PathEncoding.path(of: Array(raw.utf8)) == encoded)
    #expect(PathEncoding.isEncoded(encoded))
    #expect(PathEncoding.isEncoded(raw) == (raw == encoded))
  }

  @Test(arguments: ["", "/a", "a/", "a//b", ".", "a/../b", "./a", "hdfs://n/a", "a\u{0}b"])
  func `What is no path below a folder is none`(raw: String) {
    #expect(PathEncoding.path(of: Array(raw.utf8)) == nil)
    #expect(PathEncoding.isEncoded(raw) == false)
  }

  @Test(arguments: ["a%20b", "a%2e", "%D6%d0", "a\nb", "%", "a%2Fb", "x.json/a"])
  func `A path is in the encoded form only if encoding would give it`(path: String) {
    #expect(PathEncoding.isEncoded(path) == false)
  }

  @Test func `A name that was cut is in the encoded form`() {
    let long = PathEncoding.encode(Array(repeating: 0x61, count: 300), as: .file)
    #expect(PathEncoding.isEncoded("b/" + long))
    #expect(PathEncoding.isEncoded(String(repeating: "a", count: 251)) == false)
  }
}
