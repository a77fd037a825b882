internal import ArgumentParser
import GongwenCatalog
import GongwenJSON

/// `gongwen diagnostics`.
struct DiagnosticsCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnostics",
    abstract: "Lists the diagnostics of documents, or the documents that have one.",
    discussion: """
      Without a code: the codes, those of the most sources first, with an example.
      With a code: the sources whose documents have it, in order of path; for the
      words, see the documents (gongwen show). Members of a collection count with
      it. With --severity: the sources whose documents have a diagnostic of that
      severity or a worse one. docs/DIAGNOSTICS.md explains each code. As JSON: an
      object a line.

      EXAMPLES
        gongwen diagnostics
        gongwen diagnostics text-doubled
        gongwen diagnostics --severity warning    what run --strict objects to
        gongwen diagnostics uncertain-heading --format json | jq -r .path
      """)

  @Argument(help: ArgumentHelp("The code of a diagnostic.", valueName: "code"))
  var code: String?

  @Option(help: "List the sources with diagnostics of this severity or a worse one.")
  var severity: SeverityChoice?

  @OptionGroup var arguments: OutputsArguments

  var place: Place { arguments.place }

  /// How many sources are asked for at a time.
  private static let page = 10_000

  func run() throws {
    let outputs = try arguments.folder()
    if let severity {
      try list(
        try pages(outputs) { (catalog, last) throws(CatalogError) in
          try catalog.sources(diagnosed: severity.severity, after: last, limit: Self.page)
        })
    } else if let code {
      try DiagnosticCodes.check(code, in: outputs)
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

  func validate() throws {
    if severity != nil, code != nil {
      throw ValidationError("--severity and CODE exclude each other")
    }
  }

  private func list(_ sources: [CatalogSource]) throws(CommandFailure) {
    switch arguments.format {
    case .json: try write(sources.map(\.doubts))
    case .table:
      var table = TextTable(CatalogSource.doubtHeadings)
      for source in sources { table.add(source.doubtCells) }
      if table.isEmpty { return try StandardOutput.line("No document has one.") }
      for line in table.lines { try StandardOutput.line(line) }
    }
  }

  private func list(_ code: String, _ outputs: String) throws(CommandFailure) {
    let sources = try pages(outputs) { (catalog, last) throws(CatalogError) in
      try catalog.sources(diagnosed: code, after: last, limit: Self.page)
    }
    switch arguments.format {
    case .json: try write(sources.map(\.doubts))
    case .table:
      var table = TextTable([">count"] + CatalogSource.doubtHeadings)
      for source in sources {
        table.add(["\(source.facts.diagnostics.codes[code] ?? 0)"] + source.doubtCells)
      }
      if table.isEmpty { return try StandardOutput.line("No document has \(code).") }
      for line in table.lines { try StandardOutput.line(line) }
    }
  }

  /// All sources, a page at a time, each in its own transaction: a run may write meanwhile.
  private func pages(
    _ outputs: String, _ page: (Catalog, String?) throws(CatalogError) -> [CatalogSource]
  ) throws(CommandFailure) -> [CatalogSource] {
    var all: [CatalogSource] = []
    var last: [CatalogSource]
    repeat {
      let path = all.last?.path
      last = try OutputsArguments.withCatalog(of: outputs) { (catalog) throws(CatalogError) in
        try page(catalog, path)
      }
      all += last
    } while last.count == Self.page
    return all
  }

  private func write(_ values: [JSONValue]) throws(CommandFailure) {
    for value in values {
      try StandardOutput.json(CanonicalJSON.bytes(of: value))
    }
  }
}
