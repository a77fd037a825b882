import GongwenCatalog

/// The report of `gongwen status` for people.
struct StatusView {
  let report: StatusReport

  /// A line about all sources, then a table for each question that has an answer; where lists were asked for, these alone.
  var lines: [String] {
    if report.uncertain != nil || report.duplicates != nil { return Array(asked.dropLast()) }
    var lines = [summary, ""]
    lines += section("Sources", groups) + section("Documents by worst diagnostic", severities)
    lines += section("Last runs (UTC)", runs)
    lines += section("Stages", stages) + section("Quarantine by reason", failures)
    lines += section("Failing for the longest time (UTC)", oldest) + section("Slowest", slowest)
    return Array(lines.dropLast())
  }

  private var asked: [String] {
    var lines: [String] = []
    if let uncertain = report.uncertain {
      let table = table(of: uncertain)
      lines += table.isEmpty ? ["There are no documents.", ""] : section("Least certain", table)
    }
    if let duplicates = report.duplicates { lines += self.lines(of: duplicates) }
    return lines
  }

  private var summary: String {
    let counts = report.counts
    let collections = counts.sources(.collection)
    var text =
      "\(counts.sources(.document) + collections) of \(counts.sources) sources are documents"
    if collections > 0 {
      text += ", \(collections) of them collections with \(counts.members) members"
    }
    text += "; \(counts.sources(.quarantined)) in quarantine. "
    text += "\(Quantity.bytes(counts.bytes)) of sources."
    if counts.orphans > 0 {
      text +=
        " \(counts.orphans) \(counts.orphans == 1 ? "is" : "are") deleted or excluded, outputs kept."
    }
    return text + sandbox
  }

  /// A sentence about the sandbox of the last workers, where it was not complete.
  private var sandbox: String {
    switch report.runs.first?.sandbox {
    case nil, "full": ""
    case "off": " The last run's workers had no sandbox, as configured."
    case "none": " The last run's workers had no sandbox: this kernel has none."
    case .some(let part): " The last run's workers had half a sandbox: \(part) alone."
    }
  }

  private var groups: TextTable {
    var table = TextTable([
      "outcome", "media type", ">sources", ">members", ">size", ">output (no members)",
    ])
    for group in report.counts.groups {
      table.add([
        group.outcome.rawValue, group.mediaType ?? "–", "\(group.sources)", "\(group.members)",
        Quantity.bytes(group.bytes), Quantity.bytes(group.outputBytes),
      ])
    }
    return table
  }

  private var severities: TextTable {
    var table = TextTable(["worst", ">sources"])
    for worst in SeverityCounts.order where report.severities[worst] > 0 {
      table.add([SeverityCounts.name(of: worst), "\(report.severities[worst])"])
    }
    return table
  }

  private func table(of uncertain: [CatalogSource]) -> TextTable {
    var table = TextTable(CatalogSource.doubtHeadings)
    for source in uncertain { table.add(source.doubtCells) }
    return table
  }

  private var runs: TextTable {
    var table = TextTable([
      ">run", "started", "command", ">time", ">documents", ">quarantined",
      ">skipped", ">removed", ">orphans", ">size", "end",
    ])
    for run in report.runs {
      table.add([
        "\(run.id)", Moment(milliseconds: run.started).text, run.command,
        Quantity.seconds(run.seconds), "\(run.documents)", "\(run.quarantined)",
        "\(run.skipped)", "\(run.removed)", "\(run.orphans)",
        Quantity.bytes(run.bytes), end(of: run),
      ])
    }
    return table
  }

  private func end(of run: RunRecord) -> String {
    if let signal = run.interruption { return "interrupted (signal \(signal))" }
    if run.finished != nil { return "finished" }
    // One at a time works in a folder: only the last can be at work.
    return run.id == report.runs.first?.id ? "not finished" : "killed"
  }

  private var stages: TextTable {
    var table = TextTable(["stage", ">sources", ">total", ">mean", ">median", ">longest"])
    for timing in report.stages {
      let times = [timing.total, timing.mean, timing.median, timing.longest]
      table.add([timing.stage, "\(timing.sources)"] + times.map(Quantity.seconds))
    }
    return table
  }

  private var failures: TextTable {
    var table = TextTable([">sources", "stage", "code", "for example"])
    for group in report.failures {
      table.add(["\(group.sources)", group.stage, group.code, group.example])
    }
    return table
  }

  private var oldest: TextTable {
    var table = TextTable(["since", "stage", "code", "source"])
    for failure in report.oldest {
      let since = failure.since.map { Moment(milliseconds: $0).text } ?? "–"
      let source = failure.source
      table.add([since, source.stage ?? "–", source.code ?? "–", source.path])
    }
    return table
  }

  private var slowest: TextTable {
    var table = TextTable([">time", ">size", "source"])
    for source in report.slowest {
      let size = source.bytes.map(Quantity.bytes) ?? "–"
      table.add([Quantity.seconds(source.seconds), size, source.path])
    }
    return table
  }

  private func lines(of duplicates: [DuplicateGroup]) -> [String] {
    if duplicates.isEmpty { return ["No two sources have equal documents.", ""] }
    let blocks = duplicates.flatMap { group in
      ["  " + group.digest]
        + group.paths.map { path in
          let mark = group.orphans.contains(path) ? " (source deleted or excluded)" : ""
          return "    " + DisplayWidth.clip(path, to: .max) + mark
        }
    }
    return ["Equal documents, by digest"] + blocks + [""]
  }

  private func section(_ title: String, _ table: TextTable) -> [String] {
    table.isEmpty ? [] : [title] + table.lines.map { "  " + $0 } + [""]
  }
}
