import GongwenCatalog
import Testing

@Suite struct CatalogStatusTests {
  @Test func `Runs come back, the newest first`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    var first = RunRecord(started: 1_700_000_000_000, command: "run", jobs: 2, fingerprint: "f")
    first.id = try catalog.begin(first)
    var second = RunRecord(
      started: 1_700_000_100_000, finished: 1_700_000_200_000, command: "watch", jobs: 4,
      documents: 1, quarantined: 2, skipped: 3, removed: 5, orphans: 6, bytes: 7,
      seconds: 8.5, interruption: 15, fingerprint: "g")
    second.id = try catalog.begin(second)
    first.finished = 1_700_000_000_500
    first.documents = 9
    try catalog.finish(first)
    #expect([first.id, second.id] == [1, 2])
    #expect(try catalog.runs(last: 10) == [second, first])
    #expect(try catalog.runs(last: 1) == [second])
  }

  @Test func `Sources are counted by what they gave and what they are`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let empty = try catalog.counts()
    #expect(empty.groups.isEmpty && empty.bytes == 0)
    var page = Sample.document("a")
    page.mediaType = "text/html"
    page.bytes = 10
    page.outputBytes = 100
    var second = page
    second.name = "b"
    try catalog.commit([page, second, Sample.full("c"), Sample.failed("d")], removed: [])
    let counts = try catalog.counts()
    #expect(counts.groups.map(\.sources) == [1, 2, 1])
    #expect(counts.groups.map(\.mediaType) == ["text/html", "text/html", nil])
    #expect(counts.sources(.document) == 2 && counts.sources == 4 && counts.members == 12)
    #expect(counts.bytes == 1 << 40 + 20 && counts.outputBytes == 123_456_789_212)
  }

  @Test func `Failures are counted by reason and listed by path`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(
      [
        Sample.failed("b/x"), Sample.failed("b c/x"), Sample.failed("b", code: "too-large"),
        Sample.failed("附件", stage: "strip"), Sample.document("a"),
      ], removed: [])
    #expect(
      try catalog.failures().map { "\($0.sources) \($0.stage) \($0.code) \($0.example)" } == [
        "2 read empty b c/x", "1 read too-large b", "1 strip empty 附件",
      ])
    #expect(
      try catalog.quarantined(after: nil, limit: 3).map(\.path) == ["b", "b c/x", "b/x"])
    #expect(try catalog.quarantined(after: "b/x", limit: 3).map(\.path) == ["附件"])
  }

  @Test func `A source that was deleted and keeps an earlier document is in quarantine no more`()
    throws
  {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(
      [Sample.failed("a"), Sample.failed("b"), Sample.document("c")], removed: [])
    try catalog.orphan(["a", "c"])
    let counts = try catalog.counts()
    #expect(counts.sources(.quarantined) == 1 && counts.sources(.document) == 2)
    #expect(counts.orphans == 2)
    #expect(try catalog.tally(since: 0).orphans == 2 && catalog.orphanedCount() == 2)
    #expect(try catalog.failures().map(\.sources) == [1])
    #expect(try catalog.oldestFailures(5).map(\.source.path) == ["b"])
    #expect(try catalog.quarantined(after: nil, limit: 3).map(\.path) == ["b"])
    try catalog.restoreOrphans(["b", "nothing"])
    #expect(try catalog.counts().orphans == 3)
    #expect(try catalog.events(after: 0).count == 2)
  }

  @Test func `A failure is as old as the run it was first seen in`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.failed("unknown")], removed: [])
    _ = try catalog.begin(RunRecord(started: 1000))
    try catalog.commit([Sample.failed("a"), Sample.failed("b")], removed: [])
    _ = try catalog.begin(RunRecord(started: 2000))
    try catalog.commit(
      [Sample.failed("a"), Sample.document("b"), Sample.failed("c")], removed: [])
    _ = try catalog.begin(RunRecord(started: 3000))
    try catalog.commit([Sample.failed("b"), Sample.failed("c")], removed: [])
    let failures = try catalog.oldestFailures(9)
    #expect(failures.map(\.source.path) == ["a", "c", "b", "unknown"])
    #expect(failures.map(\.since) == [1000, 2000, 3000, nil])
    #expect(try catalog.oldestFailures(1).count == 1)
  }

  @Test func `The slowest come first`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(
      [1.5, 0, 9, 1.5].enumerated().map { index, seconds in
        var source = Sample.document("\(index)")
        source.seconds = seconds
        return source
      }, removed: [])
    #expect(try catalog.slowest(3).map(\.path) == ["2", "0", "3"])
    #expect(try catalog.slowest(9).count == 3)
  }

  @Test func `Equal documents are listed together`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let digests = ["b": "e", "a/x": "f", "c": "f", "d": "e", "e": "d", "f": nil, "g": nil]
    try catalog.commit(
      digests.map { path, letter in
        var source = Sample.document(path)
        source.digest = letter.map { Sample.digest(Character($0)) }
        return source
      }, removed: [])
    #expect(
      try catalog.duplicates() == [
        DuplicateGroup(digest: Sample.digest("f"), paths: ["a/x", "c"]),
        DuplicateGroup(digest: Sample.digest("e"), paths: ["b", "d"]),
      ])
  }

  @Test func `Equal documents are those that are there, with marks of the orphans`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let rows = ["a": "e", "b": "e", "c": "e", "d": "f", "e": "f"].map { path, letter in
      var source = ["c", "d"].contains(path) ? Sample.failed(path) : Sample.document(path)
      source.digest = Sample.digest(Character(letter))
      return source
    }
    try catalog.commit(rows, removed: [])
    try catalog.orphan(["b"])
    #expect(
      try catalog.duplicates() == [
        DuplicateGroup(digest: Sample.digest("e"), paths: ["a", "b"], orphans: ["b"])
      ])
    // A source that failed and was deleted is there for its earlier document.
    try catalog.orphan(["d"])
    #expect(try catalog.duplicates().map(\.paths) == [["a", "b"], ["d", "e"]])
  }

  @Test func `Stages are timed over the sources that came to them`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    #expect(try catalog.stageTimings().isEmpty)
    try catalog.commit(
      (1...5).map { index in
        var source = Sample.document("\(index)")
        source.stages["read"] = Double(index)
        if index > 3 { source.stages["write"] = 0.5 }
        return source
      }, removed: [])
    let timings = try catalog.stageTimings()
    #expect(timings.map(\.stage) == ["read", "write"])
    #expect(timings.map(\.sources) == [5, 2])
    #expect(timings.map(\.total) == [15, 1])
    #expect(timings.map(\.mean) == [3, 0.5])
    #expect(timings.map(\.median) == [3, 0.5])
    #expect(timings.map(\.longest) == [5, 0.5])
  }
}
