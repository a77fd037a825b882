internal import ArgumentParser
import GongwenIngest

/// The options of commands that work on whole folders, as they were typed.
struct BatchArguments: ParsableArguments {
  @OptionGroup var common: ConfigurationArguments

  @Option(help: ArgumentHelp("The folder sources are taken from.", valueName: "folder"))
  var inputs: String?

  @Option(help: ArgumentHelp("The folder outputs go to.", valueName: "folder"))
  var outputs: String?

  @Option(help: "Links to follow: those that stay inside the inputs folder, none, or all.")
  var symlinks: LinkPolicy?

  /// The configuration these options ask for.
  func resolve() throws(CommandFailure) -> Configuration {
    var configuration = try common.resolve()
    if let inputs { configuration.inputs = inputs }
    if let outputs { configuration.outputs = outputs }
    if let symlinks { configuration.symlinks = symlinks }
    return configuration
  }
}
