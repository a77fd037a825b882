import Foundation
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct SealTests {
  private let scratch: ScratchFolder
  private var outputs: String { scratch.url.appending(path: "out").path }

  init() throws {
    scratch = try ScratchFolder()
    let document = #"{"id":"ab#2","schema":"gongwen/document/1"}"#
    let record = #"{"schema":"gongwen/failure/1","source":{"path":"x","sha256":"cd"}}"#
    try scratch.write(document, to: "out/documents/a.json")
    try scratch.write("{}", to: "out/documents/a/1.json")
    try scratch.write("no JSON", to: "out/documents/a-b/名.txt")
    try scratch.write(record, to: "out/quarantine/x.json")
    try scratch.write("{}", to: "out/documents/.hidden")
  }

  private func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: scratch.url.appending(path: "out/" + name)), as: UTF8.self)
  }

  private func digest(_ text: String) -> String { ContentDigest.hex(of: Array(text.utf8)) }

  private func faults() throws -> [String] {
    let faults = FaultList()
    let summary = try SealCheck.run(outputs: outputs) { faults.all.append($0) }
    #expect(summary.faults == faults.all.count)
    return faults.all.map { "\($0.code.rawValue) \($0.path)" }
  }

  private final class FaultList { var all: [SealFault] = [] }

  @Test func `The list has every file in byte order of paths, and the manifest commits to it`()
    throws
  {
    let summary = try Seal(outputs: outputs).run()
    let list = try text("MANIFEST.jsonl")
    let lines = list.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        #"{"path":"documents/a-b/名.txt","sha256":"\#(digest("no JSON"))"}"#,
        #"{"id":"ab#2","path":"documents/a.json","sha256":"\#(digest(try text("documents/a.json")))"}"#,
        #"{"path":"documents/a/1.json","sha256":"\#(digest("{}"))"}"#,
        #"{"id":"cd","path":"quarantine/x.json","sha256":"\#(digest(try text("quarantine/x.json")))"}"#,
      ])
    #expect(list.last == "\n")
    var tree = MerkleTree()
    for line in lines { tree.add(Array(line.utf8)) }
    #expect(summary.isNew && summary.entries == 4 && summary.root == tree.root)
    let manifest =
      #"{"entries":4,"list":"\#(digest(list))","root":"\#(tree.root)","schema":"gongwen/manifest/1"}"#
    #expect(try text("MANIFEST.json") == manifest)
    #expect(String(decoding: summary.manifest, as: UTF8.self) == manifest)
    #expect(try faults() == [])
  }

  @Test func `A seal names the one before it, and stays where nothing has changed`() throws {
    _ = try Seal(outputs: outputs).run()
    let first = try text("MANIFEST.json")
    #expect(try Seal(outputs: outputs).run().isNew == false)
    #expect(try text("MANIFEST.json") == first)
    try scratch.write("{ }", to: "out/documents/a/1.json")
    #expect(try Seal(outputs: outputs).run().isNew)
    let second = try text("MANIFEST.json")
    #expect(second.contains(#""previous":"\#(digest(first))""#))
    #expect(try Seal(outputs: outputs).run().isNew == false)
    #expect(try text("MANIFEST.json") == second)
    try scratch.write("other", to: "out/MANIFEST.jsonl")
    #expect(try Seal(outputs: outputs).run().isNew)
    #expect(try text("MANIFEST.json").contains(#""previous":"\#(digest(second))""#))
    #expect(try faults() == [])
  }

  @Test func `Every difference is found`() throws {
    _ = try Seal(outputs: outputs).run()
    try scratch.write("{ }", to: "out/documents/a/1.json")
    try scratch.write("{}", to: "out/documents/a/2.json")
    try scratch.write("{}", to: "out/documents/0.json")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "out/documents/a-b"))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "out/quarantine"))
    #expect(
      try faults() == [
        "sealed-extra documents/0.json", "sealed-missing documents/a-b/名.txt",
        "sealed-changed documents/a/1.json", "sealed-extra documents/a/2.json",
        "sealed-missing quarantine/x.json",
      ])
  }

  @Test func `A link is not the file that was sealed`() throws {
    _ = try Seal(outputs: outputs).run()
    let place = scratch.url.appending(path: "out/documents/a/1.json")
    let target = scratch.url.appending(path: "target")
    try FileManager.default.moveItem(at: place, to: target)
    try FileManager.default.createSymbolicLink(at: place, withDestinationURL: target)
    #expect(try faults() == ["sealed-changed documents/a/1.json"])
    #expect(throws: RunError.self) { try Seal(outputs: outputs).run() }
  }

  @Test(arguments: [
    ("\"ab#2\"", "\"ab#3\"", ["manifest-broken MANIFEST.jsonl"]),
    (
      "{\"path\"", "{ \"path\"",
      ["manifest-broken MANIFEST.jsonl", "sealed-extra documents/a-b/名.txt"]
    ),
    ("a.json", "0.json", ["manifest-broken MANIFEST.jsonl", "sealed-extra documents/a.json"]),
  ])
  func `A list that was written by hand is a fault`(old: String, new: String, found: [String])
    throws
  {
    _ = try Seal(outputs: outputs).run()
    let list = try text("MANIFEST.jsonl")
    let range = try #require(list.range(of: old))
    try scratch.write(list.replacingCharacters(in: range, with: new), to: "out/MANIFEST.jsonl")
    let wrong = Array(repeating: "manifest-wrong MANIFEST.json", count: 2)
    #expect(try faults().sorted() == (found + wrong).sorted())
  }

  @Test(arguments: ["entries", "list", "root"])
  func `A manifest of another list is a fault`(member: String) throws {
    _ = try Seal(outputs: outputs).run()
    let manifest = try text("MANIFEST.json")
    let start = try #require(manifest.range(of: "\"\(member)\":")?.upperBound)
    let place = member == "entries" ? start : manifest.index(after: start)
    let digit = manifest[place] == "5" ? "6" : "5"
    try scratch.write(
      manifest.replacingCharacters(in: place...place, with: digit), to: "out/MANIFEST.json")
    #expect(try faults() == ["manifest-wrong MANIFEST.json"])
  }

  @Test(arguments: ["", "{}", "[1", "\n"])
  func `Another text is no manifest`(rest: String) throws {
    _ = try Seal(outputs: outputs).run()
    let manifest = try text("MANIFEST.json")
    try scratch.write(rest == "\n" ? manifest + rest : rest, to: "out/MANIFEST.json")
    #expect(try faults() == ["manifest-broken MANIFEST.json"])
  }

  @Test func `A cut list is a fault`() throws {
    _ = try Seal(outputs: outputs).run()
    try scratch.write(String(try text("MANIFEST.jsonl").dropLast()), to: "out/MANIFEST.jsonl")
    #expect(
      try faults() == [
        "manifest-broken MANIFEST.jsonl", "sealed-extra quarantine/x.json",
        "manifest-wrong MANIFEST.json",
      ])
  }

  @Test func `Only an outputs folder is sealed`() throws {
    let other = scratch.url.appending(path: "other").path
    #expect(throws: RunError.self) { try Seal(outputs: other).run() }
    try scratch.write("x", to: "other/x")
    #expect(throws: RunError.self) { try Seal(outputs: other).run() }
    #expect(throws: RunError.self) { try SealCheck.run(outputs: other) { _ in } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other) == ["x"])
  }
}
