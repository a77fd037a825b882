import GongwenCatalog
import GongwenJSON

extension StatusReport {
  /// The report for programs. Unknown values are left out; times are ISO 8601, in UTC.
  var json: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("sources", sources), ("groups", .array(counts.groups.map(Self.json))),
      ("runs", .array(runs.map(Self.json))), ("stages", .array(stages.map(Self.json))),
      ("failures", .array(failures.map(Self.json))), ("oldest", .array(oldest.map(Self.json))),
      ("slowest", .array(slowest.map(Self.json))), ("severities", severities.json),
    ]
    if let uncertain { members.append(("uncertain", .array(uncertain.map(\.doubts)))) }
    if let duplicates { members.append(("duplicates", .array(duplicates.map(Self.json)))) }
    return .object(members)
  }

  private var sources: JSONValue {
    var members: [(name: String, value: JSONValue?)] = CatalogSource.Outcome.allCases.map {
      ($0.rawValue, .int(counts.sources($0)))
    }
    members += [
      ("all", .int(counts.sources)), ("orphans", .int(counts.orphans)),
      ("members", .int(counts.members)),
      ("bytes", .int(Int(counts.bytes))), ("outputBytes", .int(Int(counts.outputBytes))),
    ]
    return Self.object(members)
  }

  private static func json(_ group: CatalogCounts.Group) -> JSONValue {
    object([
      ("outcome", .string(group.outcome.rawValue)), ("mediaType", text(group.mediaType)),
      ("sources", .int(group.sources)), ("members", .int(group.members)),
      ("bytes", .int(Int(group.bytes))), ("outputBytes", .int(Int(group.outputBytes))),
    ])
  }

  private static func json(_ run: RunRecord) -> JSONValue {
    object([
      ("id", .int(Int(run.id))), ("command", .string(run.command)),
      ("started", moment(run.started)), ("finished", moment(run.finished)),
      ("jobs", .int(run.jobs)), ("documents", .int(run.documents)),
      ("quarantined", .int(run.quarantined)), ("skipped", .int(run.skipped)),
      ("removed", .int(run.removed)),
      ("orphans", .int(run.orphans)), ("bytes", .int(Int(run.bytes))),
      ("seconds", .number(run.seconds)),
      ("interruption", run.interruption.map { .int(Int($0)) }),
      ("fingerprint", .string(run.fingerprint)), ("sandbox", text(run.sandbox)),
    ])
  }

  private static func json(_ timing: StageTiming) -> JSONValue {
    object([
      ("stage", .string(timing.stage)), ("sources", .int(timing.sources)),
      ("total", .number(timing.total)), ("mean", .number(timing.mean)),
      ("median", .number(timing.median)), ("longest", .number(timing.longest)),
    ])
  }

  private static func json(_ group: FailureGroup) -> JSONValue {
    object([
      ("stage", .string(group.stage)), ("code", .string(group.code)),
      ("sources", .int(group.sources)), ("example", .string(group.example)),
    ])
  }

  private static func json(_ failure: OldFailure) -> JSONValue {
    let source = failure.source
    return object([
      ("path", .string(source.path)), ("since", moment(failure.since)),
      ("stage", text(source.stage)), ("code", text(source.code)),
      ("message", text(source.message)), ("attempts", .int(source.attempts)),
    ])
  }

  private static func json(_ source: CatalogSource) -> JSONValue {
    let stages = source.stages.sorted { $0.key < $1.key }.map {
      ($0.key, JSONValue.number($0.value))
    }
    return object([
      ("path", .string(source.path)), ("outcome", .string(source.outcome.rawValue)),
      ("bytes", source.bytes.map { .int(Int($0)) }), ("seconds", .number(source.seconds)),
      ("stages", .object(stages)),
    ])
  }

  private static func json(_ group: DuplicateGroup) -> JSONValue {
    object([
      ("digest", .string(group.digest)), ("paths", .array(group.paths.map(JSONValue.string))),
      ("orphans", .array(group.orphans.map(JSONValue.string))),
    ])
  }

  private static func object(_ members: [(name: String, value: JSONValue?)]) -> JSONValue {
    .object(members.compactMap { member in member.value.map { (member.name, $0) } })
  }

  private static func text(_ value: String?) -> JSONValue? { value.map(JSONValue.string) }

  private static func moment(_ milliseconds: Int64?) -> JSONValue? {
    milliseconds.map { .string(Moment(milliseconds: $0).iso) }
  }
}
