internal import GongwenCatalog
import Glibc

/// Appends to `events.jsonl` what was committed.
///
/// The catalog stores the events in the transaction of the commit itself; the file follows. An event that a
/// crash kept from the file is appended at the next start, so that its numbers have no gap and none
/// is there twice.
final class EventLog {
  /// Bytes after which the file is rotated.
  static let rotation = 64 << 20
  /// The end of the file in which the last line must be found, in bytes.
  private static let tail = 1 << 20

  private let folder: OpenFolder
  private let durability: Durability
  private var file: OpenFile
  private var size: Int
  private var first: Int64?
  /// The number of the last event in the files.
  private(set) var published: Int64 = 0
  /// The hash of its mark; empty where there is none.
  private var hash = ""

  /// Opens the file of an outputs folder, and appends what the catalog has and the file lacks.
  ///
  /// - Throws: ``RunError`` when file or catalog cannot be used.
  init(_ outputs: OutputsFolder, path: String, _ catalog: Catalog, durability: Durability)
    throws(RunError)
  {
    folder = outputs.root
    self.durability = durability
    do throws(SystemError) {
      file = try Self.open(folder)
      size = try file.status().size
      first = try Self.first(of: file)
      let last = try Self.last(of: file, size: &size)
      published = last?.event.seq ?? 0
      hash = last?.mark?.hash ?? ""
      if last == nil, let name = try EventFiles.rotated(in: folder, after: 0).last {
        published = EventFiles.last(name) ?? 0
        hash = try Self.hash(atEndOf: name, in: folder)
      }
    } catch {
      throw .outputs(path: path, error)
    }
    let missing = try RunError.catalog { () throws(CatalogError) in
      try catalog.continueEvents(after: published)
      return try catalog.events(after: published)
    }
    do throws(SystemError) {
      try append(missing)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// Appends events, which follow those in the file.
  func append(_ events: [CatalogEvent]) throws(SystemError) {
    guard let last = events.last else { return }
    if size > Self.rotation { try rotate() }
    var bytes: [UInt8] = []
    var hash = hash
    for event in events {
      let line = EventLine(event, after: hash)
      hash = line.mark?.hash ?? ""
      bytes += line.bytes
    }
    first = first ?? events.first?.seq
    try file.write(bytes)
    if durability == .full { try file.synchronise() }
    size += bytes.count
    published = last.seq
    self.hash = hash
  }

  private func rotate() throws(SystemError) {
    let name = EventFiles.name(first: first ?? published, last: published)
    let result = withCName(EventFiles.current) { old in
      withCName(name) { renameat(folder.descriptor, old, folder.descriptor, $0) }
    }
    guard result == 0 else { throw SystemError("rename to", name) }
    file = try Self.open(folder)
    if durability == .full { try folder.synchronise() }
    size = 0
    first = nil
  }

  private static func open(_ folder: OpenFolder) throws(SystemError) -> OpenFile {
    try OpenFile(EventFiles.current, in: folder, flags: O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW)
  }

  /// The number of the first event in the file.
  private static func first(of file: borrowing OpenFile) throws(SystemError) -> Int64? {
    let head = try file.read(at: 0, count: min(try file.status().size, tail))
    let line = head.split(separator: 0x0A, maxSplits: 1).first
    return line.flatMap { EventLine(Array($0)) }?.event.seq
  }

  /// The last event in the file. A last line without an end is cut off: a crash came between.
  private static func last(of file: borrowing OpenFile, size: inout Int) throws(SystemError)
    -> EventLine?
  {
    let start = max(0, size - tail)
    let end = try file.read(at: start, count: size - start)
    let whole = end.lastIndex(of: 0x0A).map { end[...$0] } ?? []
    if whole.count < end.count {
      size = start + whole.count
      guard ftruncate(file.descriptor, off_t(size)) == 0 else {
        throw SystemError("cut", EventFiles.current)
      }
    }
    return whole.split(separator: 0x0A).last.flatMap { EventLine(Array($0)) }
  }

  /// The hash of the last event in a file that was rotated.
  private static func hash(atEndOf name: [UInt8], in folder: OpenFolder) throws(SystemError)
    -> String
  {
    let file = try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
    let size = try file.status().size
    let start = max(0, size - tail)
    let line = try file.read(at: start, count: size - start).split(separator: 0x0A).last
    return line.flatMap { EventLine(Array($0)) }?.mark?.hash ?? ""
  }
}
