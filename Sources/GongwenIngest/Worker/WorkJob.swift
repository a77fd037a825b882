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

  /// Makes a job of a source: the request of this number.
  init(
    _ source: DiscoveredSource, number: Int, known: WorkerRequest.Known?, entry: CatalogEntry?
  ) {
    request = WorkerRequest(id: number, path: source.path)
    request.file = source.rawPath
    request.hasSidecar = source.hasSidecar
    request.known = known
    request.link =
      switch source.link {
      case .itself: .itself
      case .below: .inside
      case .anywhere: .anywhere
      }
    self.source = source
    self.entry = entry
  }
}
