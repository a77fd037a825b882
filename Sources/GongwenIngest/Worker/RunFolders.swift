/// The folders of a run as its workers receive them.
struct RunFolders: Hashable, Sendable {
  /// The path of the inputs folder; free of links, so that all workers see the one that the run has open.
  var inputs: String
  /// The path of the outputs folder, free of links too.
  var outputs: String
  /// The name of the run's own folder of temporary files.
  var temporaries: String
}
