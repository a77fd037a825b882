/// The number of names below a folder: a quick estimate of the number of sources, for progress.
public enum SourceCount {
  /// The number of files, links not followed; 0 where nothing can be read.
  public static func count(below path: String) -> Int {
    guard let root = try? OpenFolder.open(path) else { return 0 }
    return count(in: root, depth: 0)
  }

  /// Deeper folders are not counted: an estimate does not justify a thousand open folders.
  private static let deepest = 64

  private static func count(in folder: OpenFolder, depth: Int) -> Int {
    var count = 0
    for name in (try? folder.names()) ?? [] where name.first != UInt8(ascii: ".") {
      guard (try? folder.status(name).kind) == .folder else {
        count += 1
        continue
      }
      guard depth < deepest, let inner = try? folder.folder(name) else { continue }
      count += self.count(in: inner, depth: depth + 1)
    }
    return count
  }
}
