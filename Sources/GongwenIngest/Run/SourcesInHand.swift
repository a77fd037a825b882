/// Sources in progress, or waiting for their commit. A change of one of them is put off until it is
/// committed: two workers must not have the same source, and the catalog must know what came of it.
struct SourcesInHand {
  private var working: Set<String> = []
  private var uncommitted: Set<String> = []
  private var putOff: [String: FeedStep] = [:]

  /// A source goes to a worker.
  mutating func start(_ path: String) { working.insert(path) }

  /// A worker is done with a source.
  mutating func finish(_ path: String) {
    if working.remove(path) != nil { uncommitted.insert(path) }
  }

  /// All that workers are done with is committed.
  mutating func commit() { uncommitted = [] }

  /// Postpones a change of a source that is in progress; returns whether it is.
  mutating func putOff(_ step: FeedStep, at path: String, isFolder: Bool) -> Bool {
    guard holds(path, isFolder: isFolder) else { return false }
    putOff[path] = step
    return true
  }

  /// Changes that need not wait any longer.
  mutating func nextPutOff() -> FeedStep? {
    if putOff.isEmpty { return nil }
    guard let path = putOff.keys.first(where: { holds($0, isFolder: true) == false }) else {
      return nil
    }
    return putOff.removeValue(forKey: path)
  }

  private func holds(_ path: String, isFolder: Bool) -> Bool {
    if working.isEmpty, uncommitted.isEmpty { return false }
    if working.contains(path) || uncommitted.contains(path) { return true }
    guard isFolder else { return false }
    let prefix = path + "/"
    return working.contains { $0.hasPrefix(prefix) }
      || uncommitted.contains { $0.hasPrefix(prefix) }
  }
}
