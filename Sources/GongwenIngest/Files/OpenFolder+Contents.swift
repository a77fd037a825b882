import Glibc

extension OpenFolder {
  /// Removes a file, or a folder with all it holds.
  func removeTree(_ name: [UInt8]) throws(SystemError) {
    guard try status(name).kind == .folder else { return try remove(name) }
    let inner = try folder(name)
    for below in try inner.names() { try inner.removeTree(below) }
    try remove(name, kind: .folder)
  }

  /// Whether a file holds exactly these bytes, so that its time of change may stay.
  func holds(_ bytes: [UInt8], at name: [UInt8]) throws(SystemError) -> Bool {
    let status: FileStatus
    do throws(SystemError) {
      status = try self.status(name)
    } catch  where error.isMissing {
      return false
    }
    guard status.kind == .file, status.size == bytes.count else { return false }
    let file = try OpenFile(name, in: self, flags: O_RDONLY | O_NOFOLLOW)
    return try file.read(limit: bytes.count + 1) == bytes
  }
}
