internal import ArgumentParser
import GongwenCatalog
import GongwenIngest
import GongwenJSON

/// `gongwen quarantine show`.
struct QuarantineShowCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows all that is known of a failure.",
    discussion: """
      As JSON: the canonical record, as it is below quarantine in the outputs
      folder. The exit status is 1 if the source is not in quarantine.

      EXAMPLES
        gongwen quarantine show 2017/35.html
        gongwen quarantine show 2017/35.html --format json
      """)

  @OptionGroup var arguments: OutputsArguments

  @Argument(help: "The source's path below the inputs folder, as gongwen quarantine list names it.")
  var path: String

  var place: Place { arguments.place }

  func run() throws {
    let outputs = try arguments.folder()
    guard let record = QuarantineFolder(outputs: outputs).record(of: path) else {
      throw try Self.refusal(path, outputs)
    }
    switch arguments.format {
    case .json: try StandardOutput.json(CanonicalJSON.bytes(of: record))
    case .table: for line in FailureView(record: record).full { try StandardOutput.line(line) }
    }
  }

  /// Why a source has no record.
  static func refusal(_ path: String, _ outputs: String) throws(CommandFailure)
    -> CommandFailure
  {
    let source = try OutputsArguments.withCatalog(of: outputs) { (catalog) throws(CatalogError) in
      try catalog.source(at: path)
    }
    if source == nil, let only = try soleEnding(with: path, outputs) {
      return CommandFailure(
        .fault,
        "\(path): no such source; did you mean \(ShellWord.quote(Array(only.utf8)))?")
    }
    return CommandFailure(.fault, "\(path): \(reason(source))")
  }

  /// The one path in quarantine that ends with another, or that another ends with, as one that begins with the inputs folder;
  /// nil where there is none, or several.
  private static func soleEnding(with path: String, _ outputs: String) throws(CommandFailure)
    -> String?
  {
    func ends(_ path: String, with end: String) -> Bool {
      path.utf8.reversed().starts(with: "/\(end)".utf8.reversed())
    }
    return try OutputsArguments.withCatalog(of: outputs) { (catalog) throws(CatalogError) in
      var found: String?
      var last: String?
      while true {
        let page = try catalog.quarantined(after: last, limit: 1000)
        for source in page where ends(source.path, with: path) || ends(path, with: source.path) {
          if found != nil { return nil }
          found = source.path
        }
        guard page.count == 1000, let end = page.last?.path else { return found }
        last = end
      }
    }
  }

  /// A message about a source without a record, by its row in the catalog.
  static func reason(_ source: CatalogSource?) -> String {
    switch source?.outcome {
    case nil: "no such source; gongwen quarantine list names those in quarantine"
    case .quarantined: "it is in quarantine, but its record is missing; run gongwen run again"
    case .document: "it is not in quarantine: it gave a document"
    case .collection: "it is not in quarantine: it gave a collection"
    }
  }
}
