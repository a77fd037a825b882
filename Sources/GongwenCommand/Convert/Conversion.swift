import GongwenIngest
import GongwenModel
import GongwenPipeline

/// A call of `gongwen convert`, as its command line asks for it.
struct Conversion {
  /// The sources as typed.
  var sources: [String]
  /// The folder below which the paths of sources begin.
  var base: String?
  /// The file that is written; nil for standard output.
  var output: String?
  /// The form of the documents.
  var form = ConvertOutput.Form.lines
  /// Whether rows begin with a byte order mark.
  var hasByteOrderMark = false
  /// Choices that override detection, and the path of the source.
  var choices = SourceChoices()
  /// Whether the processes that read sources confine themselves if the configuration wants it.
  var hasSandbox = true
  /// How much is reported on standard error.
  var verbosity = Verbosity.normal

  /// Why a path does not go with several sources.
  static let onePath = "--path names one source; use --base for several"

  /// Converts the sources.
  ///
  /// - Throws: ``CommandFailure``.
  func run(_ configuration: Configuration) throws(CommandFailure) {
    let named = try NamedSources(sources, base: base, configuration)
    if choices.path != nil, !named.isSingle { throw CommandFailure(.usage, Self.onePath) }
    var documents = try ConvertOutput(form, file: output, hasByteOrderMark: hasByteOrderMark)
    if output != nil, let name = RawArgument.bytes(of: sources).first(where: documents.isSame) {
      throw CommandFailure(.usage, "\(Printable.text(name)): --output would replace this source")
    }
    if named.isSingle {
      LibraryMessages.hold()
      try CommandFailure.lifting { () throws(RunError) in
        try Sandbox.confine(hasSandbox ? configuration.sandbox : .off, reading: named.folders)
      }
      return try convert(named, configuration, to: &documents)
    }
    try convertMany(named, configuration, to: &documents)
  }

  /// Converts the single source in this process.
  private func convert(
    _ named: NamedSources, _ configuration: Configuration, to documents: inout ConvertOutput
  ) throws(CommandFailure) {
    try named.forEach(verbosity, isOutput: { _ in false }) {
      (source, file) throws(CommandFailure) in
      let made: [FinishedDocument]
      do throws(StageFailure) {
        made = try configuration.pipeline.process(
          choices.input(try file.get(), path: source.path))
      } catch {
        throw CommandFailure(
          .fault,
          "\(error.code): \(error.message) (\(source.name), stage \(error.stage.rawValue))")
      }
      try documents.write(made)
      report(source.name, made.count)
    }
  }

  /// Converts sources by workers, so that one that brings its worker down does not lose the others.
  private func convertMany(
    _ named: NamedSources, _ configuration: Configuration, to documents: inout ConvertOutput
  ) throws(CommandFailure) {
    var configuration = configuration
    if !hasSandbox { configuration.sandbox = .off }
    let batch = configuration.batchOfMachine
    let output = documents
    let work = try CommandFailure.lifting { () throws(RunError) in
      try SourceConversions(
        limits: batch.limits, sandbox: batch.sandbox, arguments: batch.workerArguments,
        jobs: batch.jobs, format: output.format)
    }
    defer { work.dismiss() }
    var names: [String] = []
    var hasFailed = false
    func deliver(isLast: Bool) throws(CommandFailure) {
      while let result = try CommandFailure.lifting({ () throws(RunError) in
        try work.next(isLast: isLast)
      }) {
        let name = names.removeFirst()
        switch result {
        case .success(let frames):
          try documents.write(frames: frames)
          report(name, frames.count)
        case .failure(let failure):
          StandardError.line("\(name): \(failure.code): \(failure.message)")
          hasFailed = true
        }
      }
    }
    try named.forEach(verbosity, isOutput: output.isSame) {
      (source, file) throws(CommandFailure) in
      names.append(source.name)
      try CommandFailure.lifting { () throws(RunError) in
        try work.add(
          file, path: source.path, mediaType: choices.mediaType, charset: choices.charset)
      }
      try deliver(isLast: false)
    }
    try deliver(isLast: true)
    if hasFailed { throw CommandFailure(.fault) }
  }

  private func report(_ name: String, _ documents: Int) {
    guard verbosity == .verbose else { return }
    StandardError.line("converted \(name): \(documents) document" + (documents == 1 ? "" : "s"))
  }
}
