internal import GRDB

extension CatalogError {
  /// The meaning of an error of the database for the user who started the program.
  ///
  /// Primary result codes as in <https://www.sqlite.org/rescode.html>. An SQL error (`SQLITE_ERROR`)
  /// or a value of another kind means that the tables are not ours, since our statements are fixed.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = (error as? CatalogError) ?? .system(path: path, reason: "\(error)")
      return
    }
    let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_FORMAT:
      self = .damaged(path: path, reason: reason)
    case .SQLITE_IOERR:
      let causes = "a full quota, a limit on the size of files (ulimit -f), or the disk"
      self = .system(path: path, reason: "\(reason): \(causes); make room, and run again")
    default: self = .system(path: path, reason: reason)
    }
  }
}
