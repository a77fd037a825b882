import Foundation
import GongwenCatalog
import GongwenJSON
import GongwenModel
import GongwenPipeline
import Testing

@testable import GongwenIngest

@Suite struct BatchRunTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func run(jobs: Int = 2, _ change: (inout BatchOptions) -> Void = { _ in }) throws
    -> RunSummary
  {
    let pipeline = Pipeline(options: PipelineOptions(), configurationDigest: "")
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: "out").path, pipeline: pipeline)
    options.jobs = jobs
    options.durability = .none
    change(&options)
    return try BatchRun(options: options) { options, folders in
      LineWorkers(options, folders.temporaries)
    }.run { _ in }
  }

  private func outputs() throws -> [String] {
    try scratch.files().filter { $0.hasPrefix("out/documents") || $0.hasPrefix("out/quarantine") }
      .map { String($0.dropFirst(4)) }
  }

  @Test func `A collection's members stand below its name, and go with it`() throws {
    try scratch.write("own\none\ntwo\nthree", to: "in/a.txt")
    let summary = try run()
    #expect(summary.documents == 1 && summary.members == 3)
    #expect(
      try outputs() == [
        "documents/a.txt.json", "documents/a.txt/1.json", "documents/a.txt/2.json",
        "documents/a.txt/3.json",
      ])
    try scratch.write("own\none", to: "in/a.txt")
    _ = try run()
    #expect(try outputs() == ["documents/a.txt.json", "documents/a.txt/1.json"])
    try scratch.write("own", to: "in/a.txt")
    _ = try run()
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `A source that fails loses its document and finds it again`() throws {
    try scratch.write("first\nmember", to: "in/a.txt")
    _ = try run()
    try scratch.write("fail", to: "in/a.txt")
    for _ in 1...2 {
      let summary = try run()
      #expect(summary.failures == ["told-to": 1])
      #expect(try outputs() == ["quarantine/a.txt.json"])
      let record = try Data(contentsOf: scratch.url.appending(path: "out/quarantine/a.txt.json"))
      #expect(
        try JSONReader.parse(Array(record))["earlier"]?.asString == LineWorkers.digest("first"))
    }
    try scratch.write("second", to: "in/a.txt")
    _ = try run()
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `The earlier document stays where that is asked for`() throws {
    try scratch.write("first", to: "in/a.txt")
    _ = try run()
    try scratch.write("fail", to: "in/a.txt")
    _ = try run { $0.onFailure = .keep }
    #expect(try outputs() == ["documents/a.txt.json", "quarantine/a.txt.json"])
  }

  @Test func `A disk that fails for a moment costs no document, and is tried again in every run`()
    throws
  {
    try scratch.write("first", to: "in/a.txt")
    _ = try run()
    try scratch.write("disk", to: "in/a.txt")
    for _ in 1...2 {
      #expect(try run().failures == ["unreadable": 1])
      #expect(try outputs() == ["documents/a.txt.json", "quarantine/a.txt.json"])
      let file = scratch.url.appending(path: "out/quarantine/a.txt.json")
      let record = try JSONReader.parse(Array(Data(contentsOf: file)))
      #expect(record["retry"]?.asBool == true && record["attempts"]?.asInt == 1)
      #expect(record["earlier"]?.asString == LineWorkers.digest("first"))
    }
    try scratch.write("first", to: "in/a.txt")
    _ = try run()
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `A file that a worker announces and does not make is its source's failure`() throws {
    try scratch.write("first", to: "in/a.txt")
    _ = try run()
    try scratch.write("announce", to: "in/a.txt")
    #expect(try run().failures == ["worker-garbage": 1])
    #expect(try outputs() == ["quarantine/a.txt.json"])
  }

  @Test(arguments: [1, 2, 7])
  func `The number of workers changes nothing`(jobs: Int) throws {
    for number in 0..<60 {
      try scratch.write(
        number % 7 == 0 ? "fail" : "\(number)", to: "in/\(number % 5)/\(number).txt")
    }
    let summary = try run(jobs: jobs)
    #expect(summary.documents == 51 && summary.quarantined == 9)
    #expect(try outputs().count == 60)
  }

  @Test func `A folder takes the place of a file, and a file that of a folder`() throws {
    try scratch.write("own\nmember", to: "in/a")
    try scratch.write("fail", to: "in/b/c.txt")
    try scratch.write("x", to: "in/b/d.txt")
    _ = try run()
    for name in ["a", "b"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "in/\(name)"))
    }
    try scratch.write("x", to: "in/a/1")
    try scratch.write("own", to: "in/b")
    _ = try run()
    #expect(try outputs() == ["documents/a/1.json", "documents/b.json"])
  }

  @Test func `A second run is refused while one holds the outputs`() throws {
    try scratch.write("x", to: "in/a.txt")
    _ = try run()
    let path = scratch.url.appending(path: "out").path
    let inputs = try scratch.open().folder(Array("in".utf8))
    let held = try OutputsFolder(path: path, apartFrom: inputs, durability: .none)
    let holder = "gongwen run, process \(ProcessInfo.processInfo.processIdentifier)"
    #expect(throws: RunError.locked(path: path, holder: holder)) { try run() }
    #expect(held.root.descriptor >= 0)
  }

  @Test func `A second run has nothing to do, and writes nothing`() throws {
    try scratch.write("x", to: "in/a.txt")
    try scratch.write("fail", to: "in/b.txt")
    _ = try run()
    let catalog = scratch.url.appending(path: "out/catalog.sqlite")
    let before = try Data(contentsOf: catalog)
    // What changed a moment ago might change again unseen.
    usleep(50_000)
    _ = try run()
    let summary = try run()
    #expect(summary.skipped == 2 && summary.documents == 0 && summary.failures == ["told-to": 1])
    let after = try Data(contentsOf: catalog)
    _ = try run()
    #expect(try Data(contentsOf: catalog) == after)
    #expect(before.isEmpty == false)
  }

  @Test func `What is asked for is worked on again`() throws {
    try scratch.write("x", to: "in/a.txt")
    try scratch.write("fail", to: "in/b.pdf")
    _ = try run()
    #expect(try run { $0.scope.isForced = true }.documents == 1)
    let retried = try run { $0.scope.retriesQuarantined = true }
    #expect(retried.standing == 0 && retried.failures == ["told-to": 1] && retried.skipped == 1)
    let chosen = try run {
      $0.scope.isForced = true
      $0.scope.patterns = ["*.pdf"]
    }
    #expect(chosen.documents == 0 && chosen.quarantined == 1)
    let none = try run {
      $0.scope.isForced = true
      $0.scope.limit = 0
    }
    #expect(none.documents == 0 && none.skipped == 0)
  }

  @Test func `A renamed source is found again, its old output is an orphan`() throws {
    try scratch.write("same", to: "in/a.txt")
    _ = try run()
    try FileManager.default.moveItem(
      at: scratch.url.appending(path: "in/a.txt"), to: scratch.url.appending(path: "in/b.txt"))
    let summary = try run()
    #expect(summary.documents == 1 && summary.orphans == 1)
    #expect(summary.firstOrphans == ["a.txt"])
    #expect(try outputs() == ["documents/a.txt.json", "documents/b.txt.json"])
    let pruned = try run { $0.onRemoved = .prune }
    #expect(pruned.removed == 1 && pruned.orphans == 0)
    #expect(try outputs() == ["documents/b.txt.json"])
  }

  @Test func `An orphan whose source comes back is none`() throws {
    let file = try scratch.write("same", to: "in/a.txt")
    _ = try run()
    let away = scratch.url.appending(path: "away.txt")
    try FileManager.default.moveItem(at: file, to: away)
    #expect(try run { $0.allowsEmpty = true }.orphans == 1)
    try FileManager.default.moveItem(at: away, to: file)
    let back = try run()
    #expect(back.orphans == 0)
    #expect(try run().orphans == 0)
  }

  @Test func `The record of a source that is gone goes, its kept document stays`() throws {
    let gone = try scratch.write("fail", to: "in/a.txt")
    let kept = try scratch.write("first", to: "in/b.txt")
    _ = try run()
    try scratch.write("fail", to: "in/b.txt")
    _ = try run { $0.onFailure = .keep }
    try FileManager.default.removeItem(at: gone)
    try FileManager.default.removeItem(at: kept)
    let held = try run { $0.onFailure = .keep }
    #expect(held.heldBack?.removed == 1 && held.removed == 0 && held.orphans == 0)
    let summary = try run {
      $0.onFailure = .keep
      $0.allowsEmpty = true
    }
    #expect(summary.removed == 2 && summary.orphans == 1)
    #expect(try outputs() == ["documents/b.txt.json"])
    #expect(try run { $0.onFailure = .keep }.heldBack == nil)
  }

  @Test func `An output that is gone is made again`() throws {
    try scratch.write("x", to: "in/a.txt")
    _ = try run()
    try FileManager.default.removeItem(
      at: scratch.url.appending(path: "out/documents/a.txt.json"))
    #expect(try run().documents == 1)
    #expect(try outputs() == ["documents/a.txt.json"])
  }

  @Test func `A run that dies before its commit is made up for`() throws {
    try scratch.write("first", to: "in/a.txt")
    _ = try run()
    try scratch.write("fail", to: "in/a.txt")
    // As a crash leaves it: the row outdated, the record in place, the document not yet removed.
    let catalog = try Catalog(
      path: scratch.url.appending(path: "out/catalog.sqlite").path, access: .readWrite)
    try catalog.outdate(["a.txt"])
    try catalog.close()
    try scratch.write("{}", to: "out/quarantine/a.txt.json")
    _ = try run()
    #expect(try outputs() == ["quarantine/a.txt.json"])
    let record = try Data(contentsOf: scratch.url.appending(path: "out/quarantine/a.txt.json"))
    #expect(
      try JSONReader.parse(Array(record))["earlier"]?.asString == LineWorkers.digest("first"))
  }

  @Test func `A dry run tells and does nothing`() throws {
    try scratch.write("x", to: "in/a.txt")
    var planned: [String] = []
    var options = BatchOptions(
      inputs: scratch.url.appending(path: "in").path,
      outputs: scratch.url.appending(path: "out").path,
      pipeline: Pipeline(options: PipelineOptions(), configurationDigest: ""))
    options.scope.limit = 3
    try BatchPlan(options: options).tell { planned.append("\($1) \($0)") }
    #expect(planned == ["new a.txt"])
    #expect(try scratch.files().filter { $0.hasPrefix("out") }.isEmpty)
  }
}
