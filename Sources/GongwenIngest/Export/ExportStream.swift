import Glibc

/// A file of an export that is written piece by piece, and put in its place when it is whole.
final class ExportStream {
  private let name: String
  private let file: OpenFile
  private var pending: [UInt8] = []
  private var size = 0
  /// Bytes that are written at a time.
  private static let page = 1 << 18

  /// Begins the file that becomes `target`.
  init(in temporaries: TemporaryFolder, for target: [UInt8]) throws(SystemError) {
    name = try temporaries.put([], for: target)
    file = try temporaries.open(name, for: target)
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    pending += bytes
    if pending.count >= Self.page { try flush() }
  }

  /// Puts the file in its place. One that has the same bytes already is left alone.
  func place(
    at target: [UInt8], in folder: OpenFolder, from temporaries: TemporaryFolder
  ) throws(SystemError) {
    try flush()
    if try isEqual(to: target, in: folder, from: temporaries) { return }
    try temporaries.move(name, to: target, in: folder)
  }

  private func flush() throws(SystemError) {
    try file.write(pending)
    size += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private func isEqual(
    to target: [UInt8], in folder: OpenFolder, from temporaries: TemporaryFolder
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      let status = try folder.status(target)
      guard status.kind == .file, status.size == size else { return false }
      let standing = try OpenFile(target, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      let own = try temporaries.reopen(name)
      var place = 0
      while place < size {
        let bytes = try own.read(at: place, count: Self.page)
        guard try bytes == standing.read(at: place, count: Self.page), !bytes.isEmpty else {
          return false
        }
        place += bytes.count
      }
      return true
    } catch  where error.isMissing {
      return false
    }
  }
}
