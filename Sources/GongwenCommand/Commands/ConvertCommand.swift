internal import ArgumentParser
import GongwenExport

/// `gongwen convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Prints the documents of sources.",
    discussion: """
      One canonical document a line (JSON Lines): a document, or a collection
      followed by its members. Sources are files, folders with all sources below
      them, pipes, and patterns that a shell has not resolved. Documents come in the
      order of the arguments, those of a folder in the order of their paths. The
      sidecar of a file, FILE.meta.json in the same folder, is used if it exists.

      A document names its source by its path below the folder that was named, or by
      the name of the file; --base names the folder below which paths begin, so that
      documents are those that gongwen run would write for that inputs folder.

      A source that gives no document prints nothing. The reason is on standard
      error, the others are converted all the same, and the exit status is 1.

      EXAMPLES
        gongwen convert notice.txt > notice.jsonl
        gongwen convert a.html b.pdf folder/ -o documents.jsonl
        gongwen convert --base crawl crawl/2017 'crawl/2018/*.html'
        gongwen convert --format markdown notice.pdf
        gongwen convert --charset GB18030 --profile preserve old.htm
        curl … | gongwen convert - --media-type text/html --path 2017/35.html
      """)

  @Argument(
    help: ArgumentHelp(
      "Sources: files, folders, patterns, or - for standard input.", valueName: "source"),
    completion: .file())
  var sources: [String]

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The folder below which the paths of sources begin.", valueName: "folder"),
    completion: .directory)
  var base: String?

  @Option(
    name: [.short, .long], help: "The file that is written (default: standard output).",
    completion: .file())
  var output: String?

  @Flag(help: "A member of the JSON a line, for people.")
  var pretty = false

  @Option(help: "The format of an export instead of JSON, as gongwen export writes it.")
  var format: ExportFormat?

  @Flag(
    help: ArgumentHelp(
      "Begin with a byte order mark, without which Excel takes UTF-8 for another encoding. For csv."
    ))
  var bom = false

  @OptionGroup var common: ConfigurationArguments
  @OptionGroup var sandbox: SandboxArguments
  @OptionGroup var report: VerbosityArguments

  func validate() throws {
    if sources.contains(where: \.isEmpty) { throw ValidationError("SOURCE must not be empty") }
    if sources.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input (-) can be read once")
    }
    if options.path != nil, base != nil {
      throw ValidationError("--path names one source, --base the paths of all")
    }
    if options.path != nil, sources.count > 1 { throw ValidationError(Conversion.onePath) }
    if pretty, let format, format != .jsonl { throw ValidationError("--pretty is for JSON") }
    if bom, format != .csv { throw ValidationError("--bom is for csv") }
    if output?.isEmpty == true { throw ValidationError("--output must not be empty") }
    if base?.isEmpty == true { throw ValidationError("--base must not be empty") }
  }

  func run() throws {
    try Conversion(
      sources: sources, base: base, output: output, form: form, hasByteOrderMark: bom,
      choices: options.choices,
      hasSandbox: !sandbox.noSandbox, verbosity: report.verbosity
    ).run(try common.resolve())
  }

  private var form: ConvertOutput.Form {
    if let format, format != .jsonl { return .export(format) }
    return pretty ? .pretty : .lines
  }
}
