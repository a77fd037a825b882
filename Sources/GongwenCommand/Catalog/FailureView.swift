import GongwenJSON

/// A quarantine record for people.
struct FailureView {
  let record: JSONValue

  /// The failure and its cause, then the command that shows it: for lists.
  var short: [String] {
    let path = record["source"]?["path"]?.asString ?? ""
    let parts = [path] + ["stage", "code", "message"].map { record[$0]?.asString ?? "" }
    return [Self.clean(parts.joined(separator: ": "))]
      + (record["command"]?.asString.map { ["  in the inputs folder: " + Self.clean($0)] } ?? [])
  }

  /// The whole record, a line for each member; the tail of standard error last.
  var full: [String] {
    let source = record["source"]
    let rows: [(String, String?)] = [
      ("source", source?["path"]?.asString), ("sha256", source?["sha256"]?.asString),
      ("size", source?["bytes"]?.asInt.map { "\($0) bytes" }),
      ("stage", record["stage"]?.asString), ("code", record["code"]?.asString),
      ("message", record["message"]?.asString), ("limit", record["limit"]?.asString),
      ("retry", record["retry"]?.asBool == true ? "in every run" : nil),
      ("attempts", record["attempts"]?.asInt.map(String.init)),
      ("signal", record["signal"]?.asInt.map(String.init)),
      ("earlier", record["earlier"]?.asString),
      ("command", record["command"]?.asString.map { $0 + " (in the inputs folder)" }),
    ]
    let lines = rows.compactMap { name, value in
      value.map { DisplayWidth.pad(name, to: 10) + Self.clean($0) }
    }
    guard let stderr = record["stderr"]?.asString, stderr.isEmpty == false else { return lines }
    let tail = stderr.split(separator: "\n", omittingEmptySubsequences: false)
    return lines + ["stderr"] + tail.map { "  " + Self.clean(String($0)) }
  }

  private static func clean(_ text: String) -> String { DisplayWidth.clip(text, to: .max) }
}
