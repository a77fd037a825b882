import Foundation
import GongwenCatalog
import Testing

@testable import GongwenIngest

@Suite struct EventTests {
  private let scratch: ScratchFolder
  private let path: String

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "out/.keep")
    path = scratch.url.appending(path: "out").path
  }

  private var file: URL { scratch.url.appending(path: "out/events.jsonl") }

  /// Appends events as commits do, in an outputs folder with a catalog of its own.
  private func append(_ events: [CatalogEvent], catalog name: String = "catalog.sqlite") throws {
    let outputs = try OutputsFolder(path: path, apartFrom: nil, durability: .none)
    let catalog = try Catalog(
      path: scratch.url.appending(path: "out/\(name)").path, access: .readWrite)
    let log = try EventLog(outputs, path: path, catalog, durability: .none)
    try log.append(try catalog.commit([], removed: [], events: events, published: log.published))
    try catalog.close()
  }

  private func rotate(first: Int64, last: Int64) throws {
    let name = String(decoding: EventFiles.name(first: first, last: last), as: UTF8.self)
    try FileManager.default.moveItem(at: file, to: scratch.url.appending(path: "out/\(name)"))
  }

  private func lines() throws -> [EventLine] {
    var lines: [EventLine] = []
    try EventReader(outputs: path).read { lines += [EventLine($0)].compactMap(\.self) }
    return lines
  }

  /// The paths of the events behind one; nil where the folder has others.
  private func paths(since mark: EventMark?) throws -> [String]? {
    let reader = try EventReader(outputs: path, since: mark)
    var paths: [String] = []
    try reader.read { paths += [EventLine($0)?.event.path].compactMap(\.self) }
    return reader.isOther ? nil : paths
  }

  private static let abc = ["a", "b", "c"].map { CatalogEvent(path: $0, outcome: .removed) }

  @Test func `Events have no gap, over crashes and rotation`() throws {
    let outputs = try OutputsFolder(path: path, apartFrom: nil, durability: .none)
    let catalog = try Catalog(
      path: scratch.url.appending(path: "out/catalog.sqlite").path, access: .readWrite)
    _ = try catalog.commit(
      [], removed: [], events: [CatalogEvent(path: "a", outcome: .document, digest: "d")])
    // A crash came between the catalog and the file, and another in the middle of a line.
    try scratch.write("", to: "out/events.jsonl")
    var log: EventLog? = try EventLog(outputs, path: path, catalog, durability: .none)
    #expect(log?.published == 1)
    log = nil
    let whole = try Data(contentsOf: file)
    try (whole + Data("{\"seq\":2".utf8)).write(to: file)
    _ = try catalog.commit([], removed: [], events: [CatalogEvent(path: "b", outcome: .removed)])
    log = try EventLog(outputs, path: path, catalog, durability: .none)
    #expect(
      try String(contentsOf: file, encoding: .utf8) == """
        {"digest":"d","mark":"1-\(Self.first)","outcome":"document","path":"a","seq":1}
        {"mark":"2-\(Self.second)","outcome":"removed","path":"b","seq":2}

        """)
    try rotate(first: 1, last: 2)
    log = try EventLog(outputs, path: path, catalog, durability: .none)
    let next = try catalog.commit(
      [], removed: [], events: [CatalogEvent(path: "c", outcome: .quarantined)], published: 2)
    try log?.append(next)
    let all = try lines()
    #expect(all.map(\.event.seq) == [1, 2, 3])
    #expect(all[2].follows(try #require(all[1].mark)))
    #expect(try paths(since: EventMark(1)) == ["b", "c"])
  }

  // printf '%s' '{"digest":"d","outcome":"document","path":"a","seq":1}' | sha256sum, then the same of the first
  // hash and the second line.
  private static let first = "d733ea34fa0d4b101f0624ca9504320a"
  private static let second = "00cda9bce8df2432c0e62a5c33c9ab34"

  @Test func `A mark is followed over rotated files, those that were deleted included`() throws {
    try append(Self.abc)
    let marks = try lines().map { try #require($0.mark) }
    #expect(try paths(since: nil) == ["a", "b", "c"])
    #expect(try paths(since: marks[0]) == ["b", "c"])
    #expect(try paths(since: marks[2]) == [])
    try rotate(first: 1, last: 3)
    #expect(try paths(since: marks[2]) == [])
    try append([CatalogEvent(path: "d", outcome: .removed)])
    #expect(try paths(since: marks[0]) == ["b", "c", "d"])
    let name = String(decoding: EventFiles.name(first: 1, last: 3), as: UTF8.self)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "out/\(name)"))
    #expect(try paths(since: marks[2]) == ["d"])
    #expect(try paths(since: marks[1]) == nil)
  }

  @Test func `A mark of other outputs is refused, however many events these have`() throws {
    try append(Self.abc)
    let mark = try #require(try lines()[1].mark)
    for name in ["events.jsonl", "catalog.sqlite"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "out/\(name)"))
    }
    try append([CatalogEvent(path: "z", outcome: .removed)])
    #expect(try paths(since: mark) == nil)
    try append(Self.abc)
    #expect(try paths(since: mark) == nil)
    // A number has no sequence.
    #expect(try paths(since: EventMark(2)) == ["b", "c"])
  }

  @Test func `The same events again are the same`() throws {
    try append(Self.abc)
    let mark = try #require(try lines()[1].mark)
    for name in ["events.jsonl", "catalog.sqlite"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "out/\(name)"))
    }
    try append(Self.abc)
    #expect(try paths(since: mark) == ["c"])
  }

  @Test func `Events that were lost are missed by a mark, although their numbers continue`() throws
  {
    try append(Self.abc)
    // A catalog has the last ones.
    try append([CatalogEvent(path: "d", outcome: .removed)])
    let marks = try lines().map { try #require($0.mark) }
    try FileManager.default.removeItem(at: file)
    try append([CatalogEvent(path: "e", outcome: .removed)])
    #expect(try lines().map(\.event.seq) == [4, 5])
    #expect(try marks.map { try paths(since: $0) } == [nil, nil, nil, nil])
  }

  @Test func `A follower notices that the events begin again`() throws {
    try append(Self.abc)
    let reader = try EventReader(outputs: path)
    var count = 0
    try reader.read { _ in count += 1 }
    try rotate(first: 1, last: 3)
    try append([CatalogEvent(path: "d", outcome: .removed)])
    try reader.read { _ in count += 1 }
    #expect(count == 4 && reader.isOther == false && reader.isReplaced == false)
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name != ".keep" {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "out/\(name)"))
    }
    try append(Self.abc + Self.abc)
    try reader.read { _ in count += 1 }
    #expect(count == 4 && reader.isOther)
  }

  @Test func `Lines without marks are of an earlier program, and are continued`() throws {
    try scratch.write(#"{"outcome":"removed","path":"a","seq":1}"# + "\n", to: "out/events.jsonl")
    try append([CatalogEvent(path: "b", outcome: .removed)])
    let all = try lines()
    #expect(all.map(\.event.seq) == [1, 2] && all[0].mark == nil)
    #expect(try paths(since: EventMark(1)) == ["b"])
    #expect(try paths(since: all[1].mark) == [])
  }

  @Test(arguments: ["", "-", "1-", "x", "+1", "1-0", "1-" + String(repeating: "G", count: 32)])
  func `A text that is no mark`(text: String) {
    #expect(EventMark(text) == nil)
  }
}
