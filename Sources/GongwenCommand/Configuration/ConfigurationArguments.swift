internal import ArgumentParser
import GongwenModel
import GongwenPipeline

/// The options of every command that makes documents, as they were typed.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(help: "The form that letters, digits and punctuation are brought to.")
  var profile: NormalisationProfile?

  @Option(help: ArgumentHelp("The largest source that is read.", valueName: "bytes"))
  var maxBytes: Int?

  @Option(help: ArgumentHelp("The most pages of a PDF.", valueName: "pages"))
  var maxPages: Int?

  func validate() throws {
    if let maxBytes, ConfigurationKey.bytesRange.contains(maxBytes) == false {
      throw ValidationError(
        "--max-bytes must be a whole number from 1 to \(ConfigurationKey.bytesRange.upperBound)")
    }
    if let maxPages, ConfigurationKey.pagesRange.contains(maxPages) == false {
      throw ValidationError(
        "--max-pages must be a whole number from 1 to \(ConfigurationKey.pagesRange.upperBound)")
    }
  }

  /// The configuration these options ask for.
  func resolve() throws(CommandFailure) -> Configuration {
    var configuration = try Self.configuration(from: config)
    if let profile { configuration.options.profile = profile }
    if let maxBytes { configuration.options.maximumBytes = maxBytes }
    if let maxPages { configuration.options.maximumPages = maxPages }
    return configuration
  }

  /// The configuration in a file; in the default one, if there is one, where none is named.
  static func configuration(from file: String?) throws(CommandFailure) -> Configuration {
    let file = file ?? (ConfigurationFile.hasDefault ? ConfigurationFile.defaultPath : nil)
    guard let file else { return Configuration() }
    return try ConfigurationFile.read(file)
  }
}
