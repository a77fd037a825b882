internal import GongwenCatalog

/// A source that the coordinator has handed to a worker, until its answer or its second death.
struct Assignment: Sendable {
  /// The request to the worker.
  var request: WorkerRequest
  /// The source.
  var source: DiscoveredSource
  /// Its entry in the catalog; nil if it is new.
  var entry: CatalogEntry?
  /// The number of tries, without those that somebody else ended.
  private(set) var attempts = 1
  /// The number of workers that somebody else killed while they read it.
  private var kills = 0

  /// The number of deaths of one kind after which a source fails.
  private static let mostDeaths = 2

  /// Whether a worker has died while it read the source. Then a worker without other assignments tries it.
  var isRetry: Bool { attempts > 1 || kills > 0 }

  /// The size of the source in bytes when it was found.
  var size: Int { source.status.size }

  /// Makes the assignment of a source, with the number of its request.
  init(
    _ source: DiscoveredSource, number: Int, known: WorkerRequest.Known?, entry: CatalogEntry?
  ) {
    request = WorkerRequest(id: number, path: source.path)
    request.file = source.place.file
    request.sidecarFile = source.place.sidecar
    request.known = known
    self.source = source
    self.entry = entry
  }

  /// Records the death of its worker. Returns whether the source is tried again.
  mutating func note(_ death: WorkerDeath) -> Bool {
    if death.isForeign {
      kills += 1
      return kills < Self.mostDeaths
    }
    guard attempts < Self.mostDeaths else { return false }
    attempts += 1
    return true
  }
}
