internal import ArgumentParser
import GongwenCatalog
import GongwenJSON

/// `gongwen status`.
struct StatusCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Reports on the catalog: counts, runs, timings, failures.",
    discussion: """
      The catalog is in the outputs folder; a run may be active meanwhile. Times are
      UTC. docs/CATALOG.md shows how to ask it more with sqlite3.

      EXAMPLES
        gongwen status
        gongwen status --outputs published --runs 20
        gongwen status --duplicates              only the sources with equal documents
        gongwen status --uncertain 50            only the least certain documents
        gongwen status --format json | jq .failures
      """)

  @OptionGroup var arguments: OutputsArguments

  @Flag(help: "List the sources whose documents are equal.")
  var duplicates = false

  @Option(
    defaultAsFlag: 20,
    help: ArgumentHelp(
      "List the least certain documents: 20, or this number of them.", valueName: "number"))
  var uncertain: Int?

  @Option(help: ArgumentHelp("How many of the last runs are listed.", valueName: "number"))
  var runs = 5

  var place: Place { arguments.place }

  func validate() throws {
    if runs < 0 { throw ValidationError("--runs must be 0 or more") }
    if let uncertain, uncertain < 1 { throw ValidationError("--uncertain must be 1 or more") }
  }

  func run() throws {
    let report = try OutputsArguments.withCatalog(of: arguments.folder()) {
      (catalog) throws(CatalogError) in
      try StatusReport(catalog, runs: runs, uncertain: uncertain, duplicates: duplicates)
    }
    switch arguments.format {
    case .json:
      try StandardOutput.json(CanonicalJSON.bytes(of: report.json))
    case .table:
      let lines = StatusView(report: report).lines
      try StandardOutput.lines(lines)
    }
  }
}
