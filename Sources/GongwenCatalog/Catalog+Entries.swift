internal import GRDB

extension Catalog {
  /// The sources right in `folder` from the name `first` on, in byte order of names: at most
  /// `limit`. Those whose fingerprint is one of `current` were made as sources are made now.
  public func entries(
    in folder: String, from first: String, limit: Int, current: [String]
  ) throws(CatalogError) -> [CatalogEntry] {
    try read { database in
      let places = current.map { _ in "?" }.joined(separator: ", ")
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, name, size, modified, changed, inode, sidecar_size, sidecar_modified,
            sidecar_changed, sidecar_inode, sha256, sidecar_sha256, fingerprint IN (\(places)),
            outcome, members, output_bytes, code, digest, orphaned, fingerprint = '',
            infos, warnings, errors
          FROM source WHERE folder = ? AND name >= ? ORDER BY name LIMIT ?
          """)
      let arguments = StatementArguments(current) + [folder, first, limit]
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var entries: [CatalogEntry] = []
      while let row = try rows.next() { entries.append(Self.entry(row)) }
      return entries
    }
  }

  private static func entry(_ row: Row) -> CatalogEntry {
    CatalogEntry(
      id: row[0] ?? 0, name: row[1] ?? "", stamp: SourceColumns.stamp(row, at: 2),
      sidecarStamp: SourceColumns.stamp(row, at: 6), sha256: row[10], sidecarSHA256: row[11],
      isCurrent: row[12] ?? false, isOutdated: row[19] ?? true,
      outcome: SourceColumns.outcome(row[13] ?? ""),
      members: row[14] ?? 0, outputBytes: row[15] ?? 0, code: row[16], digest: row[17],
      isOrphaned: row[18] ?? false,
      worst: DiagnosticCounts.worst(
        infos: row[20] ?? 0, warnings: row[21] ?? 0, errors: row[22] ?? 0))
  }

  /// One transaction: these sources are to be processed again, even if they seem unchanged. Called before
  /// their outputs change, so that a crash in between leaves no row that claims what is not there.
  public func outdate(_ paths: [String]) throws(CatalogError) {
    try each(paths, "UPDATE source SET fingerprint = '' WHERE folder = ? AND name = ?")
  }

  /// One transaction: these sources were deleted, and their outputs are kept.
  @discardableResult
  public func orphan(_ paths: [String], published: Int64 = 0) throws(CatalogError)
    -> [CatalogEvent]
  {
    if paths.isEmpty { return [] }
    return try change { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE source SET orphaned = 1 WHERE folder = ? AND name = ?")
      for path in paths {
        let (folder, name) = CatalogSource.split(path)
        try statement.execute(arguments: [folder, name])
      }
      let events = paths.map { CatalogEvent(path: $0, outcome: .orphaned) }
      return try Self.add(events, published: published, to: database)
    }
  }

  /// One transaction: these sources were deleted, their outputs are kept, and that was announced before. Paths without a row are
  /// left out.
  public func restoreOrphans(_ paths: some Sequence<String>) throws(CatalogError) {
    try each(Array(paths), "UPDATE source SET orphaned = 1 WHERE folder = ? AND name = ?")
  }

  /// Whether the source of a path was deleted, and its outputs are kept; `false` for a path without a row.
  public func isOrphaned(_ path: String) throws(CatalogError) -> Bool {
    let (folder, name) = CatalogSource.split(path)
    return try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT orphaned FROM source WHERE folder = ? AND name = ?")
      return try Bool.fetchOne(statement, arguments: [folder, name]) ?? false
    }
  }

  private func each(_ paths: [String], _ sql: String) throws(CatalogError) {
    if paths.isEmpty { return }
    try change { database in
      let statement = try database.cachedStatement(sql: sql)
      for path in paths {
        let (folder, name) = CatalogSource.split(path)
        try statement.execute(arguments: [folder, name])
      }
    }
  }
}
