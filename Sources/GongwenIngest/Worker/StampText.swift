internal import GongwenCatalog

/// A stamp as frames carry it: JSON's numbers cannot hold the times.
extension FileStamp {
  /// The stamp in one word.
  var text: String { "\(size):\(modified):\(changed):\(inode)" }

  /// Reads a word that ``text`` made.
  init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 4, let size = parts[0], let modified = parts[1], let changed = parts[2],
      let inode = parts[3]
    else { return nil }
    self.init(size: size, modified: modified, changed: changed, inode: inode)
  }
}
