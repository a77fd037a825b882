import Foundation
import Glibc
import Testing

@testable import GongwenIngest

@Suite struct AtomicFileWriterTests {
  private let scratch: ScratchFolder
  private let folder: OpenFolder
  private let name = Array("a.json".utf8)

  init() throws {
    scratch = try ScratchFolder()
    folder = try scratch.open()
  }

  private func writer() throws -> AtomicFileWriter {
    try AtomicFileWriter(temporaries: try folder.makeFolder(Array(".tmp".utf8)))
  }

  @Test func `A file that would not change is not touched`() throws {
    let writer = try writer()
    #expect(try writer.write([1, 2], to: name, in: folder) == .written)
    let before = try folder.status(name)
    #expect(try writer.write([1, 2], to: name, in: folder) == .unchanged)
    #expect(try folder.status(name) == before)
    #expect(try writer.write([1, 3], to: name, in: folder) == .written)
    #expect(try folder.status(name).identity != before.identity)
    #expect(try scratch.files() == ["a.json"])
  }

  @Test func `A link in the place of a file is replaced, not written through`() throws {
    try scratch.write("theirs", to: "theirs")
    try scratch.link("a.json", to: "theirs")
    try writer().write([1], to: name, in: folder)
    #expect(try folder.status(name).kind == .file)
    #expect(
      try String(contentsOf: scratch.url.appending(path: "theirs"), encoding: .utf8) == "theirs")
  }

  @Test func `What a dead run left is cleared away`() throws {
    try scratch.write("half", to: ".tmp/1")
    _ = try writer()
    #expect(try scratch.files() == [])
  }

  @Test func `A write that fails leaves nothing`() throws {
    let writer = try writer()
    try scratch.write("", to: "a.json/inner")
    #expect(throws: SystemError.self) { try writer.write([1], to: name, in: folder) }
    #expect(try scratch.files() == ["a.json/inner"])
  }
}
