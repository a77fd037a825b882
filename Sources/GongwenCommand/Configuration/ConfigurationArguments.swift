internal import ArgumentParser
import GongwenModel
import GongwenPipeline

/// The options of every command that makes documents, as they were typed.
struct ConfigurationArguments: ParsableArguments {
  @Option(help: "The configuration to use (default: pipeline.json, if there is one).")
  var config: String?

  @Option(help: "The form that letters, digits and punctuation are brought to.")
  var profile: NormalisationProfile?

  @Option(help: ArgumentHelp("The largest source that is read.", valueName: "bytes"))
  var maxBytes: Int?

  func validate() throws {
    if let maxBytes, ConfigurationKey.bytesRange.contains(maxBytes) == false {
      throw ValidationError(
        "--max-bytes must be a whole number from 1 to \(ConfigurationKey.bytesRange.upperBound)")
    }
  }

  /// The configuration these options ask for.
  func resolve() throws(CommandFailure) -> Configuration {
    let file = config ?? (ConfigurationFile.hasDefault ? ConfigurationFile.defaultPath : nil)
    var configuration = Configuration()
    if let file { configuration = try ConfigurationFile.read(file) }
    if let profile { configuration.options.profile = profile }
    if let maxBytes { configuration.options.maximumBytes = maxBytes }
    return configuration
  }
}
