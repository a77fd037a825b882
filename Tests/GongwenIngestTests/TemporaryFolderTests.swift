import Foundation
import Testing

@testable import GongwenIngest

@Suite struct TemporaryFolderTests {
  private let scratch: ScratchFolder
  private let folder: OpenFolder
  private let name = Array("a.json".utf8)

  init() throws {
    scratch = try ScratchFolder()
    folder = try scratch.open()
  }

  private func temporaries() throws -> TemporaryFolder {
    try TemporaryFolder(in: try folder.makeFolder(Array(".tmp".utf8)))
  }

  @Test func `A file comes to its place whole, and takes the place of another`() throws {
    let temporaries = try temporaries()
    try temporaries.move(try temporaries.put([1, 2], for: []), to: name, in: folder)
    let before = try folder.status(name)
    try temporaries.move(try temporaries.put([1, 3], for: []), to: name, in: folder)
    #expect(try folder.status(name).identity != before.identity)
    #expect(try folder.holds([1, 3], at: name))
    #expect(try folder.holds([1, 2], at: name) == false)
    #expect(try folder.holds([1], at: Array("b.json".utf8)) == false)
    #expect(try scratch.files() == ["a.json"])
  }

  @Test func `A link in the place of a file is replaced, not written through`() throws {
    try scratch.write("theirs", to: "theirs")
    try scratch.link("a.json", to: "theirs")
    let temporaries = try temporaries()
    try temporaries.move(try temporaries.put([1], for: []), to: name, in: folder)
    #expect(try folder.status(name).kind == .file)
    #expect(
      try String(contentsOf: scratch.url.appending(path: "theirs"), encoding: .utf8) == "theirs")
  }

  @Test func `What a dead run left is cleared away, and what a run leaves goes with it`() throws {
    try scratch.write("half", to: ".tmp/71-8/3-0")
    var temporaries: TemporaryFolder? = try temporaries()
    #expect(try scratch.files() == [])
    _ = try temporaries?.put([1], for: [])
    #expect(try scratch.files().count == 1)
    temporaries = nil
    #expect(try scratch.files() == [])
  }

  @Test func `What no run made stays, in whatever a person put there`() throws {
    for path in [".tmp/mine.txt", ".tmp/71-8x/a", ".tmp/7/b", ".tmp/-/c"] {
      try scratch.write("", to: path)
    }
    _ = try temporaries()
    #expect(try scratch.files() == [".tmp/-/c", ".tmp/7/b", ".tmp/71-8x/a", ".tmp/mine.txt"])
  }

  @Test func `A temporary folder that is a link is not opened, and what it leads to stays`() throws
  {
    try scratch.write("precious", to: "victim/71-8/a")
    try scratch.link(".tmp", to: "victim")
    #expect {
      _ = try temporaries()
    } throws: {
      ($0 as? SystemError)?.isLink == true
    }
    #expect(try scratch.files().contains("victim/71-8/a"))
  }

  @Test func `Only a regular file of the announced size is what a worker made`() throws {
    try scratch.write("theirs", to: "theirs")
    let temporaries = try temporaries()
    let made = try temporaries.put([1, 2], for: [])
    #expect(try temporaries.holds(made, bytes: 2))
    #expect(try temporaries.holds(made, bytes: 3) == false)
    #expect(try temporaries.holds("nothing", bytes: 0) == false)
    try scratch.link(".tmp/\(temporaries.name)/link", to: "../../theirs")
    #expect(try temporaries.holds("link", bytes: 6) == false)
    // What was a file when it was looked at may be a link when it is renamed.
    #expect(throws: SystemError.self) { try temporaries.move("link", to: name, in: folder) }
    #expect(try scratch.files() == [".tmp/\(temporaries.name)/own-1", "theirs"])
  }

  @Test func `A rename that fails leaves what stood there`() throws {
    try scratch.write("", to: "a.json/inner")
    let temporaries = try temporaries()
    let file = try temporaries.put([1], for: [])
    #expect(throws: SystemError.self) { try temporaries.move(file, to: name, in: folder) }
    #expect(try scratch.files().contains("a.json/inner"))
  }
}
