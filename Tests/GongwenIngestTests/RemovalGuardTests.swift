import Foundation
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct RemovalGuardTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(arguments: [
    (removed: 20, all: 20, isAdmitted: true), (removed: 21, all: 21, isAdmitted: false),
    (removed: 50, all: 100, isAdmitted: true), (removed: 51, all: 100, isAdmitted: false),
    (removed: 21, all: 42, isAdmitted: true), (removed: 21, all: 41, isAdmitted: false),
    (removed: 0, all: 0, isAdmitted: true),
  ])
  func `More than half, and more than twenty, are held back`(
    removed: Int, all: Int, isAdmitted: Bool
  ) {
    #expect(RemovalGuard(isOff: false).admits(removed, of: all) == isAdmitted)
    #expect(RemovalGuard(isOff: true).admits(removed, of: all))
  }

  @Test func `What goes one by one counts together, what came meanwhile makes up for it`() {
    var limit = RemovalGuard(isOff: false)
    limit.begin(with: 100)
    #expect(limit.admits(1, of: 51))
    #expect(limit.admits(1, of: 50) == false)
    // Renamed, not gone: as many are there as were.
    #expect(limit.admits(80, of: 180))
    limit.begin(with: 50)
    #expect(limit.admits(1, of: 50))
  }

  private func run(_ change: (inout BatchOptions) -> Void) throws -> RunSummary {
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: "out").path,
      pipeline: Pipeline(options: PipelineOptions(), configurationDigest: ""))
    options.durability = .none
    options.onRemoved = .prune
    change(&options)
    return try BatchRun(options: options) { options, folders in
      LineWorkers(options, folders.temporaries)
    }.run { _ in }
  }

  private func documents() throws -> Int {
    try scratch.files().filter { $0.hasPrefix("out/documents") }.count
  }

  private func empty() throws {
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in"))
    try scratch.write("", to: "in/.keep")
  }

  @Test func `An empty inputs folder empties no outputs, unless a person says so`() throws {
    for number in 0..<30 { try scratch.write("\(number)", to: "in/\(number % 3)/\(number)") }
    _ = try run { _ in }
    try empty()
    for _ in 1...2 {
      let summary = try run { _ in }
      #expect(summary.heldBack == HeldBackRemoval(removed: 30, all: 30, isFolderEmpty: true))
      #expect(summary.removed == 0)
      #expect(try documents() == 30)
    }
    let summary = try run { $0.prunesAll = true }
    #expect(summary.heldBack == nil && summary.removed == 30)
    #expect(try documents() == 0)
  }

  @Test func `Where nothing is in the inputs folder, not even a few outputs go`() throws {
    for number in 0..<2 { try scratch.write("\(number)", to: "in/\(number)") }
    _ = try run { _ in }
    try empty()
    #expect(try run { _ in }.heldBack == HeldBackRemoval(removed: 2, all: 2, isFolderEmpty: true))
    #expect(try documents() == 2)
    // An excluded name shows that the folder is the right one.
    try scratch.write("x", to: "in/a.bak")
    #expect(try run { _ in }.removed == 2)
  }

  @Test
  func `Where nothing is in the inputs folder, no outputs become orphans, unless a person says so`()
    throws
  {
    for number in 0..<2 { try scratch.write("\(number)", to: "in/\(number)") }
    try scratch.write("fail", to: "in/c")
    _ = try run { $0.onRemoved = .keep }
    try empty()
    for _ in 1...2 {
      let summary = try run { $0.onRemoved = .keep }
      #expect(
        summary.heldBack
          == HeldBackRemoval(removed: 2, all: 3, isFolderEmpty: true, isRemoval: false))
      #expect(summary.orphans == 0)
    }
    let allowed = try run {
      $0.onRemoved = .keep
      $0.allowsEmpty = true
    }
    #expect(allowed.heldBack == nil && allowed.orphans == 2)
    // They are orphans, and nothing is asked again.
    let later = try run { $0.onRemoved = .keep }
    #expect(later.heldBack == nil && later.orphans == 2)
    // To prune, it may be empty, and most of what there is may still not go.
    #expect(try run { $0.allowsEmpty = true }.removed == 2)
  }

  @Test func `One source, or one excluded name, is enough for the others to be orphans`() throws {
    for number in 0..<30 { try scratch.write("\(number)", to: "in/\(number)") }
    _ = try run { $0.onRemoved = .keep }
    try empty()
    try scratch.write("x", to: "in/a.bak")
    #expect(try run { $0.onRemoved = .keep }.orphans == 30)
  }

  @Test func `Outputs that no source has are counted too, and go with their folders`() throws {
    try scratch.write("x", to: "in/a.txt")
    _ = try run { _ in }
    for number in 0..<21 {
      try scratch.write(#"{"schema":"gongwen/document/1"}"#, to: "out/documents/old/\(number).json")
    }
    try scratch.write("note", to: "out/documents/mine.txt")
    #expect(try run { _ in }.heldBack == HeldBackRemoval(removed: 21, all: 22))
    #expect(try documents() == 23)
    #expect(try run { $0.prunesAll = true }.removed == 21)
    #expect(try scratch.files().filter { $0.hasPrefix("out/documents") }.count == 2)
  }

  @Test func `A folder that cannot be read keeps what is below it`() throws {
    try scratch.write("x", to: "in/a/b.txt")
    _ = try run { _ in }
    try FileManager.default.removeItem(at: scratch.url.appending(path: "in/a"))
    try scratch.link("in/a", to: "nowhere/else")
    let summary = try run { _ in }
    #expect(summary.quarantined == 1 && summary.removed == 0)
    #expect(try scratch.files().contains("out/documents/a/b.txt.json"))
  }
}
