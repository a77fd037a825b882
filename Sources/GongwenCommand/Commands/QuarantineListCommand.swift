internal import ArgumentParser
import GongwenCatalog
import GongwenJSON

/// `gongwen quarantine list`.
struct QuarantineListCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the sources in quarantine, in order of path.",
    discussion: """
      Each with the stage, the code and the message of its failure, and the command
      that reproduces it. As JSON: the records themselves, one a line.

      EXAMPLES
        gongwen quarantine list
        gongwen quarantine list --outputs published --format json
      """)

  @OptionGroup var arguments: OutputsArguments

  var place: Place { arguments.place }

  /// How many sources are asked for at a time.
  private static let page = 500

  func run() throws {
    let outputs = try arguments.folder()
    let folder = QuarantineFolder(outputs: outputs)
    var last: String?
    var count = 0
    var missing = 0
    repeat {
      // A page at a time, each its own look at the catalog, so that a slow reader of the list does
      // not keep a run from cutting its log.
      let sources = try OutputsArguments.withCatalog(of: outputs) {
        (catalog) throws(CatalogError) in
        try catalog.quarantined(after: last, limit: Self.page)
      }
      count += sources.count
      for source in sources {
        let record = folder.record(of: source.path)
        if record == nil { missing += 1 }
        try write(record ?? Self.record(of: source))
      }
      last = sources.count < Self.page ? nil : sources.last?.path
    } while last != nil
    // JSON is read by programs, to which no line is an answer.
    if count == 0, arguments.format == .table {
      StandardError.line("No source is in quarantine.")
    }
    if missing > 0 {
      StandardError.line(
        "warning: \(missing) of them without a record below \(outputs)/quarantine; "
          + "what the catalog records about them is shown")
    }
  }

  private func write(_ record: JSONValue) throws(CommandFailure) {
    switch arguments.format {
    case .json: try StandardOutput.json(CanonicalJSON.bytes(of: record))
    case .table: for line in FailureView(record: record).short { try StandardOutput.line(line) }
    }
  }

  /// The row of a failure in the catalog, as a record.
  static func record(of source: CatalogSource) -> JSONValue {
    let origin: [(name: String, value: JSONValue?)] = [
      ("path", .string(source.path)), ("sha256", source.sha256.map(JSONValue.string)),
      ("bytes", source.bytes.map { .int(Int($0)) }),
    ]
    return .object([
      ("schema", .string("gongwen/failure/1")),
      ("source", .object(origin.compactMap { part in part.value.map { (part.name, $0) } })),
      ("stage", .string(source.stage ?? "")), ("code", .string(source.code ?? "")),
      ("message", .string(source.message ?? "")), ("attempts", .int(source.attempts)),
    ])
  }
}
