import GongwenIngest

/// The patterns of `--exclude` that match no source: most were meant for a name or a folder, and match whole paths.
struct UnusedExclusions {
  private var patterns: [String]

  /// All patterns of a batch; none are judged where it is not about all sources.
  init(_ options: BatchOptions) {
    patterns = options.scope.limit == nil ? options.filter.commandLine.exclude : []
  }

  /// Takes what a batch reports.
  mutating func note(_ event: RunEvent) {
    guard patterns.isEmpty == false, case .excluded(let path, .commandLine) = event else { return }
    patterns.removeAll { Glob($0).matches(path) }
  }

  /// A warning for each pattern that is left.
  var warnings: [RunEvent] {
    patterns.map { pattern in
      let name = pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern
      return .warning(
        "no source matches --exclude \(pattern): it must match the whole path below the inputs folder, "
          + "as '*/\(name)' or '\(name)/*'")
    }
  }
}
