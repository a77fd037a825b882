internal import GRDB
import GongwenModel

/// The queries of `gongwen status`. docs/CATALOG.md has the same queries for sqlite3.
extension Catalog {
  /// How many sources there are, by outcome and media type. A source that failed, kept its earlier document and was deleted is
  /// in quarantine no more: it counts as that document.
  public func counts() throws(CatalogError) -> CatalogCounts {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT iif(orphaned = 1 AND outcome = 'quarantined', 'document', outcome), media_type, count(*),
            sum(members), coalesce(sum(bytes), 0), sum(output_bytes)
          FROM source GROUP BY 1, 2 ORDER BY 1, 2
          """)
      let orphans = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM source WHERE orphaned = 1")
      var counts = CatalogCounts(
        groups: rows.map { row in
          CatalogCounts.Group(
            outcome: SourceColumns.outcome(row[0] ?? ""), mediaType: row[1], sources: row[2] ?? 0,
            members: row[3] ?? 0, bytes: row[4] ?? 0,
            outputBytes: row[5] ?? 0)
        })
      counts.orphans = orphans ?? 0
      return counts
    }
  }

  /// The quarantined sources by stage and code, the most frequent first.
  public func failures() throws(CatalogError) -> [FailureGroup] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(stage, ''), coalesce(code, ''), count(*), min(path) FROM source
          WHERE outcome = 'quarantined' AND orphaned = 0 GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
          """)
      return rows.map { row in
        FailureGroup(
          stage: row[0] ?? "", code: row[1] ?? "", sources: row[2] ?? 0, example: row[3] ?? "")
      }
    }
  }

  /// The last runs, the newest first.
  public func runs(last limit: Int) throws(CatalogError) -> [RunRecord] {
    try read { database in
      let columns = RunColumns.names.joined(separator: ", ")
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, \(columns) FROM run ORDER BY id DESC LIMIT ?",
        arguments: [limit])
      return rows.map(RunColumns.run)
    }
  }

  /// The sources that took longest, the slowest first.
  public func slowest(_ limit: Int) throws(CatalogError) -> [CatalogSource] {
    try sources(where: "seconds > 0 ORDER BY seconds DESC, path LIMIT ?", [limit])
  }

  /// The quarantined sources that fail for the longest time, the oldest first; behind them those of
  /// which it is not known.
  public func oldestFailures(_ limit: Int) throws(CatalogError) -> [OldFailure] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: SourceColumns.select(and: "failing_since") + """
          WHERE outcome = 'quarantined' AND orphaned = 0
          ORDER BY failing_since IS NULL, failing_since, path LIMIT ?
          """, arguments: [limit])
      return rows.map { row in
        OldFailure(since: row[SourceColumns.count], source: SourceColumns.source(row))
      }
    }
  }

  /// Sources with documents that share a digest, by their first paths, in byte order. Those in quarantine have none, or an
  /// earlier one.
  public func duplicates() throws(CatalogError) -> [DuplicateGroup] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, path, orphaned, min(path) OVER (PARTITION BY digest) AS first FROM source
          WHERE (outcome <> 'quarantined' OR orphaned = 1)
            AND digest IN (SELECT digest FROM documents WHERE digest IS NOT NULL
              GROUP BY digest HAVING count(*) > 1)
          ORDER BY first, digest, path
          """)
      var groups: [DuplicateGroup] = []
      while let row = try rows.next() {
        let digest: String = row[0] ?? ""
        if groups.last?.digest != digest {
          groups.append(DuplicateGroup(digest: digest, paths: []))
        }
        let path: String = row[1] ?? ""
        groups[groups.count - 1].paths.append(path)
        let isOrphan: Bool = row[2] ?? false
        if isOrphan { groups[groups.count - 1].orphans.append(path) }
      }
      return groups
    }
  }

  /// The time that each stage took, in their order, without stages that no source has reached.
  public func stageTimings() throws(CatalogError) -> [StageTiming] {
    try read { database in
      try SourceColumns.stages.compactMap { stage in
        let column = SourceColumns.seconds(of: stage)
        let row = try Row.fetchOne(
          database,
          sql: "SELECT count(\(column)), total(\(column)), max(\(column)) FROM source")
        guard let row, let sources: Int = row[0], sources > 0 else { return nil }
        let median = try Double.fetchOne(
          database,
          sql: """
            SELECT \(column) FROM source WHERE \(column) IS NOT NULL
            ORDER BY \(column) LIMIT 1 OFFSET ?
            """, arguments: [(sources - 1) / 2])
        return StageTiming(
          stage: stage.rawValue, sources: sources, total: row[1] ?? 0, median: median ?? 0,
          longest: row[2] ?? 0)
      }
    }
  }
}
