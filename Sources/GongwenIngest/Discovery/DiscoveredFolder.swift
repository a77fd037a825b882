/// A folder below the inputs folder that the walk enters.
public struct DiscoveredFolder: Sendable {
  /// Its path in the encoded form, with its last slash; empty for the inputs folder.
  public let path: String
  /// Whether nothing at all is in the inputs folder, as ``OpenFolder/isBare(apartFrom:)`` decides; false for any other folder.
  let isBareRoot: Bool
  /// Its entries from the first.
  let walk: FolderWalk

  /// The encoded names of everything in it that has outputs, or has outputs below.
  public func live() -> Set<String> {
    var walk = walk
    var live: Set<String> = []
    while let entry = walk.next() {
      switch entry.content {
      case .warning, .excluded: continue
      case .source, .folder, .failure: live.insert(entry.encoded)
      }
    }
    return live
  }
}
