internal import GongwenCatalog

/// A source on its way through a worker.
struct WorkJob: Sendable {
  /// What the worker is asked.
  var request: WorkerRequest
  /// The source.
  var source: DiscoveredSource
  /// What the catalog says of it.
  var entry: CatalogEntry?
  /// How often it was tried; tries that ended because of somebody else are left out.
  private(set) var attempts = 1
  /// How many workers were killed at it that it did not bring down.
  private var kills = 0

  /// Deaths of a kind after which a source is given up.
  private static let mostDeaths = 2

  /// Whether a worker has died at it: then it is tried by one that has nothing else to do.
  var isRetry: Bool { attempts > 1 || kills > 0 }

  /// Its size in bytes, as it was when it was found.
  var size: Int { source.status.size }

  /// Makes a job of a source: the request of this number.
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

  /// Notes that a worker died at it; gives whether it is worth another try.
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
