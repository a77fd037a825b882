internal import GRDB

extension Catalog {
  /// The sources that are not missing, by their last results.
  ///
  /// - Parameter moment: Milliseconds since 1970; failures of before count as such.
  public func tally(since moment: Int64) throws(CatalogError) -> CatalogTally {
    try read { database in
      var tally = CatalogTally()
      let failures = try Row.fetchCursor(
        database,
        sql: """
          SELECT coalesce(code, 'unknown'), count(*), sum(failing_since IS NULL OR failing_since < ?)
          FROM source WHERE outcome = 'quarantined' AND orphaned = 0 GROUP BY 1
          """, arguments: [moment])
      while let row = try failures.next() {
        tally.failures[row[0] ?? ""] = row[1]
        tally.standing += row[2] ?? 0
      }
      let documents = try Row.fetchCursor(
        database,
        sql: """
          SELECT infos > 0, warnings > 0, errors > 0, count(*) FROM source
          WHERE outcome <> 'quarantined' AND orphaned = 0 GROUP BY 1, 2, 3
          """)
      while let row = try documents.next() {
        let worst = DiagnosticCounts.worst(
          infos: row[0] ?? 0, warnings: row[1] ?? 0, errors: row[2] ?? 0)
        tally.severities[worst] += row[3] ?? 0
      }
      tally.orphans =
        try Int.fetchOne(database, sql: "SELECT count(*) FROM source WHERE orphaned = 1") ?? 0
      return tally
    }
  }

  /// How many sources that are not missing are in quarantine.
  public func quarantinedCount() throws(CatalogError) -> Int {
    try count(where: "outcome = 'quarantined' AND orphaned = 0")
  }

  /// How many sources that are not missing have documents.
  public func presentCount() throws(CatalogError) -> Int {
    try count(where: "outcome <> 'quarantined' AND orphaned = 0")
  }

  /// How many sources were deleted or are excluded and have outputs that are kept.
  public func orphanedCount() throws(CatalogError) -> Int { try count(where: "orphaned = 1") }

  private func count(where condition: String) throws(CatalogError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source WHERE \(condition)") ?? 0 }
  }
}
