internal import ArgumentParser
import GongwenIngest
import GongwenModel
import GongwenPipeline
import GongwenStructure

/// The one source of a command line.
struct SourceArguments: ParsableArguments {
  @Argument(help: "The source, or - for standard input.", completion: .file())
  var file: String

  @OptionGroup var options: SourceOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError("FILE must not be empty") }
  }

  /// The source's bytes and its sidecar's.
  ///
  /// - Throws: ``CommandFailure`` with status 1 where it cannot be read.
  func read(limit: Int) throws(CommandFailure) -> SourceFile {
    do throws(StageFailure) {
      return file == "-"
        ? try SourceFile.readStandardInput(limit: limit)
        : try SourceFile.read(path: RawArgument.bytes(of: file), limit: limit)
    } catch {
      throw failure(error)
    }
  }

  /// The source's documents.
  ///
  /// - Throws: ``CommandFailure`` with status 1 where it gives none.
  func documents(in source: SourceFile, _ configuration: Configuration) throws(CommandFailure)
    -> [FinishedDocument]
  {
    do throws(StageFailure) {
      return try configuration.pipeline.process(input(source))
    } catch {
      throw failure(error)
    }
  }

  /// The reasons for the elements of the source's heads and closings, document by document.
  ///
  /// - Throws: ``CommandFailure`` with status 1 where the source gives no document.
  func explanations(of source: SourceFile, _ configuration: Configuration) throws(CommandFailure)
    -> [[ElementExplanation]]
  {
    do throws(StageFailure) {
      return try configuration.pipeline.explanations(of: input(source))
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: StageFailure) -> CommandFailure {
    let name = Printable.text(RawArgument.bytes(of: file))
    let place = "\(name), stage \(error.stage.rawValue)"
    return CommandFailure(.fault, "\(error.code): \(error.message) (\(place))")
  }

  private func input(_ source: SourceFile) -> SourceInput {
    options.choices.input(source, path: SourceChoices.path(ofFile: RawArgument.bytes(of: file)))
  }
}
