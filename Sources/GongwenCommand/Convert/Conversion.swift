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
  /// Choices that override detection, and the path of the source.
  var choices = SourceChoices()
  /// Whether this process confines itself if the configuration wants it.
  var hasSandbox = true

  /// Why a path does not go with several sources.
  static let onePath = "--path names one source; use --base for several"

  /// Converts the sources.
  ///
  /// - Throws: ``CommandFailure``.
  func run(_ configuration: Configuration) throws(CommandFailure) {
    let named = try NamedSources(sources, base: base, configuration)
    if choices.path != nil, !named.isSingle { throw CommandFailure(.usage, Self.onePath) }
    var documents = try ConvertOutput(form, file: output)
    if let name = RawArgument.bytes(of: sources).first(where: documents.isSame) {
      throw CommandFailure(.usage, "\(Printable.text(name)): --output would replace this source")
    }
    try confine(configuration, named.folders)
    let pipeline = configuration.pipeline
    var hasFailed = false
    try named.forEach { (source, file) throws(CommandFailure) in
      let made: [FinishedDocument]
      do throws(StageFailure) {
        made = try pipeline.process(choices.input(try file.get(), path: source.path))
      } catch {
        let reason = "\(error.code): \(error.message)"
        if named.isSingle {
          throw CommandFailure(
            .fault, "\(reason) (\(source.name), stage \(error.stage.rawValue))")
        }
        StandardError.line("\(source.name): \(reason)")
        hasFailed = true
        return
      }
      try documents.write(made)
    }
    if hasFailed { throw CommandFailure(.fault) }
  }

  private func confine(
    _ configuration: Configuration, _ folders: [OpenFolder]
  ) throws(CommandFailure) {
    do throws(RunError) {
      try Sandbox.confine(hasSandbox ? configuration.sandbox : .off, reading: folders)
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }
}
