import Glibc

/// poppler's tables of character collections and encodings (Debian's package `poppler-data`), without
/// which the text of a font that names its characters by them is lost. They have no version to ask for.
public struct PopplerTables: Hashable, Sendable {
  /// Paths and sizes, a line `cMap/Adobe-GB1/GBK-EUC-H 14692` for each file, in byte order: what
  /// documents depend on.
  public let listing: [UInt8]

  /// Whether there are none.
  public var areMissing: Bool { listing.isEmpty }

  /// The folder in which poppler looks for them. The path is compiled into it, and no function gives it.
  public static let folder = "/usr/share/poppler"
  /// Folders below folders that are searched; poppler has two.
  private static let deepest = 4

  /// The tables as they are now: packages may be installed while a process runs, and poppler looks each
  /// time that it opens a file.
  public static var installed: Self { Self(in: folder) }

  /// The tables below a folder.
  init(in folder: String) {
    var lines: [[UInt8]] = []
    if let open = opendir(folder) { Self.list(open, at: [], depth: 0, &lines) }
    listing = Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined())
  }

  /// Lists the files of an open folder, and closes it.
  private static func list(
    _ folder: OpaquePointer, at path: [UInt8], depth: Int, _ lines: inout [[UInt8]]
  ) {
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let name = UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        guard name[0] != CChar(bitPattern: UInt8(ascii: ".")) else { return }
        var status = stat()
        guard fstatat(dirfd(folder), name, &status, 0) == 0 else { return }
        let place = path + UnsafeRawBufferPointer(start: name, count: strlen(name))
        if status.st_mode & S_IFMT != S_IFDIR {
          lines.append(place + [UInt8(ascii: " ")] + Array("\(status.st_size)\n".utf8))
        } else if depth < deepest, let inner = open(name, in: folder) {
          list(inner, at: place + [UInt8(ascii: "/")], depth: depth + 1, &lines)
        }
      }
    }
  }

  private static func open(_ name: UnsafePointer<CChar>, in folder: OpaquePointer) -> OpaquePointer?
  {
    let descriptor = openat(dirfd(folder), name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let opened = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    return opened
  }
}
