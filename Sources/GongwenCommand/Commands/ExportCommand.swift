internal import ArgumentParser
import Glibc
import GongwenExport

/// `gongwen export`.
struct ExportCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the documents in other formats.",
    discussion: """
      markdown, text, html, akn (Akoma Ntoso 3) and docling give a file a document,
      FOLDER/SOURCE.md and the like, members of a collection FOLDER/SOURCE/N.md. Only
      documents that are new or have changed are written again, and the files of
      documents that left the outputs are removed. jsonl, chunks and csv give one
      stream of rows, on standard output or in FOLDER/documents.jsonl and the like.
      A run can be active meanwhile. docs/EXPORT.md describes the formats.

      EXAMPLES
        gongwen export --format markdown --to pages
        gongwen export --format csv > documents.csv
        gongwen export --format csv --bom > excel.csv
        gongwen export --format chunks --issuer 国务院 --issued 2017..2019
        gongwen export --format chunks --boxes ragflow
        gongwen export --format text --only '2017/35.html'
        gongwen export --tables tables
      """)

  @Option(help: "The format.")
  var format: ExportFormat?

  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The folder of the outputs (default: outputs).", valueName: "folder"),
    completion: .directory)
  var outputs: String?

  @Option(
    help: ArgumentHelp(
      "The folder the export goes to; - for standard output (the default).", valueName: "folder"),
    completion: .directory)
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Write tables of documents, sections, paragraphs, citations, history, links and diagnostics as JSON Lines to this folder.",
      valueName: "folder"), completion: .directory)
  var tables: String?

  @Option(
    help: ArgumentHelp(
      "Only documents of sources whose path matches; may be given again.", valueName: "glob"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only documents that were issued in these days: 2017, 2017-03-01..2019, 2020..",
      valueName: "from..to"))
  var issued: String?

  @Option(
    help: ArgumentHelp(
      "Only documents with an issuer whose name contains this.", valueName: "text"))
  var issuer: String?

  @Option(help: ArgumentHelp("Only documents with this diagnostic.", valueName: "code"))
  var diagnostic: String?

  @Flag(help: "Leave out the documents of sources that were deleted or are excluded.")
  var noOrphans = false

  @Flag(
    help:
      "Also write FILE.map.json: where each text is in the export, and where it came from. For markdown, text and html."
  )
  var map = false

  @Flag(
    help:
      "Begin with a byte order mark, without which Excel takes UTF-8 for another encoding. For csv."
  )
  var bom = false

  @OptionGroup var report: VerbosityArguments

  @Option(help: "Leave this out of the documents. For jsonl.")
  var without: ExportOmission?

  @Option(
    help: ArgumentHelp(
      "The form in which chunks have the boxes of their lines (default: canonical).",
      valueName: "form"))
  var boxes: BoxForm?

  var place: Place { Place(config: config, outputs: outputs) }

  func validate() throws {
    guard format != nil || tables != nil else {
      throw ValidationError("--format FORMAT or --tables FOLDER is needed, as --format markdown")
    }
    if format == nil, to != nil || map || without != nil {
      throw ValidationError("--to, --map and --without need --format")
    }
    if let issued, DateRange(issued) == nil {
      throw ValidationError("--issued wants dates: 2017, 2017-03-01..2019-12-31, 2020..")
    }
    if map {
      guard let format, format.canHaveMap else {
        throw ValidationError("--map is for markdown, text and html")
      }
      if folder == nil { throw ValidationError("--map needs --to FOLDER") }
    }
    if bom, format != .csv { throw ValidationError("--bom is for csv") }
    if without != nil, format != .jsonl { throw ValidationError("--without is for jsonl") }
    if boxes != nil, format != .chunks { throw ValidationError("--boxes is for chunks") }
    if let folder, Self.namesFile(folder) {
      throw ValidationError(
        "--to names a folder, and \(folder) looks like a file: gongwen export … > \(folder) writes a file; end it with / for a folder of this name"
      )
    }
    if to?.isEmpty == true { throw ValidationError("--to must not be empty") }
    if tables?.isEmpty == true { throw ValidationError("--tables must not be empty") }
  }

  func run() throws {
    let configuration = try ConfigurationArguments.configuration(from: config)
    var plan = ExportRun.Plan(outputs: outputs ?? configuration.outputs)
    if let diagnostic { try DiagnosticCodes.check(diagnostic, in: plan.outputs) }
    plan.inputs = configuration.inputs
    plan.format = format
    plan.options.hasMap = map
    plan.options.hasOrigins = without == nil
    plan.options.boxes = boxes ?? .canonical
    plan.hasByteOrderMark = bom
    plan.folder = folder
    plan.tables = tables
    plan.omitsOrphans = noOrphans
    plan.verbosity = report.verbosity
    plan.filter.patterns = only
    plan.filter.issued = issued.flatMap { DateRange($0) }
    plan.filter.issuer = issuer
    plan.filter.diagnostic = diagnostic
    var run = try ExportRun(plan)
    try run.run()
    if run.faults > 0 { throw CommandFailure(.fault) }
  }

  /// The folder of the export; nil for standard output.
  private var folder: String? { to == "-" ? nil : to }

  /// Whether a name that no folder has is that of a file of rows.
  private static func namesFile(_ folder: String) -> Bool {
    [".csv", ".json", ".jsonl"].contains(where: folder.hasSuffix) && !Self.isFolder(folder)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
