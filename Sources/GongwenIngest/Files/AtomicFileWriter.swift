import Glibc

/// Writes files that are either whole or not there: a temporary file, made durable, renamed over.
///
/// One writer at a time works in a folder of temporary files; the outputs' lock sees to that.
final class AtomicFileWriter {
  /// What a write did.
  enum Effect: Hashable, Sendable {
    case written
    /// The file held these bytes already; it was not touched.
    case unchanged
  }

  private let temporaries: OpenFolder
  private var count = 0

  /// Makes a writer and clears away what a run that died has left.
  init(temporaries: OpenFolder) throws(SystemError) {
    self.temporaries = temporaries
    for name in try temporaries.names() { try temporaries.remove(name) }
  }

  /// Puts `bytes` at `name` in `folder`.
  @discardableResult
  func write(_ bytes: [UInt8], to name: [UInt8], in folder: OpenFolder) throws(SystemError)
    -> Effect
  {
    if try holds(bytes, name, folder) { return .unchanged }
    count += 1
    let temporary = Array("\(count)".utf8)
    do throws(SystemError) {
      try writeDurably(bytes, to: temporary)
      try rename(temporary, to: name, in: folder)
    } catch {
      // The first error is the one that counts; a temporary file left here goes at the next start.
      withCName(temporary) { _ = unlinkat(temporaries.descriptor, $0, 0) }
      throw error
    }
    try folder.synchronise()
    return .written
  }

  private func writeDurably(_ bytes: [UInt8], to name: [UInt8]) throws(SystemError) {
    let file = try OpenFile(name, in: temporaries, flags: O_WRONLY | O_CREAT | O_TRUNC)
    try file.write(bytes)
    try file.synchronise()
  }

  private func rename(_ old: [UInt8], to new: [UInt8], in folder: OpenFolder) throws(SystemError) {
    let result = withCName(old) { old in
      withCName(new) { new in renameat(temporaries.descriptor, old, folder.descriptor, new) }
    }
    guard result == 0 else { throw SystemError("rename to", new) }
  }

  /// Whether the file holds exactly these bytes, so that its time of change may stay.
  private func holds(_ bytes: [UInt8], _ name: [UInt8], _ folder: OpenFolder) throws(SystemError)
    -> Bool
  {
    let status: FileStatus
    do throws(SystemError) {
      status = try folder.status(name)
    } catch  where error.isMissing {
      return false
    }
    guard status.kind == .file, status.size == bytes.count else { return false }
    let file = try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
    return try file.read(limit: bytes.count + 1) == bytes
  }
}
