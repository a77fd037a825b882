import Foundation
import GRDB
import Testing

@testable import GongwenCatalog

@Suite struct CatalogFileTests {
  @Test func `A new catalog says whose it is, and migrations run once`() throws {
    let folder = try ScratchFolder()
    try folder.catalog().close()
    let first = try folder.value("SELECT group_concat(sql, ';') FROM sqlite_schema")
    #expect(try folder.value("PRAGMA application_id") == "\(0x476F_6E67)")
    #expect(try folder.value("PRAGMA user_version") == "4")
    #expect(
      try folder.value("SELECT group_concat(identifier) FROM grdb_migrations") == "v1,v2,v3,v4")
    #expect(try folder.value("PRAGMA journal_mode") == "wal")
    try folder.catalog().close()
    #expect(try folder.value("SELECT group_concat(sql, ';') FROM sqlite_schema") == first)
  }

  @Test func `The third schema keeps events and goes on with their numbers`() throws {
    let folder = try ScratchFolder()
    try folder.execute("PRAGMA application_id = \(CatalogSchema.applicationID)")
    let queue = try DatabaseQueue(path: folder.path)
    try CatalogSchema.migrator.migrate(queue, upTo: "v2")
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          INSERT INTO event (seq, path, outcome) VALUES (7, 'a', 'removed'), (9, 'b', 'document');
          DELETE FROM event WHERE seq = 9;
          """)
    }
    try queue.close()
    let catalog = try folder.catalog()
    #expect(try catalog.events(after: 0).map(\.seq) == [7])
    let numbered = try catalog.orphan(["c"], published: 7)
    #expect(numbered.map(\.seq) == [10] && numbered.map(\.outcome) == [.orphaned])
    #expect(try catalog.events(after: 0) == numbered)
  }

  @Test func `The fourth schema lets judged documents be made again, and others be`() throws {
    let folder = try ScratchFolder()
    try folder.execute("PRAGMA application_id = \(CatalogSchema.applicationID)")
    let queue = try DatabaseQueue(path: folder.path)
    try CatalogSchema.migrator.migrate(queue, upTo: "v3")
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          INSERT INTO source (folder, name, outcome, fingerprint, certainty, orphaned) VALUES
            ('', 'a', 'document', 'f', 45, 0), ('', 'b', 'document', 'f', NULL, 0),
            ('', 'c', 'document', '', 45, 0), ('', 'd', 'quarantined', 'f', NULL, 0),
            ('', 'e', 'quarantined', 'f', NULL, 1)
          """)
    }
    try queue.close()
    let catalog = try folder.catalog()
    let fingerprints = try "abcd".map { try catalog.source(at: String($0))?.fingerprint }
    #expect(fingerprints == ["schema 3", "f", "", "f"])
    #expect(try catalog.source(at: "a")?.facts.judgement == nil)
    try catalog.close()
    #expect(try folder.value("SELECT group_concat(path) FROM quarantine") == "d")
    let documents = try folder.value("SELECT group_concat(path || ' ' || kind) FROM documents")
    #expect(documents == "a document,b document,c document,e document")
  }

  @Test func `A catalog of the first schema is refused to readers, and renewed by a writer`() throws
  {
    let folder = try ScratchFolder()
    try folder.execute("PRAGMA application_id = \(CatalogSchema.applicationID)")
    let queue = try DatabaseQueue(path: folder.path)
    try CatalogSchema.migrator.migrate(queue, upTo: "v1")
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          INSERT INTO source (folder, name, outcome, fingerprint, title, code) VALUES
            ('', 'a', 'document', 'f', '通知', NULL), ('', 'b', 'document', '', NULL, NULL),
            ('', 'c', 'quarantined', 'f', NULL, 'empty')
          """)
    }
    try queue.close()
    let reason = "its schema is older than this program; gongwen run renews it"
    #expect(throws: CatalogError.system(path: folder.path, reason: reason)) {
      try folder.catalog(.readOnly)
    }
    let catalog = try folder.catalog()
    var old = Sample.document("a")
    old.id = 1
    old.title = "通知"
    old.fingerprint = "schema 1"
    #expect(try catalog.source(at: "a") == old)
    #expect(try catalog.source(at: "b")?.fingerprint == "")
    #expect(try catalog.source(at: "c")?.fingerprint == "f")
    let entries = try catalog.entries(in: "", from: "", limit: 9, current: ["f"])
    #expect(entries.map(\.isCurrent) == [false, false, true])
    #expect(entries.map(\.isOutdated) == [false, true, false])
    try catalog.close()
    #expect(try folder.catalog(.readOnly).severities()[nil] == 2)
    #expect(try folder.value("SELECT infos FROM documents WHERE path = 'a'") == "0")
  }

  @Test func `Nothing but the catalog stays behind`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.document("a")], removed: [])
    try catalog.close()
    #expect(try folder.files() == [Catalog.fileName])
    let reader = try folder.catalog(.readOnly)
    #expect(try reader.count() == 1)
    try reader.close()
    #expect(try folder.files() == [Catalog.fileName])
  }

  @Test func `What stopped half made goes on`() throws {
    let folder = try ScratchFolder()
    try folder.execute("PRAGMA application_id = \(0x476F_6E67)")
    #expect(throws: CatalogError.missing(path: folder.path)) { try folder.catalog(.readOnly) }
    try folder.execute(
      "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    #expect(try folder.catalog().count() == 0)
    let empty = try ScratchFolder()
    try Data().write(to: URL(fileURLWithPath: empty.path))
    #expect(throws: CatalogError.missing(path: empty.path)) { try empty.catalog(.readOnly) }
    #expect(try empty.catalog().count() == 0)
  }

  @Test(arguments: [Catalog.Access.readWrite, .readOnly])
  func `A file that is no database is damaged, and stays as it is`(access: Catalog.Access) throws {
    let folder = try ScratchFolder()
    let text = Data(String(repeating: "不是数据库\n", count: 1000).utf8)
    try text.write(to: URL(fileURLWithPath: folder.path))
    #expect(throws: CatalogError.damaged(path: folder.path, reason: "file is not a database")) {
      try folder.catalog(access)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == text)
  }

  @Test(arguments: [Catalog.Access.readWrite, .readOnly])
  func `Another program's database is damaged, and stays as it is`(access: Catalog.Access) throws {
    let folder = try ScratchFolder()
    try folder.execute("CREATE TABLE source (id INTEGER)")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    #expect(
      throws: CatalogError.damaged(
        path: folder.path, reason: "it is the database of another program")
    ) { try folder.catalog(access) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
  }

  @Test func `Overwritten pages are damage, not a crash`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit((0..<2000).map { Sample.full("a/\($0)") }, removed: [])
    try catalog.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    for index in 40_960..<bytes.count where index % 7 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: folder.path))
    #expect { try folder.catalog(.readOnly).sources(in: "a", from: "", through: "z") } throws: {
      if case .damaged? = $0 as? CatalogError { true } else { false }
    }
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: folder.path))
    #expect { try folder.catalog().duplicates() } throws: {
      if case .damaged? = $0 as? CatalogError { true } else { false }
    }
  }

  @Test(arguments: [Catalog.Access.readWrite, .readOnly])
  func `A newer schema is left alone`(access: Catalog.Access) throws {
    let folder = try ScratchFolder()
    try folder.catalog().close()
    try folder.execute("PRAGMA user_version = 5")
    #expect(throws: CatalogError.newer(path: folder.path, version: "5")) {
      try folder.catalog(access)
    }
    try folder.execute("PRAGMA user_version = 4; INSERT INTO grdb_migrations VALUES ('v4b')")
    #expect(throws: CatalogError.newer(path: folder.path, version: "4")) {
      try folder.catalog(access)
    }
  }

  @Test func `A catalog in use is locked to a second writer, and open to readers`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.document("a")], removed: [])
    try catalog.close()
    let impatient = try Catalog(path: folder.path, access: .readWrite, busySeconds: 0.1)
    let other = try folder.other()
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE; DELETE FROM source") }
    #expect(throws: CatalogError.locked(path: folder.path)) {
      try impatient.commit([Sample.document("b")], removed: [])
    }
    #expect(try folder.catalog(.readOnly).source(at: "a") != nil)
    try other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try impatient.commit([Sample.document("b")], removed: [])
    #expect(try folder.catalog(.readOnly).count() == 1)
  }

  @Test func `After a crash the last commit stands`() throws {
    let folder = try ScratchFolder()
    let catalog = try folder.catalog()
    try catalog.commit([Sample.document("a"), Sample.document("b")], removed: [])
    let other = try folder.other()
    try other.writeWithoutTransaction {
      // More than the cache holds, so that pages that were never committed stand in the log.
      try $0.execute(
        sql: """
          PRAGMA cache_size = 1; BEGIN IMMEDIATE;
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
          INSERT INTO source (folder, name, outcome) SELECT 'x', i, 'document' FROM n;
          """)
    }
    for suffix in [["", "-wal"], ["", "-wal", "-shm"]] {
      let crashed = try ScratchFolder()
      for suffix in suffix {
        try FileManager.default.copyItem(
          atPath: folder.path + suffix, toPath: crashed.path + suffix)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: crashed.path + "-wal")).count > 100_000)
      let alone = try CatalogFile.openAlone(crashed.path)
      #expect(try alone.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") } == 2)
      try alone.close()
      #expect(try folder.files().count == 3)
      #expect(try crashed.catalog(.readOnly).count() == 2)
      let again = try crashed.catalog()
      try again.commit([Sample.document("c")], removed: ["a"])
      try again.close()
      #expect(try crashed.files() == [Catalog.fileName])
      #expect(try crashed.catalog(.readOnly).source(at: "c")?.id == 3)
    }
  }

  @Test(.disabled(if: getuid() == 0, "root may write everywhere"), arguments: [false, true])
  func `It is read in a folder where nothing may be written`(crashed: Bool) throws {
    let source = try ScratchFolder()
    let catalog = try source.catalog()
    try catalog.commit([Sample.document("a")], removed: [])
    if crashed == false { try catalog.close() }
    let folder = try ScratchFolder()
    for name in try source.files() where name.hasSuffix("-shm") == false {
      try FileManager.default.copyItem(
        at: source.url.appending(path: name), to: folder.url.appending(path: name))
      chmod(folder.url.appending(path: name).path, 0o444)
    }
    chmod(folder.url.path, 0o555)
    defer { chmod(folder.url.path, 0o755) }
    #expect(try folder.catalog(.readOnly).count() == 1)
    #expect { try folder.catalog() } throws: {
      if case .system? = $0 as? CatalogError { true } else { false }
    }
  }

  @Test func `What is not there is named`() throws {
    let folder = try ScratchFolder()
    #expect(throws: CatalogError.missing(path: folder.path)) { try folder.catalog(.readOnly) }
    #expect(try folder.files() == [])
    let nowhere = folder.path + "/x/catalog.sqlite"
    #expect { try Catalog(path: nowhere, access: .readWrite) } throws: {
      if case .system(nowhere, _)? = $0 as? CatalogError { true } else { false }
    }
  }

  @Test func `A reader changes nothing`() throws {
    let folder = try ScratchFolder()
    try folder.catalog().close()
    #expect { try folder.catalog(.readOnly).commit([Sample.document("a")], removed: []) } throws: {
      if case .system? = $0 as? CatalogError { true } else { false }
    }
  }
}
