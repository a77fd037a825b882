internal import GRDB

extension Catalog {
  /// The events with greater numbers than `seq`, in order.
  public func events(after seq: Int64) throws(CatalogError) -> [CatalogEvent] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT seq, path, outcome, sha256, digest FROM event WHERE seq > ? ORDER BY seq",
        arguments: [seq])
      var events: [CatalogEvent] = []
      while let row = try rows.next() {
        var event = CatalogEvent(
          path: row[1] ?? "", outcome: CatalogEvent.Outcome(rawValue: row[2] ?? "") ?? .removed,
          sha256: row[3], digest: row[4])
        event.seq = row[0] ?? 0
        events.append(event)
      }
      return events
    }
  }

  /// Lets the next event have a greater number than `seq`: numbers that were published before the
  /// catalog was rebuilt are not used again.
  public func continueEvents(after seq: Int64) throws(CatalogError) {
    try change { database in
      let last = try Int64.fetchOne(
        database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'")
      if let last, last >= seq { return }
      let sql =
        last == nil
        ? "INSERT INTO sqlite_sequence (seq, name) VALUES (?, 'event')"
        : "UPDATE sqlite_sequence SET seq = ? WHERE name = 'event'"
      try database.execute(sql: sql, arguments: [seq])
    }
  }

  /// Adds events in the order given, and forgets those that were published; gives their numbers.
  static func add(_ events: [CatalogEvent], published: Int64, to database: Database) throws
    -> [CatalogEvent]
  {
    try database.execute(sql: "DELETE FROM event WHERE seq <= ?", arguments: [published])
    let insert = try database.cachedStatement(
      sql: "INSERT INTO event (path, outcome, sha256, digest) VALUES (?, ?, ?, ?)")
    return try events.map { event in
      var event = event
      try insert.execute(
        arguments: [event.path, event.outcome.rawValue, event.sha256, event.digest])
      event.seq = database.lastInsertedRowID
      return event
    }
  }
}
