internal import ArgumentParser
import GongwenModel
import GongwenPipeline

/// The options of every command that makes documents, before they are resolved.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(help: "The form that letters, digits and punctuation are brought to (default: standard).")
  var profile: NormalisationProfile?

  @Option(
    help: ArgumentHelp(
      "The largest source that is read, as 10M (default: \(Amount.bytes.text(Self.defaults.maximumBytes))).",
      valueName: "size"),
    transform: Amount.bytes.parse(in: ConfigurationKey.bytesRange))
  var maxBytes: Int?

  @Option(
    help: ArgumentHelp(
      "The most pages of a PDF (default: \(Self.defaults.maximumPages)).", valueName: "pages"))
  var maxPages: Int?

  @Option(
    help: ArgumentHelp(
      "The most characters of a page of a PDF (default: \(Self.defaults.maximumGlyphs)).",
      valueName: "characters"))
  var maxGlyphs: Int?

  private static let defaults = PipelineOptions()

  func validate() throws {
    if let maxPages, ConfigurationKey.pagesRange.contains(maxPages) == false {
      throw ValidationError(
        "--max-pages must be a whole number from 1 to \(ConfigurationKey.pagesRange.upperBound)")
    }
    if let maxGlyphs, ConfigurationKey.glyphsRange.contains(maxGlyphs) == false {
      throw ValidationError(
        "--max-glyphs must be a whole number from 1 to \(ConfigurationKey.glyphsRange.upperBound)")
    }
  }

  /// The configuration these options ask for.
  func resolve() throws(CommandFailure) -> Configuration {
    var configuration = try Self.configuration(from: config)
    if let profile { configuration.options.profile = profile }
    if let maxBytes { configuration.options.maximumBytes = maxBytes }
    if let maxPages { configuration.options.maximumPages = maxPages }
    if let maxGlyphs { configuration.options.maximumGlyphs = maxGlyphs }
    return configuration
  }

  /// A message about the file that was read again.
  var reading: String {
    if let config { return "\(Printable.text(RawArgument.bytes(of: config))) was read again" }
    return ConfigurationFile.hasDefault
      ? "\(ConfigurationFile.defaultPath) was read again"
      : "there is no \(ConfigurationFile.defaultPath) where the program was started; the defaults apply"
  }

  /// The configuration in a file; in the default one, if there is one, where none is named.
  static func configuration(from file: String?) throws(CommandFailure) -> Configuration {
    let file = file ?? (ConfigurationFile.hasDefault ? ConfigurationFile.defaultPath : nil)
    guard let file else { return Configuration() }
    return try ConfigurationFile.read(file)
  }
}
