extension Committer {
  /// Counts a file or folder that is excluded from the sources.
  func exclude(_ path: String, _ exclusion: Exclusion) {
    summary.excluded += 1
    tell(.excluded(path: path, exclusion))
  }

  func interrupt(by signal: Int32) { summary.interruption = signal }

  /// Takes what outputs of missing sources are kept.
  func keep(orphans: Int, first: [String]) {
    summary.orphans = orphans
    summary.firstOrphans = first
  }
}
