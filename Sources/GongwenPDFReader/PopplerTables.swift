import Glibc

/// poppler's tables of character collections and encodings (Debian's package `poppler-data`), without
/// which the text of a font that names its characters by them is lost. They have no version to ask for.
public struct PopplerTables: Hashable, Sendable {
  /// Paths and sizes, `cMap/Adobe-GB1/GBK-EUC-H 14692` a line, in byte order: what documents depend on.
  public let lines: [String]

  /// Whether there are none.
  public var areMissing: Bool { lines.isEmpty }

  /// Where poppler looks for them. The path is compiled into it, and it does not tell.
  public static let folder = "/usr/share/poppler"
  /// Folders below folders that are looked into; poppler has two.
  private static let deepest = 4

  /// The tables as they are now: packages may be installed while a process runs, and poppler looks each
  /// time that it opens a file.
  public static var installed: Self { Self(in: folder) }

  /// The tables below a folder.
  init(in folder: String) {
    // By their bytes, whatever order strings have.
    lines = Self.files(in: folder, at: "", depth: 0).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  private static func files(in folder: String, at path: String, depth: Int) -> [String] {
    guard depth <= deepest, let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var result: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        result += files(in: "\(folder)/\(name)", at: "\(path)\(name)/", depth: depth + 1)
      } else {
        result.append("\(path)\(name) \(status.st_size)")
      }
    }
    return result
  }
}
