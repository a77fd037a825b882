internal import ArgumentParser
import GongwenExport
import GongwenIngest
import GongwenModel
import GongwenPipeline

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
    if options.path != nil, sources.count > 1 { throw ValidationError(Self.onePath) }
    if pretty, let format, format != .jsonl { throw ValidationError("--pretty is for JSON") }
    if output?.isEmpty == true { throw ValidationError("--output must not be empty") }
    if base?.isEmpty == true { throw ValidationError("--base must not be empty") }
  }

  private static let onePath = "--path names one source; use --base for several"

  func run() throws {
    let configuration = try common.resolve()
    let named = try NamedSources(sources, base: base, configuration)
    if options.path != nil, !named.isSingle { throw CommandFailure(.usage, Self.onePath) }
    var documents = try ConvertOutput(form, file: output)
    if output != nil, let name = RawArgument.bytes(of: sources).first(where: documents.isSame) {
      throw CommandFailure(.usage, "\(Printable.text(name)): --output would replace this source")
    }
    if named.isSingle {
      try sandbox.confine(configuration, reading: named.folders)
      return try convert(named, configuration, to: &documents)
    }
    try convertMany(named, configuration, to: &documents)
  }

  /// Converts the single source in this process.
  private func convert(
    _ named: NamedSources, _ configuration: Configuration, to documents: inout ConvertOutput
  ) throws(CommandFailure) {
    try named.forEach(report.verbosity, isOutput: { _ in false }) {
      (source, file) throws(CommandFailure) in
      let made: [FinishedDocument]
      do throws(StageFailure) {
        made = try configuration.pipeline.process(
          options.input(try file.get(), path: source.path))
      } catch {
        throw CommandFailure(
          .fault,
          "\(error.code): \(error.message) (\(source.name), stage \(error.stage.rawValue))")
      }
      try documents.write(made)
      report.detail("converted \(source.name): \(Self.count(made.count))")
    }
  }

  /// Converts sources by workers, so that one that brings its worker down does not lose the others.
  private func convertMany(
    _ named: NamedSources, _ configuration: Configuration, to documents: inout ConvertOutput
  ) throws(CommandFailure) {
    var configuration = configuration
    if sandbox.noSandbox { configuration.sandbox = .off }
    let batch = RunArguments.batch(of: configuration)
    let output = documents
    let work = try Self.lift { () throws(RunError) in
      try SourceConversions(
        limits: batch.limits, sandbox: batch.sandbox, arguments: batch.workerArguments,
        jobs: batch.jobs, format: output.format)
    }
    defer { work.dismiss() }
    var names: [String] = []
    var hasFailed = false
    func deliver(isLast: Bool) throws(CommandFailure) {
      while let result = try Self.lift({ () throws(RunError) in try work.next(isLast: isLast) }) {
        let name = names.removeFirst()
        switch result {
        case .success(let frames):
          try documents.write(frames: frames)
          report.detail("converted \(name): \(Self.count(frames.count))")
        case .failure(let failure):
          StandardError.line("\(name): \(failure.code): \(failure.message)")
          hasFailed = true
        }
      }
    }
    try named.forEach(report.verbosity, isOutput: output.isSame) {
      (source, file) throws(CommandFailure) in
      names.append(source.name)
      try Self.lift { () throws(RunError) in
        try work.add(
          file, path: source.path, mediaType: options.mediaType, charset: options.charset)
      }
      try deliver(isLast: false)
    }
    try deliver(isLast: true)
    if hasFailed { throw CommandFailure(.fault) }
  }

  private static func lift<Result>(
    _ call: () throws(RunError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(RunError) {
      return try call()
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }

  private static func count(_ documents: Int) -> String {
    "\(documents) document" + (documents == 1 ? "" : "s")
  }

  private var form: ConvertOutput.Form {
    if let format, format != .jsonl { return .export(format) }
    return pretty ? .pretty : .lines
  }
}
