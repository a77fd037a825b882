import Foundation
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct OutputsFolderTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("x", to: "in/a/b.txt")
    try scratch.write("theirs", to: "victim/b.txt.json")
    try scratch.write("", to: "out/.keep")
  }

  private func run(_ outputs: String = "out") throws -> RunSummary {
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: outputs).path,
      pipeline: Pipeline(options: PipelineOptions(), configurationDigest: ""))
    options.durability = .none
    options.onRemoved = .prune
    return try BatchRun(options: options) { options, folders in
      LineWorkers(options, folders.temporaries)
    }.run { _ in }
  }

  /// What a run says of a link in the outputs.
  private func message() throws -> String {
    do throws(RunError) {
      _ = try Result { try run() }.mapError { $0 as? RunError ?? .worker("\($0)") }.get()
      return ""
    } catch {
      return error.message
    }
  }

  @Test(arguments: [
    ".tmp", ".lock", "documents", "quarantine", "catalog.sqlite", "catalog.sqlite-wal",
    "catalog.sqlite-shm", "catalog.sqlite-journal", "events.jsonl", "events-1-2.jsonl",
    "MANIFEST.json", "documents/a",
  ])
  func `A link in the place of a name of the program's own ends a run that names it`(name: String)
    throws
  {
    if name.hasPrefix("documents/") { try scratch.write("", to: "out/documents/.keep") }
    try scratch.link("out/\(name)", to: scratch.url.appending(path: "victim").path)
    let said = try message()
    #expect(said.contains(" \(name): it is a symbolic link; below the outputs folder"))
    #expect(try scratch.files().filter { $0.hasPrefix("victim") } == ["victim/b.txt.json"])
    let text = try String(
      contentsOf: scratch.url.appending(path: "victim/b.txt.json"), encoding: .utf8)
    #expect(text == "theirs")
  }

  @Test(arguments: ["documents", ".tmp", "catalog.sqlite"])
  func `Readers of the outputs follow no link either`(name: String) throws {
    _ = try run()
    let place = scratch.url.appending(path: "out/\(name)")
    try FileManager.default.moveItem(at: place, to: scratch.url.appending(path: "away"))
    try scratch.link("out/\(name)", to: "../away")
    let outputs = scratch.url.appending(path: "out").path
    #expect(throws: RunError.self) { try OutputsReader(path: outputs) }
    #expect(throws: RunError.self) { try OutputsNames.refuseLinks(in: outputs) }
  }

  @Test func `The outputs folder itself may be a link, and other names in it too`() throws {
    try scratch.link("way", to: "out")
    try scratch.link("out/documents-of-mine", to: "../victim")
    #expect(try run("way").documents == 1)
    #expect(try scratch.files().contains("out/documents/a/b.txt.json"))
  }

  @Test func `The outputs folder's own link is resolved once`() throws {
    try scratch.link("way", to: "out")
    let outputs = try OutputsFolder(
      path: scratch.url.appending(path: "way").path, apartFrom: nil, durability: .none)
    #expect(outputs.path == scratch.url.appending(path: "out").resolvingSymlinksInPath().path)
  }

  @Test func `A link below the documents is neither followed nor removed with what it leads to`()
    throws
  {
    _ = try run()
    try scratch.link("out/documents/old", to: "../../victim")
    #expect(try run().removed == 0)
    #expect(try scratch.files().contains("victim/b.txt.json"))
  }
}
