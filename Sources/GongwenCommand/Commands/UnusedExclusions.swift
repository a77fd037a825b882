import GongwenIngest
import Glibc

/// The patterns of `--exclude` that match no source: most were meant for a name or a folder, and match whole paths.
struct UnusedExclusions {
  private var patterns: [String]
  private let inputs: String

  /// All patterns of a batch; none are judged where it is not about all sources, or where an included source may be one that
  /// a pattern matches.
  init(_ options: BatchOptions) {
    inputs = options.inputs
    let (scope, filter) = (options.scope, options.filter.commandLine)
    let isAll =
      scope.limit == nil && scope.patterns.isEmpty && scope.paths == nil && !scope.isQuarantineOnly
      && filter.include.isEmpty
    patterns = isAll ? filter.exclude : []
  }

  /// Takes what a batch reports.
  mutating func note(_ event: RunEvent) {
    guard patterns.isEmpty == false, case .excluded(let path, .commandLine) = event else { return }
    patterns.removeAll { Glob.anyMatches([$0], path) }
  }

  /// A warning for each pattern that is left.
  var warnings: [RunEvent] {
    patterns.map { pattern in
      .warning(
        "no source matches --exclude \(pattern)"
          + PatternHint.text(
            for: pattern, inputs: inputs, isFolder: Self.isFolder(pattern, in: inputs)))
    }
  }

  /// A warning for each pattern of the configuration that names a folder of the inputs, and so matches no source. Patterns
  /// with signs, and those of files, may be meant for other folders.
  static func foldersOfConfiguration(_ options: BatchOptions) -> [RunEvent] {
    options.filter.configuration.exclude.filter {
      !$0.contains { "*?[".contains($0) } && isFolder($0, in: options.inputs)
    }.map {
      .warning(
        "\"exclude\" in the configuration: no source matches \($0)"
          + PatternHint.text(for: $0, isFolder: true))
    }
  }

  private static func isFolder(_ path: String, in inputs: String) -> Bool {
    var status = stat()
    return path.isEmpty == false && stat("\(inputs)/\(path)", &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }
}
