import Glibc

/// Figures of this process from `/proc`.
enum ProcessFigures {
  /// Its memory in bytes.
  static func residentBytes() -> Int? {
    let path = Array("/proc/self/statm".utf8)
    guard let bytes = try? OpenFile(path, in: nil, flags: O_RDONLY).read(limit: 256) else {
      return nil
    }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// The files it has open; the one that is needed to ask is not counted.
  static func openFiles() -> Int? {
    guard let folder = try? OpenFolder.open("/proc/self/fd"), let names = try? folder.names() else {
      return nil
    }
    return max(0, names.count - 2)
  }
}
