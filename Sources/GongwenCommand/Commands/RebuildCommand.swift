internal import ArgumentParser
import GongwenIngest
import GongwenJSON

/// `gongwen rebuild`.
struct RebuildCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes the catalog again from the outputs.",
    discussion: """
      For a catalog that is damaged or lost. Documents and records stay as they
      are; the old catalog is kept as catalog.sqlite.old. The next run hashes every
      source once and makes only those documents again that would change. Earlier
      runs and timings are lost.

      EXAMPLES
        gongwen rebuild
        gongwen rebuild --outputs published --format json
      """)

  @OptionGroup var batch: BatchArguments

  @Flag(name: [.short, .long], help: "Report errors only.")
  var quiet = false

  @Option(help: "A view for people, or JSON for programs.")
  var format = ReportFormat.table

  var place: Place { batch.place }

  func run() throws {
    let options = try batch.resolve().batch(cores: 1)
    let summary = try CommandFailure.lifting { () throws(RunError) in
      try CatalogRebuild(options: options).run()
    }
    if !quiet {
      for path in summary.strangers {
        StandardError.line("warning: \(path): no output of this program; left unchanged")
      }
    }
    // JSON is the result that was asked for, the view for people a summary.
    if !quiet || format == .json { try report(summary) }
  }

  private func report(_ summary: CatalogRebuild.Summary) throws(CommandFailure) {
    switch format {
    case .json:
      let value = JSONValue.object([
        ("documents", .int(summary.documents)), ("quarantined", .int(summary.quarantined)),
        ("strangers", .array(summary.strangers.map(JSONValue.string))),
      ])
      try StandardOutput.json(CanonicalJSON.bytes(of: value))
    case .table:
      try StandardOutput.line(
        "sources with documents: \(summary.documents), in quarantine: \(summary.quarantined)")
      if let old = summary.old { try StandardOutput.line("the old catalog is kept as \(old)") }
    }
  }
}
