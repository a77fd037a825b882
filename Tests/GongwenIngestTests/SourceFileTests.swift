import Foundation
import Glibc
import GongwenModel
import Testing

@testable import GongwenIngest

@Suite struct SourceFileTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func sources() throws -> [DiscoveredSource] {
    var discovery = try Discovery(root: try scratch.open(), links: .inside)
    var sources: [DiscoveredSource] = []
    while let event = discovery.next() {
      if case .source(let source) = event { sources.append(source) }
    }
    return sources
  }

  private func code(_ source: DiscoveredSource, limit: Int = 100) -> String {
    do throws(StageFailure) {
      return "\(try SourceFile.read(source, limit: limit).bytes.count) bytes"
    } catch {
      return error.code
    }
  }

  @Test func `A source comes with its sidecar`() throws {
    try scratch.write("通知", to: "a.txt")
    try scratch.write("{}", to: "a.txt.meta.json")
    let file = try SourceFile.read(try #require(try sources().first), limit: 6)
    #expect(file.bytes == Array("通知".utf8))
    #expect(file.sidecar == Array("{}".utf8))
    let path = scratch.url.appending(path: "a.txt").path
    #expect(try SourceFile.read(path: Array(path.utf8), limit: 6) == file)
  }

  @Test func `A source beyond the limit is not read`() throws {
    try scratch.write("1234567", to: "a.txt")
    let source = try #require(try sources().first)
    #expect(code(source, limit: 7) == "7 bytes")
    #expect(code(source, limit: 6) == "too-large")
  }

  @Test func `What changed since it was found is named`() throws {
    let file = try scratch.write("1", to: "a.txt")
    let source = try #require(try sources().first)
    try FileManager.default.removeItem(at: file)
    #expect(code(source) == "vanished")
    try scratch.link("a.txt", to: "/dev/zero")
    #expect(code(source) == "symlink-loop")
    try FileManager.default.removeItem(at: file)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(code(source) == "not-a-regular-file")
  }

  @Test func `A link that was turned to the outside is not followed`() throws {
    try scratch.write("1", to: "a.txt")
    try scratch.link("b.txt", to: "a.txt")
    let source = try #require(try sources().last)
    #expect(code(source) == "1 bytes")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "b.txt"))
    try scratch.link("b.txt", to: "/etc/passwd")
    #expect(code(source, limit: 1 << 20) == "symlink-outside")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `A file without permission is unreadable`() throws {
    let file = try scratch.write("1", to: "a.txt")
    #expect(chmod(file.path, 0) == 0)
    #expect(code(try #require(try sources().first)) == "unreadable")
  }

  @Test(arguments: [
    (EACCES, "unreadable"), (EPERM, "unreadable"), (EIO, "unreadable"), (ENOENT, "vanished"),
    (ENAMETOOLONG, "path-too-long"), (EMFILE, "path-too-long"), (ELOOP, "symlink-loop"),
  ])
  func `The system's answers have stable codes`(number: Int32, code: String) {
    #expect(DiscoveryFailure.Reason(SystemError("open", [], number: number)).code == code)
  }
}
