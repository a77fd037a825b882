/// The warnings of a watch, which meets the same names at each scan: each is reported once, and again only if a scan in between
/// has not met it.
struct RepeatedWarnings {
  private var earlier: Set<String> = []
  private var current: Set<String> = []

  /// Takes a warning; returns whether it is new.
  mutating func insert(_ text: String) -> Bool {
    current.insert(text).inserted && earlier.contains(text) == false
  }

  /// Takes the end of a scan of all sources.
  mutating func endScan() {
    earlier = current
    current = []
  }
}
