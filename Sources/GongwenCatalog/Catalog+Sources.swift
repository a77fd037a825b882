internal import GRDB

extension Catalog {
  /// The source of a path.
  public func source(at path: String) throws(CatalogError) -> CatalogSource? {
    let (folder, name) = CatalogSource.split(path)
    return try sources(where: "folder = ? AND name = ?", [folder, name]).first
  }

  /// The sources right in `folder` with a name in the closed range, in byte order of names.
  public func sources(
    in folder: String, from first: String, through last: String
  ) throws(CatalogError) -> [CatalogSource] {
    try sources(
      where: "folder = ? AND name BETWEEN ? AND ? ORDER BY name", [folder, first, last])
  }

  /// The sources with this inode, size and time of change: what a file may have been called before
  /// it was renamed. At most 8, by path.
  public func sources(matching stamp: FileStamp) throws(CatalogError) -> [CatalogSource] {
    try sources(
      where: "inode = ? AND size = ? AND modified = ? ORDER BY path LIMIT 8",
      [stamp.inode, stamp.size, stamp.modified])
  }

  /// The quarantined sources that are not missing and whose paths follow `path` in byte order, from the first one if
  /// it is nil, in order of path: a page of the whole list.
  public func quarantined(
    after path: String?, limit: Int
  ) throws(CatalogError) -> [CatalogSource] {
    try sources(
      where: "outcome = 'quarantined' AND orphaned = 0 AND path > ? ORDER BY path LIMIT ?",
      [path ?? "", limit])
  }

  /// The largest id of a source; 0 without any.
  public func largestID() throws(CatalogError) -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM source") ?? 0 }
  }

  /// How many sources there are.
  public func count() throws(CatalogError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") ?? 0 }
  }

  /// The names of the sources in a folder; memory grows with the folder.
  public func names(in folder: String) throws(CatalogError) -> Set<String> {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT name FROM source WHERE folder = ?")
      return try String.fetchSet(statement, arguments: [folder])
    }
  }

  /// The sources with greater ids than `id`, by id: a page of all there are.
  public func paths(after id: Int64, limit: Int) throws(CatalogError)
    -> [(id: Int64, path: String, isOrphaned: Bool)]
  {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT id, path, orphaned FROM source WHERE id > ? ORDER BY id LIMIT ?")
      let rows = try Row.fetchCursor(statement, arguments: [id, limit])
      var page: [(id: Int64, path: String, isOrphaned: Bool)] = []
      while let row = try rows.next() { page.append((row[0] ?? 0, row[1] ?? "", row[2] ?? false)) }
      return page
    }
  }

  /// The source of a path, and those below the path if it is a folder's.
  public func paths(atOrBelow path: String) throws(CatalogError)
    -> [(path: String, isOrphaned: Bool)]
  {
    let (folder, name) = CatalogSource.split(path)
    return try read { database in
      // The folders below a path lie between it with a slash and it with what follows a slash.
      let statement = try database.cachedStatement(
        sql: """
          SELECT path, orphaned FROM source WHERE folder = ?1 AND name = ?2
          UNION ALL SELECT path, orphaned FROM source WHERE folder = ?3
          UNION ALL SELECT path, orphaned FROM source WHERE folder > ?3 || '/' AND folder < ?3 || '0'
          """)
      let rows = try Row.fetchCursor(statement, arguments: [folder, name, path])
      var found: [(path: String, isOrphaned: Bool)] = []
      while let row = try rows.next() { found.append((row[0] ?? "", row[1] ?? false)) }
      return found
    }
  }

  func sources(
    where condition: String, _ arguments: StatementArguments
  ) throws(CatalogError) -> [CatalogSource] {
    try read { database in
      let statement = try database.cachedStatement(sql: SourceColumns.select + "WHERE " + condition)
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var sources: [CatalogSource] = []
      while let row = try rows.next() { sources.append(SourceColumns.source(row)) }
      return sources
    }
  }
}
