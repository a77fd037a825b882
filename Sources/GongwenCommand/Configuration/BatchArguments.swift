internal import ArgumentParser
import GongwenIngest

/// The options of commands that process whole folders, before they are resolved.
struct BatchArguments: ParsableArguments {
  @OptionGroup var common: ConfigurationArguments

  @Option(
    help: ArgumentHelp("The folder sources are taken from (default: inputs).", valueName: "folder"),
    completion: .directory)
  var inputs: String?

  @Option(
    help: ArgumentHelp("The folder outputs go to (default: outputs).", valueName: "folder"),
    completion: .directory)
  var outputs: String?

  @Option(
    help:
      "Links to follow: those that stay inside the inputs folder, none, or all (default: inside).")
  var symlinks: LinkPolicy?

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp(
      "Leave out sources whose whole path matches, as 'drafts/*' or '*/a.txt'; * matches slashes too. May be given again.",
      valueName: "glob"))
  var excluded: [String] = []

  @Option(
    name: .customLong("include"),
    help: ArgumentHelp(
      "Take sources whose path matches, whatever else leaves them out. May be given again.",
      valueName: "glob"))
  var included: [String] = []

  @Flag(
    name: .customLong("no-default-excludes"),
    help: "Take backups, unfinished downloads, scripts and style sheets as sources too.")
  var takesAll = false

  /// The options that hints repeat.
  var place: Place { Place(config: common.config, inputs: inputs, outputs: outputs) }

  /// The configuration these options ask for.
  func resolve() throws(CommandFailure) -> Configuration {
    var configuration = try common.resolve()
    if let inputs { configuration.inputs = inputs }
    if let outputs { configuration.outputs = outputs }
    if let symlinks { configuration.symlinks = symlinks }
    configuration.filter.commandLine.exclude = excluded
    configuration.filter.commandLine.include = included
    if takesAll { configuration.filter.usesDefaults = false }
    return configuration
  }
}
