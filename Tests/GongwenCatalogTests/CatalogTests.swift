import GongwenCatalog
import Testing

@Suite struct CatalogTests {
  @Test func `Every column comes back as it was stored`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    var source = Sample.full("国务院/办公厅/通知.html")
    try catalog.commit([source], removed: [])
    source.id = 1
    #expect(try catalog.source(at: source.path) == source)
    try catalog.close()
    let reader = try folder.catalog(.readOnly)
    #expect(try reader.source(at: source.path) == source)
    #expect(try reader.source(at: "通知.html") == nil)
  }

  @Test func `Every column may be empty that may be`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    var source = CatalogSource(path: "a.txt", outcome: .quarantined)
    try catalog.commit([source], removed: [])
    source.id = 1
    #expect(try catalog.source(at: "a.txt") == source)
  }

  @Test(arguments: CatalogSource.Outcome.allCases)
  func `Outcomes come back`(outcome: CatalogSource.Outcome) throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([CatalogSource(path: "a", outcome: outcome)], removed: [])
    #expect(try catalog.source(at: "a")?.outcome == outcome)
  }

  @Test func `A replaced row keeps its id, and ids are not used again`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(["a", "b", "c"].map { Sample.document($0) }, removed: [])
    var changed = Sample.full("b")
    changed.id = 77
    try catalog.commit([changed], removed: [])
    #expect(try catalog.source(at: "b")?.id == 2)
    #expect(try catalog.source(at: "b")?.title == changed.title)
    try catalog.commit([Sample.document("d")], removed: ["c", "no such path"])
    #expect(try catalog.source(at: "c") == nil)
    #expect(try catalog.source(at: "d")?.id == 4)
    try catalog.forget(["d", "a", "nowhere/d"])
    #expect(try catalog.count() == 1)
    #expect(try catalog.largestID() == 2)
    try catalog.commit([Sample.document("e")], removed: [])
    #expect(try catalog.source(at: "e")?.id == 5)
  }

  @Test func `What is removed and stored at once is stored`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.document("a")], removed: [])
    try catalog.commit([Sample.document("a")], removed: ["a"])
    #expect(try catalog.source(at: "a") != nil)
  }

  @Test func `A folder's sources come in byte order of names, within the range`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let names = ["a", "a b", "a-b", "a.txt", "B", "é", "通知", "附件", "\u{FF08}", "𠀀", "e\u{301}"]
    try catalog.commit(
      (names.map { "x/\($0)" } + ["x y/a", "x/y/a", "x"]).map { Sample.document($0) }, removed: [])
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let all = try catalog.sources(in: "x", from: sorted[0], through: sorted[sorted.count - 1])
    #expect(all.map { Array($0.name.utf8) } == sorted.map { Array($0.utf8) })
    #expect(try catalog.sources(in: "x", from: "a b", through: "a.txt").count == 3)
    #expect(try catalog.sources(in: "x", from: "通知", through: "通知").map(\.path) == ["x/通知"])
    #expect(try catalog.sources(in: "", from: "", through: "\u{10FFFF}").map(\.path) == ["x"])
    #expect(try catalog.sources(in: "x", from: "b", through: "a").isEmpty)
  }

  @Test func `Forms of one character are two names`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(
      [Sample.document("é"), Sample.document("e\u{301}")], removed: [])
    #expect(try catalog.count() == 2)
    try catalog.forget(["e\u{301}"])
    #expect(try catalog.count() == 1)
  }

  @Test func `Candidates of a rename share inode, size and time`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let stamp = FileStamp(size: 3, modified: 5, changed: 7, inode: -9)
    let paths = (0..<12).map { "b/\($0)" } + ["a c", "a/b"]
    try catalog.commit(
      paths.map { path in
        var source = Sample.document(path)
        source.stamp = stamp
        return source
      }, removed: [])
    var other = stamp
    other.changed = 1
    #expect(
      try catalog.sources(matching: other).map(\.path)
        == ["a c", "a/b", "b/0", "b/1", "b/10", "b/11", "b/2", "b/3"])
    other.size = 4
    #expect(try catalog.sources(matching: other).isEmpty)
  }

  @Test func `Stamps are refreshed alone`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    var source = Sample.full("x/a")
    try catalog.commit([source], removed: [])
    source.id = 1
    source.stamp = nil
    source.sidecarStamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4)
    try catalog.refresh([("x/a", nil, source.sidecarStamp), ("x/b", source.sidecarStamp, nil)])
    #expect(try catalog.source(at: "x/a") == source)
    #expect(try catalog.count() == 1)
  }

  @Test func `Every source is visited by id`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit(
      [Sample.document("z/b"), Sample.failed("a"), Sample.document("c")], removed: [])
    try catalog.forget(["a"])
    try catalog.commit([Sample.failed("a")], removed: [])
    try catalog.orphan(["c"])
    let seen = try catalog.paths(after: 0, limit: 9).map { "\($0.id) \($0.path) \($0.isOrphaned)" }
    #expect(seen == ["1 z/b false", "3 c true", "4 a false"])
    #expect(try catalog.paths(after: 1, limit: 1).map(\.path) == ["c"])
    #expect(try catalog.largestID() == 4)
  }

  @Test func `Entries say what decides whether a source is worked on`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    let paths = ["d/a", "d/b", "d/e/c", "d/文"]
    try catalog.commit(paths.map(Sample.full), removed: [])
    let fingerprint = Sample.full("x").fingerprint
    let all = try catalog.entries(in: "d", from: "", limit: 9, current: ["", fingerprint])
    #expect(all.map(\.name) == ["a", "b", "文"])
    #expect(all.allSatisfy { $0.isCurrent && $0.stamp == Sample.full("x").stamp })
    try catalog.outdate(["d/b"])
    let rest = try catalog.entries(in: "d", from: "b", limit: 1, current: [fingerprint])
    #expect(rest.map(\.name) == ["b"] && rest.first?.isCurrent == false)
  }

  @Test func `A commit is all or nothing`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.document("a")], removed: [])
    var broken = Sample.document("c")
    broken.attempts = -1
    #expect(throws: CatalogError.self) {
      try catalog.commit([Sample.document("b"), broken], removed: ["a"])
    }
    #expect(try catalog.count() == 1)
    #expect(try catalog.source(at: "a") != nil)
  }
}
