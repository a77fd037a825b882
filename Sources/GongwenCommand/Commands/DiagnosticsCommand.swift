internal import ArgumentParser
import GongwenCatalog
import GongwenJSON

/// `gongwen diagnostics`.
struct DiagnosticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnostics",
    abstract: "Lists the diagnostics of documents, or the documents that have one.",
    discussion: """
      Without a code: the codes, those of the most sources first, with an example.
      With a code: the sources whose documents have it, in order of path; for the
      words, see the documents. Members of a collection count with it.
      docs/DIAGNOSTICS.md explains each code. As JSON: an object a line.

      EXAMPLES
        gongwen diagnostics
        gongwen diagnostics text-doubled
        gongwen diagnostics uncertain-heading --format json | jq -r .path
      """)

  @Argument(help: ArgumentHelp("The code of a diagnostic.", valueName: "code"))
  var code: String?

  @OptionGroup var arguments: OutputsArguments

  /// How many sources are asked for at a time.
  private static let page = 10_000

  func run() throws {
    let outputs = try arguments.folder()
    if let code {
      try list(code, outputs)
    } else {
      try list(outputs)
    }
  }

  private func list(_ outputs: String) throws(CommandFailure) {
    let groups = try OutputsArguments.withCatalog(of: outputs) {
      (catalog) throws(CatalogError) in try catalog.diagnostics()
    }
    switch arguments.format {
    case .json:
      try write(
        groups.map { group in
          .object([
            ("code", .string(group.code)), ("sources", .int(group.sources)),
            ("count", .int(group.count)), ("example", .string(group.example)),
          ])
        })
    case .table:
      var table = TextTable([">sources", ">count", "code", "for example"])
      for group in groups {
        table.add(["\(group.sources)", "\(group.count)", group.code, group.example])
      }
      if table.isEmpty { return try StandardOutput.line("No document has a diagnostic.") }
      for line in table.lines { try StandardOutput.line(line) }
    }
  }

  private func list(_ code: String, _ outputs: String) throws(CommandFailure) {
    let sources = try self.sources(code, outputs)
    switch arguments.format {
    case .json: try write(sources.map(\.doubts))
    case .table:
      var table = TextTable([">count"] + CatalogSource.doubtHeadings)
      for source in sources {
        table.add(["\(source.facts.diagnostics.codes[code] ?? 0)"] + source.doubtCells)
      }
      if table.isEmpty { return try StandardOutput.line("No document has it.") }
      for line in table.lines { try StandardOutput.line(line) }
    }
  }

  /// All sources, a page at a time, each in its own transaction: a run may write meanwhile.
  private func sources(_ code: String, _ outputs: String) throws(CommandFailure) -> [CatalogSource]
  {
    var all: [CatalogSource] = []
    var page: [CatalogSource]
    repeat {
      let last = all.last?.path
      page = try OutputsArguments.withCatalog(of: outputs) { (catalog) throws(CatalogError) in
        try catalog.sources(diagnosed: code, after: last, limit: Self.page)
      }
      all += page
    } while page.count == Self.page
    return all
  }

  private func write(_ values: [JSONValue]) throws(CommandFailure) {
    for value in values {
      try StandardOutput.json(CanonicalJSON.bytes(of: value))
    }
  }
}
