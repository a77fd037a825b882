internal import ArgumentParser
import GongwenCatalog
import GongwenIngest

/// The options of commands that only read the outputs folder, before they are resolved.
struct OutputsArguments: ParsableArguments {
  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The folder of the outputs (default: outputs).", valueName: "folder"),
    completion: .directory)
  var outputs: String?

  @Option(help: "A view for people, or JSON for programs.")
  var format = ReportFormat.table

  /// The options that hints repeat.
  var place: Place { Place(config: config, outputs: outputs) }

  /// The folder of the outputs.
  func folder() throws(CommandFailure) -> String {
    let configuration = try ConfigurationArguments.configuration(from: config)
    return outputs ?? configuration.outputs
  }

  /// Does something with the catalog of an outputs folder.
  ///
  /// - Throws: ``CommandFailure`` with status 3 where there is none, or it cannot be read.
  static func withCatalog<Result>(
    of outputs: String, _ body: (Catalog) throws(CatalogError) -> Result
  ) throws(CommandFailure) -> Result {
    try CommandFailure.lifting { () throws(RunError) in
      try OutputsNames.check(outputs)
    }
    do throws(CatalogError) {
      let catalog = try Catalog(path: "\(outputs)/\(Catalog.fileName)", access: .readOnly)
      let result = try body(catalog)
      try catalog.close()
      return result
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }
}
