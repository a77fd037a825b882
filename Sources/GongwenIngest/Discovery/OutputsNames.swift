import Glibc

/// The names that the program gives in an outputs folder. The folder itself may be reached through links;
/// where one of these names is a link, its target belongs to somebody else.
public enum OutputsNames {
  static let documents = Array("documents".utf8)
  static let quarantine = Array("quarantine".utf8)
  static let temporaries = Array(".tmp".utf8)
  static let lock = Array(".lock".utf8)

  /// Names that are the program's own from end to end.
  private static let names = [documents, quarantine, temporaries, lock]
  /// Names of the program's own that it gives endings: the catalog's files, manifests, and events.
  private static let patterns = [("catalog.sqlite", ""), ("MANIFEST", ""), ("events", ".jsonl")]
    .map { (start: Array($0.utf8), end: Array($1.utf8)) }

  /// Makes sure that none of these names is a link.
  ///
  /// SQLite opens its files by name, and so do readers of events: a check before is all that is possible there.
  ///
  /// - Throws: ``RunError`` where one is, or the folder cannot be read. A folder that is missing has no links.
  public static func refuseLinks(in path: String) throws(RunError) {
    do throws(SystemError) {
      try refuseLinks(in: try OpenFolder.open(path))
    } catch {
      if error.number != ENOENT { throw .outputs(path: path, error) }
    }
  }

  /// Makes sure that an outputs folder exists and that none of these names is a link.
  ///
  /// - Throws: ``RunError`` where it does not exist, one is a link, or the folder cannot be read.
  public static func check(_ path: String) throws(RunError) {
    do throws(SystemError) {
      try refuseLinks(in: try OpenFolder.open(path))
    } catch {
      throw .outputs(path: path, error)
    }
  }

  static func refuseLinks(in root: OpenFolder) throws(SystemError) {
    for name in try root.names() where isOwn(name) {
      guard try root.status(name).kind != .link else {
        throw SystemError("open", name, number: ELOOP)
      }
    }
  }

  /// The names in an outputs folder that are neither the program's own nor hidden, in byte order.
  static func others(in folder: OpenFolder) throws(SystemError) -> [[UInt8]] {
    try folder.names().filter { $0.first != UInt8(ascii: ".") && isOwn($0) == false }
  }

  static func isOwn(_ name: [UInt8]) -> Bool {
    names.contains(name)
      || patterns.contains {
        name.starts(with: $0.start) && name.suffix($0.end.count) == $0.end[...]
      }
  }
}
