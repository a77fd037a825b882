import Glibc
internal import GongwenCatalog
internal import GongwenPipeline

/// Telemetry in the text format of Prometheus, version 0.0.4.
struct MetricsText {
  /// The content type of the format.
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private var text = ""

  /// The text of what was counted.
  static func render(_ telemetry: Telemetry) -> String {
    var metrics = MetricsText()
    metrics.work(telemetry)
    metrics.folder(telemetry)
    metrics.process()
    return metrics.text
  }

  private mutating func work(_ telemetry: Telemetry) {
    head("gongwen_sources_total", "counter", "Sources by what became of them.")
    for outcome in Telemetry.Outcome.allCases {
      sample(
        "gongwen_sources_total", [("outcome", outcome.rawValue)],
        Double(telemetry.outcomes[outcome] ?? 0))
    }
    head("gongwen_documents_total", "counter", "Documents by their worst diagnostic.")
    for worst in SeverityCounts.order {
      sample(
        "gongwen_documents_total", [("severity", SeverityCounts.name(of: worst))],
        Double(telemetry.severities[worst]))
    }
    single(
      "gongwen_source_bytes_total", "counter", "Bytes of the sources that were processed.",
      Double(telemetry.sourceBytes))
    head("gongwen_stage_seconds", "histogram", "Seconds a stage took for a source.")
    for (stage, histogram) in telemetry.stages.sorted(by: { $0.key < $1.key }) {
      self.histogram("gongwen_stage_seconds", [("stage", stage)], histogram)
    }
    head("gongwen_commit_seconds", "histogram", "Seconds a commit of a group took.")
    histogram("gongwen_commit_seconds", [], telemetry.commits)
    single(
      "gongwen_last_commit_timestamp_seconds", "gauge",
      "When something was committed last, in seconds since 1970; 0 if nothing was.",
      telemetry.lastCommit ?? 0)
    single(
      "gongwen_last_event", "gauge", "The number of the last event.", Double(telemetry.lastEvent))
    single(
      "gongwen_sources_in_work", "gauge", "Sources that workers have.", Double(telemetry.inWork))
    single(
      "gongwen_worker_restarts_total", "counter", "Workers that died and were replaced.",
      Double(telemetry.workerRestarts))
  }

  private mutating func folder(_ telemetry: Telemetry) {
    single(
      "gongwen_waiting_sources", "gauge", "Names that wait until they have settled.",
      Double(telemetry.waiting))
    single(
      "gongwen_oldest_waiting_seconds", "gauge",
      "Seconds since the first event of the name that waits longest.", telemetry.oldestWaiting)
    single(
      "gongwen_watched_folders", "gauge", "Folders whose changes the kernel reports.",
      Double(telemetry.watchedFolders))
    single(
      "gongwen_walks_total", "counter", "Walks through all of the inputs folder.",
      Double(telemetry.walks))
    single(
      "gongwen_news_lost_total", "counter", "How often the kernel lost notifications of changes.",
      Double(telemetry.overflows))
    single(
      "gongwen_polling", "gauge", "1 where changes are found by looking.",
      telemetry.isPolling ? 1 : 0)
    single(
      "gongwen_removals_held_back", "gauge",
      "Sources that are missing and keep their outputs, since they are most of what there is.",
      Double(telemetry.heldBack))
    single(
      "gongwen_inputs_lost", "gauge", "1 while the inputs folder is not there, or cannot be read.",
      telemetry.isLost ? 1 : 0)
    single(
      "gongwen_ready", "gauge",
      "1 once all sources of the start have been found, unless a removal was refused or the folder is lost.",
      telemetry.isReady ? 1 : 0)
  }

  private mutating func process() {
    head("gongwen_build_info", "gauge", "Versions of the program and its libraries.")
    let labels =
      [("version", Pipeline.version)]
      + Pipeline.libraries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    sample("gongwen_build_info", labels, 1)
    if let pages = ProcessFigures.residentBytes() {
      single(
        "process_resident_memory_bytes", "gauge", "Memory of this process, without its workers.",
        Double(pages))
    }
    if let count = ProcessFigures.openFiles() {
      single("process_open_fds", "gauge", "Files this process has open.", Double(count))
    }
  }

  private mutating func head(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func single(_ name: String, _ type: String, _ help: String, _ value: Double) {
    head(name, type, help)
    sample(name, [], value)
  }

  private mutating func histogram(
    _ name: String, _ labels: [(String, String)], _ histogram: Histogram
  ) {
    for (bound, count) in zip(histogram.bounds, histogram.counts) {
      sample(name + "_bucket", labels + [("le", Self.number(bound))], Double(count))
    }
    sample(name + "_bucket", labels + [("le", "+Inf")], Double(histogram.count))
    sample(name + "_sum", labels, histogram.sum)
    sample(name + "_count", labels, Double(histogram.count))
  }

  private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let list = labels.map { "\($0.0)=\"\(Self.escape($0.1))\"" }.joined(separator: ",")
    text += name + (list.isEmpty ? "" : "{\(list)}") + " \(Self.number(value))\n"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func escape(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }
}
