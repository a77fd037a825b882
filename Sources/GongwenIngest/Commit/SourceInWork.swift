internal import GongwenCatalog

/// A source that was handed to workers.
struct SourceInWork: Sendable {
  /// The source.
  let source: DiscoveredSource
  /// Its entry in the catalog; nil if it is new.
  let entry: CatalogEntry?
  /// The number of tries it took.
  var attempts = 1

  init(_ source: DiscoveredSource, entry: CatalogEntry?) {
    self.source = source
    self.entry = entry
  }

  /// The work of a worker on it.
  func assignment(number: Int, known: WorkerRequest.Known?) -> Assignment {
    var request = WorkerRequest(id: number, path: source.path)
    request.place = source.place.file
    request.sidecarPlace = source.place.sidecar
    request.known = known
    return Assignment(request, size: source.status.size)
  }
}
