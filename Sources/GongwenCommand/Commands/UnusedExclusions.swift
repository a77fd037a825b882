import GongwenIngest

/// The patterns of `--exclude` that match no source: most were meant for a name or a folder, and match whole paths.
struct UnusedExclusions {
  private var patterns: [String]

  /// All patterns of a batch; none are judged where it is not about all sources, or where an included source may be one that
  /// a pattern matches.
  init(_ options: BatchOptions) {
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
      let name = pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern
      let isPlain = !name.contains { "*?[".contains($0) }
      return .warning(
        "no source matches --exclude \(pattern): it must match the whole path below the inputs folder"
          + (isPlain ? ", as '*/\(name)' or '\(name)/*'" : ""))
    }
  }
}
