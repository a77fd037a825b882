/// Sources that were deleted from a watched folder, until no more are: whether their outputs may be removed is decided about
/// all of them together, since a folder that is emptied is reported a name at a time.
struct GoneBurst {
  /// Nanoseconds without another deletion after which it is decided: far more than there are between the deletions of
  /// `rm -r`, on a network too, and no long wait for a person.
  static let quiet: Int64 = 2_000_000_000
  /// Nanoseconds after the first deletion after which it is decided, although more are deleted all the time: longer than
  /// `rm -r` takes for most folders, and no longer than outputs without a source may stay.
  static let longest: Int64 = 600_000_000_000
  /// Sources that are remembered; of more than that, the next scan of the whole folder decides.
  static let most = 100_000

  /// Sources whose outputs were not removed, because they are most of what there is.
  private(set) var heldBack = 0
  private var waiting: Set<String> = []
  private var first: Int64 = 0
  private var last: Int64 = 0

  /// Whether nothing waits.
  var isEmpty: Bool { waiting.isEmpty }

  /// Takes sources that were deleted.
  mutating func add(_ paths: [String], now: Int64) {
    if waiting.isEmpty { first = now }
    for path in paths where waiting.count < Self.most { waiting.insert(path) }
    if paths.isEmpty == false { last = now }
  }

  /// Whether a source waits.
  func holds(_ path: String) -> Bool { waiting.contains(path) }

  /// Takes a source that is there.
  mutating func note(_ path: String) {
    if waiting.isEmpty == false { waiting.remove(path) }
  }

  /// The sources that were deleted, in byte order, once no more have been for long enough, or the first was long ago; nil before,
  /// and where none are.
  mutating func take(now: Int64) -> [String]? {
    guard waiting.isEmpty == false, now - last >= Self.quiet || now - first >= Self.longest else {
      return nil
    }
    defer { waiting = [] }
    return waiting.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Forgets how many sources keep their outputs: a scan of all there is has decided on them.
  mutating func endScan() { heldBack = 0 }

  /// Records that so many sources keep their outputs.
  mutating func holdBack(_ count: Int) { heldBack += count }
}
