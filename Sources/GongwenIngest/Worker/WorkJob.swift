internal import GongwenCatalog

/// A source on its way through a worker.
struct WorkJob: Sendable {
  /// What the worker is asked.
  var request: WorkerRequest
  /// The source.
  var source: DiscoveredSource
  /// What the catalog says of it.
  var entry: CatalogEntry?
  /// How often it was tried.
  var attempts = 1
  /// Its size in bytes, as it was when it was found.
  var size: Int { source.status.size }
}
