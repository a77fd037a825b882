/// The files that are excluded from the sources, by the command line and the configuration.
///
/// The command line has precedence over the configuration, that over ignore files, those over default names. On one level
/// an inclusion has precedence over an exclusion. Hidden names are never sources.
public struct SourceFilter: Hashable, Sendable {
  /// Patterns for paths of sources (``Glob``; `*` matches slashes too), in the encoded form of `source.path`.
  public struct Patterns: Hashable, Sendable {
    /// Sources that are excluded.
    public var exclude: [String] = []
    /// Sources that are not, whatever later levels exclude.
    public var include: [String] = []

    /// Makes patterns that match nothing.
    public init() {}

    /// Whether a source is included or excluded; nil where no pattern matches.
    func decision(_ path: String) -> Bool? {
      if Glob.anyMatches(include, path) { return true }
      return Glob.anyMatches(exclude, path) ? false : nil
    }
  }

  /// The patterns of the command line.
  public var commandLine = Patterns()
  /// The patterns of the configuration file.
  public var configuration = Patterns()
  /// Whether default names are excluded.
  public var usesDefaults = true

  /// Makes a filter that excludes default names and what ignore files name.
  public init() {}

  /// Whether a source may be included below an excluded folder.
  var hasInclusions: Bool { !commandLine.include.isEmpty || !configuration.include.isEmpty }

  /// Why a source is excluded; nil where it is not. `inherited` is why its folder is.
  func exclusion(
    ofSource path: String, name: [UInt8], ignoring rules: IgnoreRules, inherited: Exclusion?
  ) -> Exclusion? {
    if let isIncluded = commandLine.decision(path) { return isIncluded ? nil : .commandLine }
    if let isIncluded = configuration.decision(path) { return isIncluded ? nil : .configuration }
    if let inherited { return inherited }
    if let rule = rules.last(matching: path, isFolder: false) {
      return rule.isNegated ? nil : .ignoreFile(folder: rule.folder)
    }
    return usesDefaults && DefaultExclusions.hold(name) ? .name : nil
  }

  /// Why a folder is excluded; nil where it is not.
  func exclusion(ofFolder path: String, ignoring rules: IgnoreRules) -> Exclusion? {
    guard let rule = rules.last(matching: path, isFolder: true), !rule.isNegated else { return nil }
    return .ignoreFile(folder: rule.folder)
  }
}
