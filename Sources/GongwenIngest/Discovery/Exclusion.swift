/// The reason why a name below the inputs folder is not a source.
public enum Exclusion: Hashable, Sendable {
  /// A pattern of the command line.
  case commandLine
  /// A pattern of the configuration file.
  case configuration
  /// A line of an ignore file, by the path of its folder.
  case ignoreFile(folder: String)
  /// The name is one of those that are never releases.
  case name
  /// It is an outputs folder.
  case outputs

  /// One line for a person.
  public var text: String {
    switch self {
    case .commandLine: "--exclude"
    case .configuration: "exclude in the configuration"
    case .ignoreFile(let folder): folder + IgnoreRules.fileName
    case .name: "a default; --no-default-excludes"
    case .outputs: "an outputs folder"
    }
  }
}
