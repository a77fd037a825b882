internal import GRDB
import GongwenModel

/// The columns of the table `source`, in the order in which rows are read and written.
enum SourceColumns {
  /// The stages that have a column.
  static let stages: [Stage] = [.read, .strip, .normalise, .structure, .write]
  private static let stageNames = stages.map(\.rawValue)
  private static let facts = [
    "number", "issuers", "issued", "published", "certainty", "judgement", "infos",
    "warnings", "errors", "diagnostics",
  ]
  private static let stamps = ["size", "modified", "changed", "inode"]

  private static let names =
    [
      "outcome", "sha256", "sidecar_sha256", "bytes", "fingerprint", "media_type", "title",
      "members", "digest", "text_digest", "stage", "code", "message", "attempts", "output_bytes",
      "seconds",
    ] + facts + stages.map(seconds(of:)) + stamps + stamps.map { "sidecar_\($0)" }

  /// The beginning of a query: the columns ``source(_:)`` reads.
  static let select = select(and: nil)

  /// How many columns ``source(_:)`` reads.
  static let count = 3 + names.count

  /// The beginning of a query with one column more, at index ``count``.
  static func select(and column: String?) -> String {
    let columns = ["id", "folder", "name"] + names + (column.map { [$0] } ?? [])
    return "SELECT \(columns.joined(separator: ", ")) FROM source "
  }

  /// The column of what a stage took.
  static func seconds(of stage: Stage) -> String { "\(stage.rawValue)_seconds" }

  /// Arguments: ``values(of:run:)``, when it began to fail, folder, name. A source that fails again
  /// has failed since the first time, which is not known in a catalog that was made again.
  static let update = """
    UPDATE source SET \(names.map { "\($0) = ?" }.joined(separator: ", ")), run = ?, orphaned = 0,
      failing_since = CASE WHEN outcome = 'quarantined' AND ?1 = 'quarantined' THEN failing_since ELSE ? END
    WHERE folder = ? AND name = ?
    """

  /// Arguments as those of ``update``.
  static let insert = """
    INSERT INTO source (\(names.joined(separator: ", ")), run, failing_since, folder, name)
    VALUES (\(names.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?, ?)
    """

  /// Arguments: the values of both stamps, folder, name.
  static let refresh = """
    UPDATE source SET \(stamps.map { "\($0) = ?" }.joined(separator: ", ")),
      \(stamps.map { "sidecar_\($0) = ?" }.joined(separator: ", ")), orphaned = 0
    WHERE folder = ? AND name = ?
    """

  static func values(of source: CatalogSource, run: Int64?) -> StatementArguments {
    var values: StatementArguments = [
      source.outcome.rawValue, source.sha256, source.sidecarSHA256, source.bytes,
      source.fingerprint, source.mediaType, source.title, source.members, source.digest,
      source.textDigest, source.stage, source.code, source.message, source.attempts,
      source.outputBytes, source.seconds,
    ]
    values += source.facts.columns
    values += StatementArguments(stages.map { source.stages[$0.rawValue] })
    values += Self.values(of: source.stamp) + Self.values(of: source.sidecarStamp)
    return values + [run]
  }

  static func values(of stamp: FileStamp?) -> StatementArguments {
    [stamp?.size, stamp?.modified, stamp?.changed, stamp?.inode]
  }

  /// The source of a row of ``select``. Columns are asked for as optionals, though the tables do
  /// not allow them to be empty: a damaged file must not end the program.
  static func source(_ row: Row) -> CatalogSource {
    var source = CatalogSource(
      folder: row[1] ?? "", name: row[2] ?? "", outcome: outcome(row[3] ?? ""))
    source.id = row[0] ?? 0
    source.sha256 = row[4]
    source.sidecarSHA256 = row[5]
    source.bytes = row[6]
    source.fingerprint = row[7] ?? ""
    source.mediaType = row[8]
    source.title = row[9]
    source.members = row[10] ?? 0
    source.digest = row[11]
    source.textDigest = row[12]
    source.stage = row[13]
    source.code = row[14]
    source.message = row[15]
    source.attempts = row[16] ?? 0
    source.outputBytes = row[17] ?? 0
    source.seconds = row[18] ?? 0
    source.facts = DocumentFacts(row, at: 19)
    let times = 19 + facts.count
    source.stages = Self.times(row, at: times)
    source.stamp = stamp(row, at: times + stages.count)
    source.sidecarStamp = stamp(row, at: times + stages.count + stamps.count)
    return source
  }

  /// Made with the room it needs: there is one for each source of a large folder.
  private static func times(_ row: Row, at first: Int) -> [String: Double] {
    var times = [String: Double](minimumCapacity: stages.count)
    for index in stageNames.indices {
      if let seconds: Double = row[first + index] { times[stageNames[index]] = seconds }
    }
    return times
  }

  static func outcome(_ text: String) -> CatalogSource.Outcome {
    CatalogSource.Outcome(rawValue: text) ?? .quarantined
  }

  static func stamp(_ row: Row, at index: Int) -> FileStamp? {
    guard let size: Int64 = row[index] else { return nil }
    return FileStamp(
      size: size, modified: row[index + 1] ?? 0, changed: row[index + 2] ?? 0,
      inode: row[index + 3] ?? 0)
  }
}
