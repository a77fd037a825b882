import Foundation
import Glibc
import Testing

@testable import GongwenIngest

@Suite struct DiscoveryTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// What a walk finds, one line an event.
  private func found(_ links: LinkPolicy = .inside, excluding: OpenFolder? = nil) throws -> [String]
  {
    var discovery = try Discovery(root: try scratch.open(), links: links, excluding: excluding)
    var lines: [String] = []
    while let event = discovery.next() {
      switch event {
      case .source(let source): lines.append(source.path)
      case .failure(let failure): lines.append("\(failure.path) \(failure.reason.code)")
      case .warning(let text): lines.append("! \(text.prefix { $0 != ":" })")
      case .folder: break
      case .excluded(let path, _): lines.append("- \(path)")
      }
    }
    return lines
  }

  @Test func `Sources come in byte order, folder by folder`() throws {
    for path in ["b.txt", "a/z.txt", "a/国.txt", "a.txt", "B.txt"] {
      try scratch.write("", to: path)
    }
    #expect(try found() == ["B.txt", "a/z.txt", "a/国.txt", "a.txt", "b.txt"])
  }

  @Test func `Sidecars, hidden and unfinished files are no sources`() throws {
    for path in ["a.txt", "a.txt.meta.json", "b.meta.json", ".c", ".d/e.txt", "f.part", "g.tmp"] {
      try scratch.write("", to: path)
    }
    #expect(try found() == ["a.txt", "! b.meta.json", "- f.part", "- g.tmp"])
  }

  @Test func `Links are followed as far as the inputs folder goes`() throws {
    try scratch.write("", to: "a/b.txt")
    try scratch.link("broken", to: "nowhere")
    try scratch.link("file", to: "a/b.txt")
    try scratch.link("folder", to: "a")
    try scratch.link("out", to: "/dev/null")
    try scratch.link("a/up", to: "..")
    #expect(
      try found() == [
        "a/b.txt", "a/up symlink-loop", "broken broken-symlink", "file", "folder/b.txt",
        "folder/up symlink-loop", "out symlink-outside",
      ])
    #expect(try found(.follow).contains("out not-a-regular-file"))
    #expect(try found(.refuse).filter { $0.hasSuffix("symlink-refused") }.count == 5)
  }

  @Test func `A maze of links ends`() throws {
    for level in 0..<40 {
      try scratch.write("", to: "d\(level)/x")
      for name in ["l", "m"] {
        try scratch.link("d\(level)/\(name)", to: "../d\(level + 1)")
      }
    }
    #expect(try found().contains { $0.hasSuffix("symlink-loop") })
  }

  @Test func `A fifo is not opened`() throws {
    #expect(mkfifo(scratch.url.appending(path: "pipe").path, 0o600) == 0)
    #expect(try found() == ["pipe not-a-regular-file"])
  }

  @Test func `Two names with one encoded form: the first has it`() throws {
    let long = String(repeating: "b", count: 252)
    let taken = PathEncoding.encode(Array(long.utf8), as: .file)
    try scratch.write("", to: long)
    try scratch.write("", to: taken)
    #expect(
      try found()
        == [long, taken].sorted().enumerated().map { index, _ in
          index == 0 ? taken : "\(PathEncoding.alternative(to: taken)) path-clash"
        })
  }

  @Test func `Names that are not UTF-8 are found`() throws {
    let name: [UInt8] = [0xD6, 0xD0, 0x2E, 0x74]
    let file = try OpenFile(name, in: try scratch.open(), flags: O_WRONLY | O_CREAT)
    try file.write([0x41])
    #expect(try found() == ["%D6%D0.t"])
  }

  @Test func `Folders nested beyond the longest path are walked`() throws {
    var folder = try scratch.open()
    let name = Array(String(repeating: "d", count: 200).utf8)
    for _ in 0..<30 { folder = try folder.makeFolder(name) }
    let file = try OpenFile(Array("deep.txt".utf8), in: folder, flags: O_WRONLY | O_CREAT)
    try file.write([0x41])
    var discovery = try Discovery(root: try scratch.open(), links: .inside)
    var sources: [DiscoveredSource] = []
    while let event = discovery.next() {
      if case .source(let source) = event { sources.append(source) }
    }
    #expect(sources.map(\.path.utf8.count) == [30 * 201 + 8])
    #expect(try sources.map { try SourceFile.read($0, limit: 9).bytes } == [[0x41]])
    // Foundation cannot remove what is so deep.
    try scratch.open().removeTree(name)
    #expect(try scratch.files() == [])
  }

  @Test func `The outputs folder is passed over`() throws {
    try scratch.write("", to: "a.txt")
    try scratch.write("", to: "outputs/documents/b.json")
    let outputs = try scratch.open().folder(Array("outputs".utf8))
    #expect(try found(excluding: outputs) == ["a.txt"])
    // What the program does not name like that is somebody's.
    try scratch.write("", to: "outputs/b.json")
    #expect(try found(excluding: outputs) == ["a.txt", "outputs/b.json"])
  }
}
