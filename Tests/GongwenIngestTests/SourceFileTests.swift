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

  @Test(arguments: [(1000, "1000 bytes"), (1001, "limits.memory")])
  func `A text that does not fit in memory is not read`(size: Int, answer: String) throws {
    let memory = MemoryNeed(limit: MemoryNeed.ofProgram + 1000 * MemoryNeed.perByte)
    func outcome() throws -> String {
      let source = try #require(try sources().first)
      do throws(StageFailure) {
        return "\(try SourceFile.read(source.place, limit: 2000, memory: memory).bytes.count) bytes"
      } catch {
        #expect(error.code == "too-large")
        #expect(error.message.contains("limits.memory") && error.message.contains("limits.bytes"))
        return error.limit ?? ""
      }
    }
    try scratch.write(String(repeating: "a", count: size), to: "a.txt")
    #expect(try outcome() == answer)
    try scratch.write("\n%PDF-1.4\n" + String(repeating: "a", count: size - 10), to: "a.txt")
    #expect(try outcome() == "\(size) bytes")
  }

  @Test func `What changed since it was found is named`() throws {
    let file = try scratch.write("1", to: "a.txt")
    let source = try #require(try sources().first)
    try FileManager.default.removeItem(at: file)
    #expect(code(source) == "vanished")
    try scratch.link("a.txt", to: "/dev/zero")
    #expect(code(source) == "changed-while-read")
    try FileManager.default.removeItem(at: file)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(code(source) == "not-a-regular-file")
  }

  @Test func `A link is followed to where it led when it was found`() throws {
    try scratch.write("1", to: "a.txt")
    try scratch.link("b.txt", to: "a.txt")
    let source = try #require(try sources().last)
    #expect(source.path == "b.txt")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "b.txt"))
    try scratch.link("b.txt", to: "/etc/passwd")
    #expect(code(source, limit: 1 << 20) == "1 bytes")
  }

  @Test(arguments: LinkPolicy.allCases)
  func `A folder that becomes a link once its files are found is not gone through`(
    links: LinkPolicy
  ) throws {
    try scratch.write("open", to: "in/d/e/a.txt")
    try scratch.write("secret words", to: "secret/e/a.txt")
    var discovery = try Discovery(root: scratch.open().folder(Array("in".utf8)), links: links)
    var found: DiscoveredSource?
    while let event = discovery.next() { if case .source(let source) = event { found = source } }
    let source = try #require(found)
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "in/d"), to: scratch.url.appending(path: "away"))
    try scratch.link("in/d", to: "../secret")
    #expect(code(source) == "changed-while-read")
  }

  @Test(arguments: LinkPolicy.allCases)
  func `A folder that becomes a link while it is walked is not gone through`(links: LinkPolicy)
    throws
  {
    try scratch.write("open", to: "in/d/a.txt")
    try scratch.write("secret words", to: "secret/a.txt")
    var discovery = try Discovery(root: scratch.open().folder(Array("in".utf8)), links: links) {
      [scratch] _, path, _ in
      guard path.isEmpty else { return }
      // The names of the root are read behind this.
      try? FileManager.default.removeItem(at: scratch.url.appending(path: "in/d"))
      try? scratch.link("in/d", to: "../secret")
    }
    var sources: [DiscoveredSource] = []
    while let event = discovery.next() {
      if case .source(let source) = event { sources.append(source) }
    }
    // A link is judged as one; only where all are followed does it lead anywhere.
    #expect(sources.map { code($0) } == (links == .follow ? ["12 bytes"] : []))
  }

  @Test func `A link below a followed folder is opened by the path it has`() throws {
    try scratch.write("12345", to: "data/year/a.txt")
    try scratch.link("in", to: "data")
    try scratch.link("data/again", to: "year")
    let paths = try sources().map(\.path)
    #expect(paths == ["data/again/a.txt", "data/year/a.txt", "in/again/a.txt", "in/year/a.txt"])
    #expect(try sources().map { code($0) } == Array(repeating: "5 bytes", count: 4))
    let places = try sources().map { String(decoding: $0.place.file.bytes, as: UTF8.self) }
    #expect(Set(places) == ["data/year/a.txt"])
  }

  @Test func `A sidecar's link is judged as a source's`() throws {
    try scratch.write("1", to: "a.txt")
    try scratch.write("{}", to: "elsewhere/words.json")
    try scratch.link("a.txt.meta.json", to: "elsewhere/words.json")
    let source = try #require(try sources().first { $0.path == "a.txt" })
    #expect(try SourceFile.read(source, limit: 9).sidecar == Array("{}".utf8))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "a.txt.meta.json"))
    try scratch.link("a.txt.meta.json", to: "/etc/passwd")
    var discovery = try Discovery(root: try scratch.open(), links: .inside)
    var failures: [String] = []
    while let event = discovery.next() {
      if case .failure(let failure) = event { failures.append(failure.reason.message) }
    }
    #expect(failures.count == 1)
    #expect(failures[0].hasPrefix("its sidecar cannot be used: the link leads out"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `A file without permission is unreadable`() throws {
    let file = try scratch.write("1", to: "a.txt")
    #expect(chmod(file.path, 0) == 0)
    #expect(code(try #require(try sources().first)) == "unreadable")
  }

  @Test(arguments: [
    (EACCES, "unreadable", true), (EPERM, "unreadable", true), (EIO, "unreadable", true),
    (EMFILE, "unreadable", true), (ENFILE, "unreadable", true), (ENOMEM, "unreadable", true),
    (ENOENT, "vanished", true), (ELOOP, "changed-while-read", true),
    (ENAMETOOLONG, "path-too-long", false),
  ])
  func `The system's answers have stable codes`(number: Int32, code: String, retry: Bool) {
    let reason = DiscoveryFailure.Reason(SystemError("open", [], number: number))
    #expect(reason.code == code && reason.retry == retry)
    #expect(reason.failure.retry == retry)
  }
}
