internal import ArgumentParser
import GongwenIngest
import GongwenPipeline
import GongwenVerification

/// `gongwen verify`.
struct VerifyCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves documents against their sources.",
    discussion: """
      Decodes each source afresh and recounts every character: words, places and
      edits must be what the documents say, and nothing visible may be missing.
      Faults are named on standard output, one a line; the exit status is 1 if
      there is one. A document made with other library versions gets a warning.
      With --rebuild, each source is also converted again: that proves what its
      characters alone do not, such as the types of nodes. It needs the version,
      the configuration and the libraries that the documents name; others are
      listed with a warning.
      With --manifest, the outputs are compared with their seal instead: every file
      has the bytes that were sealed, none is missing, none was added. Sources are
      not needed for that, and no lock.

      EXAMPLES
        gongwen verify
        gongwen verify --inputs releases --outputs published
        gongwen verify --rebuild
        gongwen verify --manifest published
        gongwen verify --source notice.txt notice.jsonl
        gongwen convert notice.txt | gongwen verify --source notice.txt -
      """)

  @OptionGroup var batch: BatchArguments
  @OptionGroup var sandbox: SandboxArguments
  @OptionGroup var report: VerbosityArguments

  @Flag(help: "Also make every document again and compare the bytes.")
  var rebuild = false

  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp(
      "Compare the outputs, or this folder, with the seal in it.", valueName: "folder"))
  var manifest: String?

  @Option(
    help: ArgumentHelp("The source of the documents that are named.", valueName: "file"),
    completion: .file())
  var source: String?

  @Argument(
    help: "Documents of that source, as JSON or JSON Lines; - for standard input.",
    completion: .file(extensions: ["json", "jsonl"]))
  var documents: [String] = []

  var place: Place { batch.place }

  func validate() throws {
    if source == nil, let name = documents.first {
      throw ValidationError(
        "\(name): documents need their source, --source FILE DOCUMENT…; folders are named with --inputs and --outputs"
      )
    }
    if source != nil, documents.isEmpty {
      throw ValidationError(
        "--source FILE needs the documents of this source: --source FILE DOCUMENT…")
    }
    if let manifest {
      guard source == nil, rebuild == false, batch.inputs == nil else {
        throw ValidationError(
          "--manifest reads outputs alone: no --inputs, --source or --rebuild")
      }
      if manifest.isEmpty == false, batch.outputs != nil {
        throw ValidationError("--manifest FOLDER and --outputs name the same thing")
      }
    }
    if source != nil, batch.inputs != nil || batch.outputs != nil {
      throw ValidationError("--source proves single documents, --inputs and --outputs folders")
    }
  }

  func run() throws {
    let configuration = try batch.resolve()
    if let manifest {
      throw CommandFailure(
        try SealVerification.run(
          manifest.isEmpty ? configuration.outputs : manifest, report.verbosity))
    }
    func confine(_ folders: [OpenFolder]) throws(CommandFailure) {
      try sandbox.confine(configuration, reading: folders)
    }
    let verifier = Verifier(libraries: Pipeline.libraries, version: Pipeline.version)
    let anew = rebuild ? DocumentRebuild(configuration) : nil
    let status =
      if let source {
        try SourceVerification.run(
          source, documents, configuration, with: verifier, anew, report.verbosity,
          confined: confine)
      } else {
        try TreeVerification.run(
          configuration, with: verifier, anew, report.verbosity, place: place, confined: confine)
      }
    throw CommandFailure(status)
  }
}
