internal import GRDB
public import GongwenModel

/// The queries about what is to be doubted in documents. docs/CATALOG.md has the same queries for sqlite3.
extension Catalog {
  /// How many sources gave documents, by their worst diagnostic.
  public func severities() throws(CatalogError) -> SeverityCounts {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT CASE WHEN errors > 0 THEN 'error' WHEN warnings > 0 THEN 'warning'
            WHEN infos > 0 THEN 'info' END, count(*)
          FROM source WHERE outcome <> 'quarantined' GROUP BY 1
          """)
      var counts = SeverityCounts()
      while let row = try rows.next() {
        let worst: String? = row[0]
        counts[worst.flatMap(Severity.init(rawValue:))] = row[1] ?? 0
      }
      return counts
    }
  }

  /// The sources with documents, the least certain first; of equal ones those with more errors, warnings and
  /// infos, by path. Last come those of which nothing was judged.
  public func uncertain(_ limit: Int) throws(CatalogError) -> [CatalogSource] {
    try sources(
      where: """
        outcome <> 'quarantined' ORDER BY certainty IS NULL, certainty, errors DESC, warnings DESC,
          infos DESC, path LIMIT ?
        """, [limit])
  }

  /// The codes of diagnostics, those of the most sources first.
  public func diagnostics() throws(CatalogError) -> [DiagnosticGroup] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT one.key, count(*), sum(one.value), min(source.path)
          FROM source, json_each(source.diagnostics) AS one
          WHERE source.diagnostics IS NOT NULL GROUP BY one.key ORDER BY 2 DESC, 1
          """)
      return rows.map { row in
        DiagnosticGroup(
          code: row[0] ?? "", sources: row[1] ?? 0, count: row[2] ?? 0, example: row[3] ?? "")
      }
    }
  }

  /// The sources whose documents have a diagnostic of a code, whose paths follow `path` in byte order, from the first
  /// one if it is nil, in order of path: a page of the whole list.
  public func sources(
    diagnosed code: String, after path: String?, limit: Int
  ) throws(CatalogError) -> [CatalogSource] {
    try sources(
      where: """
        diagnostics IS NOT NULL AND path > ?
          AND EXISTS (SELECT 1 FROM json_each(source.diagnostics) AS one WHERE one.key = ?)
        ORDER BY path LIMIT ?
        """, [path ?? "", code, limit])
  }

  /// The sources whose documents have a diagnostic of a severity or a worse one, as ``sources(diagnosed:after:limit:)`` gives
  /// those of a code.
  public func sources(
    diagnosed severity: Severity, after path: String?, limit: Int
  ) throws(CatalogError) -> [CatalogSource] {
    let counts =
      switch severity {
      case .error: "errors"
      case .warning: "errors + warnings"
      case .info: "errors + warnings + infos"
      }
    return try sources(
      where: "outcome <> 'quarantined' AND \(counts) > 0 AND path > ? ORDER BY path LIMIT ?",
      [path ?? "", limit])
  }
}
