import Glibc

/// Which folders are watched, by the numbers of their watches.
struct WatchedFolders {
  private var paths: [Int32: Set<[UInt8]>] = [:]
  private var watches: [[UInt8]: Int32] = [:]

  /// How many there are.
  var count: Int { watches.count }

  /// Notes that a folder has a watch; gives one that its path had before and nothing else has.
  mutating func insert(_ watch: Int32, at path: [UInt8]) -> Int32? {
    let stale = watches[path].flatMap { $0 == watch ? nil : drop(path) }
    watches[path] = watch
    paths[watch, default: []].insert(path)
    return stale
  }

  /// The paths of the folder of a watch: more than one if links lead to it.
  func paths(of watch: Int32) -> Set<[UInt8]> { paths[watch] ?? [] }

  /// Forgets a watch that no longer exists.
  mutating func remove(_ watch: Int32) {
    for path in paths.removeValue(forKey: watch) ?? [] { watches[path] = nil }
  }

  /// Forgets a folder and all below; gives the watches that nothing else has.
  mutating func remove(below path: [UInt8]) -> [Int32] {
    let gone = watches.keys.filter { $0.starts(with: path) }
    return gone.compactMap { drop($0) }
  }

  private mutating func drop(_ path: [UInt8]) -> Int32? {
    guard let watch = watches.removeValue(forKey: path) else { return nil }
    paths[watch]?.remove(path)
    guard paths[watch]?.isEmpty ?? false else { return nil }
    paths[watch] = nil
    return watch
  }
}
