internal import GRDB
import Synchronization

/// The state of the outputs: every source with its result, and the runs.
///
/// A SQLite database in the outputs folder, in WAL mode: one writes, others read meanwhile.
/// docs/CATALOG.md explains its tables. Every change is one transaction, so after a crash the
/// catalog has the state after the last one. Calls may come from any thread; they wait for
/// each other, and none may be made from within the body of another.
public final class Catalog: Sendable {
  /// The purpose for which a catalog is opened.
  public enum Access: Sendable {
    /// By the one program that holds the outputs' lock. Makes the catalog, or brings it up to date.
    case readWrite
    /// By anyone, while others write, after a crash, and where nothing may be written.
    case readOnly
    /// By a process that may not create or remove a file: without a log next to the catalog, which no program writes then,
    /// none is created.
    case alone
  }

  /// The catalog's name in the outputs folder.
  public static let fileName = "catalog.sqlite"
  /// How long a call waits for another program before it throws ``CatalogError/locked(path:)``.
  public static let busySeconds = 5.0

  let path: String
  let queue: DatabaseQueue
  private let access: Access
  /// The run that changes now belong to.
  private let run = Mutex<(id: Int64, started: Int64)?>(nil)

  /// Opens a catalog.
  ///
  /// - Parameters:
  ///   - path: Path of the file.
  ///   - durable: Whether a change is on the disk when its call returns. Without, a power cut may
  ///     damage the catalog; `gongwen rebuild` makes it again.
  ///   - busySeconds: How long a call waits for another program.
  /// - Throws: ``CatalogError``. An existing file that is not a catalog stays as it is.
  public init(
    path: String, access: Access, durable: Bool = true, busySeconds: Double = Catalog.busySeconds
  ) throws(CatalogError) {
    self.path = path
    self.access = access
    queue =
      switch access {
      case .readWrite: try CatalogFile.openToWrite(path, durable: durable, busySeconds)
      case .readOnly: try CatalogFile.openToRead(path, busySeconds)
      case .alone: try CatalogFile.openUnchanged(path, busySeconds)
      }
  }

  /// Closes it, with all changes in the file itself, unless others still read.
  public func close() throws(CatalogError) {
    if access == .readWrite {
      // Not `checkpoint()`: a reader that keeps a part of the log is no error here.
      try perform { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    do { try queue.close() } catch { throw CatalogError(error, path: path) }
  }

  /// Adds a run that begins, and takes it for the run that what is committed from now on belongs to.
  ///
  /// - Returns: Its number.
  public func begin(_ run: RunRecord) throws(CatalogError) -> Int64 {
    let id = try change { database in
      let columns = RunColumns.names.joined(separator: ", ")
      let places = RunColumns.names.map { _ in "?" }.joined(separator: ", ")
      try database.execute(
        sql: "INSERT INTO run (\(columns)) VALUES (\(places))",
        arguments: RunColumns.values(of: run))
      return database.lastInsertedRowID
    }
    self.run.withLock { $0 = (id, run.started) }
    return id
  }

  /// Stores what became of a run, by its `id`.
  public func finish(_ run: RunRecord) throws(CatalogError) {
    try change { database in
      let columns = RunColumns.names.map { "\($0) = ?" }.joined(separator: ", ")
      try database.execute(
        sql: "UPDATE run SET \(columns) WHERE id = ?",
        arguments: RunColumns.values(of: run) + [run.id])
    }
  }

  /// One transaction: rows of `removed` go, then each source is inserted, or replaces the row of
  /// its path, which keeps its id. The `id` of a source is ignored.
  ///
  /// - Parameters:
  ///   - events: The changes, in order; stored with the rows.
  ///   - published: The last event that need not be kept any longer.
  /// - Returns: The events with their numbers.
  @discardableResult
  public func commit(
    _ sources: [CatalogSource], removed: [String], events: [CatalogEvent] = [],
    published: Int64 = 0
  ) throws(CatalogError) -> [CatalogEvent] {
    let run = self.run.withLock { $0 }
    return try change { database in
      try Self.remove(removed, from: database)
      let update = try database.cachedStatement(sql: SourceColumns.update)
      let insert = try database.cachedStatement(sql: SourceColumns.insert)
      for source in sources {
        let values = SourceColumns.values(of: source, run: run?.id)
        let since = source.outcome == .quarantined ? run?.started : nil
        try update.execute(arguments: values + [since, source.folder, source.name])
        if database.changesCount == 0 {
          try insert.execute(arguments: values + [since, source.folder, source.name])
        }
      }
      return try Self.add(events, published: published, to: database)
    }
  }

  /// One transaction: the rows of these paths go. Paths that have none are left out.
  public func forget(_ paths: [String]) throws(CatalogError) {
    try change { try Self.remove(paths, from: $0) }
  }

  /// One transaction: the state of these sources in the file system, and events of those that were missing. Returns the events
  /// with their numbers.
  @discardableResult
  public func refresh(
    _ stamps: [(path: String, stamp: FileStamp?, sidecarStamp: FileStamp?)],
    events: [CatalogEvent] = [], published: Int64 = 0
  ) throws(CatalogError) -> [CatalogEvent] {
    try change { database in
      let statement = try database.cachedStatement(sql: SourceColumns.refresh)
      for (path, stamp, sidecarStamp) in stamps {
        let (folder, name) = CatalogSource.split(path)
        try statement.execute(
          arguments: SourceColumns.values(of: stamp) + SourceColumns.values(of: sidecarStamp)
            + [folder, name])
      }
      return events.isEmpty ? [] : try Self.add(events, published: published, to: database)
    }
  }

  private static func remove(_ paths: [String], from database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "DELETE FROM source WHERE folder = ? AND name = ?")
    for path in paths {
      let (folder, name) = CatalogSource.split(path)
      try statement.execute(arguments: [folder, name])
    }
  }

  /// Reads, from one state of the catalog.
  func read<Result>(_ body: (Database) throws -> Result) throws(CatalogError) -> Result {
    do { return try queue.read(body) } catch { throw CatalogError(error, path: path) }
  }

  /// Changes, in one transaction.
  func change<Result>(_ body: (Database) throws -> Result) throws(CatalogError) -> Result {
    guard access == .readWrite else { throw .system(path: path, reason: "it was opened to read") }
    do { return try queue.write(body) } catch { throw CatalogError(error, path: path) }
  }

  /// Works outside of any transaction.
  private func perform(_ body: (Database) throws -> Void) throws(CatalogError) {
    do { try queue.writeWithoutTransaction(body) } catch { throw CatalogError(error, path: path) }
  }
}
