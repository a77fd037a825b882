/// Names that are not those of releases: backups and locks of editors, unfinished downloads, files that file managers
/// write, scripts and style sheets saved with a page, and the files of an outputs folder.
enum DefaultExclusions {
  /// Endings of names, sorted.
  static let endings = sorted([
    ".aria2",  // aria2: the control file of a download
    ".bak",  // backups of many editors
    ".crdownload",  // Chromium: an unfinished download
    ".css", ".js", ".mjs",  // style sheets and scripts of saved pages
    ".filepart",  // WinSCP: an unfinished transfer
    ".part",  // Firefox, wget, rsync: an unfinished download
    ".partial",  // an unfinished download of Windows programs
    ".swp",  // Vim
    ".tmp",  // unfinished files of many programs
    "~",  // backups of Emacs and others
  ])
  /// Beginnings of names.
  static let beginnings = sorted([
    "#",  // Emacs: autosaved, if it ends in # too
    "~$",  // Microsoft Office: the lock of an open file
  ])
  /// Whole names, sorted.
  static let names = sorted([
    "MANIFEST.json", "MANIFEST.jsonl",  // a seal
    "Thumbs.db",  // Windows
    "catalog.sqlite", "catalog.sqlite-shm", "catalog.sqlite-wal",  // a catalog
    "desktop.ini",  // Windows
    "events.jsonl",  // the events of an outputs folder
  ])

  /// Names that only an outputs folder has together.
  private static let outputs = sorted(["catalog.sqlite", "documents"])

  /// Whether a folder is an outputs folder of this program.
  static func areOutputs(_ folder: OpenFolder) -> Bool {
    outputs.allSatisfy { (try? folder.status($0)) != nil }
  }

  /// Whether a name is excluded.
  static func hold(_ name: [UInt8]) -> Bool {
    if endings.contains(where: { name.count > $0.count && name.suffix($0.count) == $0[...] }) {
      return true
    }
    if beginnings.contains(where: { name.starts(with: $0) }) {
      return name.first != UInt8(ascii: "#") || (name.count > 1 && name.last == UInt8(ascii: "#"))
    }
    return names.holds(name)
  }

  private static func sorted(_ names: [String]) -> [[UInt8]] {
    names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
