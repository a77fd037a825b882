internal import ArgumentParser
import GongwenExport
import GongwenIngest
import GongwenModel
import GongwenPipeline

/// `gongwen diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two documents.",
    discussion: """
      Units are compared by their words, wherever their numbers are: an article that
      was renumbered is one change and not two. Each file is a document, documents
      as JSON Lines, or a source. Origins are not compared.

      EXIT STATUS
        0  the documents are equal
        1  they differ
        2  the command line is wrong, or a file is no document and gives none

      EXAMPLES
        gongwen diff old/rules.json new/rules.json
        gongwen diff 2020.html 2022.html
        gongwen diff --quiet a.json b.json && echo equal
        gongwen diff a.json b.json --format json | jq -r '.changes[].new.sid'
      """)

  @Argument(help: "The old document or source.", completion: .file())
  var old: String

  @Argument(help: "The new document or source.", completion: .file())
  var new: String

  @OptionGroup var common: ConfigurationArguments
  @OptionGroup var sandbox: SandboxArguments

  @Flag(name: [.short, .long], help: "Print nothing; the exit status is the answer.")
  var quiet = false

  @Option(help: "Lines for people, or an object a pair of documents.")
  var format = DiffFormat.text

  func run() throws {
    let configuration = try common.resolve()
    let limit = configuration.options.maximumBytes
    let (oldFile, newFile) = (try read(old, limit), try read(new, limit))
    try sandbox.confine(configuration)
    let ones = try documents(of: oldFile, old, configuration)
    let twos = try documents(of: newFile, new, configuration)
    guard ones.count == twos.count else {
      throw CommandFailure(
        .usage,
        "\(old): \(ones.count) documents, \(new): \(twos.count); compare members one by one")
    }
    var isEqual = true
    for (one, two) in zip(ones, twos) {
      let difference = DocumentDifference(from: one, to: two)
      isEqual = isEqual && difference.isEqual
      if quiet { continue }
      switch format {
      case .json: try StandardOutput.write(Printable.json(difference.json))
      case .text: for line in difference.lines { try StandardOutput.line(line) }
      }
    }
    if !isEqual { throw CommandFailure(.fault) }
  }

  private func read(_ file: String, _ limit: Int) throws(CommandFailure) -> SourceFile {
    do throws(StageFailure) {
      return try SourceFile.read(path: RawArgument.bytes(of: file), limit: limit)
    } catch {
      throw failure(file, error)
    }
  }

  /// The documents of a file.
  ///
  /// - Throws: ``CommandFailure`` with status 2 where it gives none.
  private func documents(
    of source: SourceFile, _ file: String, _ configuration: Configuration
  ) throws(CommandFailure) -> [Document] {
    do throws(CommandFailure) {
      if let documents = try DocumentFile.documents(source.bytes) { return documents }
    } catch {
      throw CommandFailure(.usage, "\(file): \(error.message)")
    }
    let input = SourceInput(
      path: SourceChoices.path(ofFile: RawArgument.bytes(of: file)), bytes: source.bytes,
      sidecar: source.sidecar)
    do throws(StageFailure) {
      return try configuration.pipeline.process(input).map(\.document)
    } catch {
      throw failure(file, error)
    }
  }

  private func failure(_ file: String, _ error: StageFailure) -> CommandFailure {
    CommandFailure(.usage, "\(file): \(error.code): \(error.message)")
  }
}
