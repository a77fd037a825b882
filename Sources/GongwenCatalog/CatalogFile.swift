internal import GRDB
import Glibc

/// Opens the file of a catalog, and checks whether it is one.
enum CatalogFile {
  /// Opens a catalog to write: makes it where there is none, and brings its schema up to date.
  static func openToWrite(_ path: String, durable: Bool, _ busySeconds: Double) throws(CatalogError)
    -> DatabaseQueue
  {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(busySeconds))
      try queue.writeWithoutTransaction { database in
        // Before anything is changed: the file may belong to somebody else.
        if try inspect(database, path) == .empty {
          try database.execute(
            sql: "PRAGMA application_id = \(CatalogSchema.applicationID)")
        }
        try database.execute(
          sql: """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = \(durable ? "FULL" : "OFF");
            """)
      }
      try CatalogSchema.migrator.migrate(queue)
      return queue
    } catch {
      throw CatalogError(error, path: path)
    }
  }

  /// Opens a catalog to read.
  ///
  /// The file is opened for writing where that is allowed, though no statement may change it: a
  /// reader that could not write would leave the log behind which it has made to read.
  static func openToRead(_ path: String, _ busySeconds: Double) throws(CatalogError)
    -> DatabaseQueue
  {
    guard access(path, F_OK) == 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .system(path: path, reason: String(cString: strerror(errno)))
    }
    do {
      return try openToRead(path, path, configuration(busySeconds))
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
    {
      return try openAlone(path)
    } catch {
      throw CatalogError(error, path: path)
    }
  }

  /// Opens a catalog to read without creating or removing a file. Other programs may write only where there is a log.
  static func openUnchanged(_ path: String, _ busySeconds: Double) throws(CatalogError)
    -> DatabaseQueue
  {
    let hasLog = access(path + "-wal", F_OK) == 0
    return hasLog || access(path, F_OK) != 0
      ? try openToRead(path, busySeconds) : try openAlone(path)
  }

  /// Opens a catalog to read where nothing may be written, without any lock: who may not write here
  /// relies on no other process writing meanwhile.
  ///
  /// Without a log the file is taken as it is (`immutable`). With one, as after a crash, what it
  /// holds counts too; its index is then kept in memory (<https://www.sqlite.org/wal.html#noshm>).
  static func openAlone(_ path: String) throws(CatalogError) -> DatabaseQueue {
    var configuration = Self.configuration(0)
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let manner = access(path + "-wal", F_OK) == 0 ? "vfs=unix-none" : "immutable=1"
    do {
      return try openToRead("file:\(escaped(path))?mode=ro&\(manner)", path, configuration)
    } catch {
      throw CatalogError(error, path: path)
    }
  }

  private static func openToRead(
    _ name: String, _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    try queue.read { database in
      let state = try inspect(database, path)
      if try state == .empty || database.tableExists("source") == false {
        throw CatalogError.missing(path: path)
      }
      if state == .older {
        throw CatalogError.system(
          path: path, reason: "its schema is older than this program; gongwen run renews it")
      }
    }
    return queue
  }

  private static func configuration(_ busySeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.label = "gongwen.catalog"
    return configuration
  }

  /// The kind of a file.
  private enum State { case empty, older, current }

  private static func inspect(_ database: Database, _ path: String) throws -> State {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if application == 0, objects == 0 { return .empty }
    guard application == CatalogSchema.applicationID else {
      throw CatalogError.damaged(path: path, reason: "it is the database of another program")
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if try version > CatalogSchema.version || CatalogSchema.migrator.hasBeenSuperseded(database) {
      throw CatalogError.newer(path: path, version: "\(version)")
    }
    return version < CatalogSchema.version ? .older : .current
  }

  /// A path as a URI holds it.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        result.append(Unicode.Scalar(byte))
      default:
        result.append("%")
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(result)
  }
}
