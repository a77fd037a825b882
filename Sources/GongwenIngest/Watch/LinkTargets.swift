/// Files to which sources lead by links, by the watches of their folders. A change of a file concerns its links.
struct LinkTargets {
  private var links: [Int32: [[UInt8]: Set<[UInt8]>]] = [:]
  private var places: [[UInt8]: RealPath] = [:]

  /// Whether a link is known to lead to a place.
  func knows(_ link: [UInt8], to place: RealPath) -> Bool { places[link] == place }

  /// Notes that the link at a path leads to `name` in the folder of a watch. Its earlier target is forgotten only with
  /// its watch: an event of it costs one more check.
  mutating func insert(_ link: [UInt8], to place: RealPath, named name: [UInt8], watch: Int32) {
    places[link] = place
    links[watch, default: [:]][name, default: []].insert(link)
  }

  /// The paths of the links to a name.
  func paths(of name: [UInt8], watch: Int32) -> Set<[UInt8]> { links[watch]?[name] ?? [] }

  /// Forgets a watch that no longer exists; its links are known no longer.
  mutating func remove(_ watch: Int32) {
    for link in (links.removeValue(forKey: watch) ?? [:]).values.joined() { places[link] = nil }
  }
}
