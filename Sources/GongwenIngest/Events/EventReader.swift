internal import GongwenCatalog
import Glibc

/// Follows the events of an outputs folder, from an event on, over rotated files.
public final class EventReader {
  private let path: String
  private let folder: OpenFolder
  /// The last event that was read.
  private var last: EventMark
  /// Whether `last` is yet to be found in the files, or what follows it.
  private var isUnproven: Bool
  /// The highest number in the lines that were read.
  private var highest: Int64 = 0
  private var file: OpenFile?
  private var place = 0
  private var rest: [UInt8] = []
  /// Whether the events of the folder are others than those that the follower has had: it must begin again. Nothing is read
  /// any more.
  public private(set) var isOther = false

  /// Bytes that are read at a time.
  private static let chunk = 1 << 18

  /// Starts behind the event `since`; without one, with the first.
  ///
  /// - Throws: ``RunError`` when the folder cannot be read.
  public init(outputs: String, since: EventMark? = nil) throws(RunError) {
    path = outputs
    last = since ?? EventMark(0)
    isUnproven = last.hash != nil
    do throws(SystemError) {
      folder = try OpenFolder.open(outputs)
    } catch {
      throw .outputs(path: outputs, error)
    }
  }

  /// Gives `body` each line, with its line feed, of an event that was not given before; returns when
  /// there are no more for now.
  ///
  /// - Throws: ``SystemError`` when a file cannot be read.
  public func read(_ body: ([UInt8]) -> Void) throws(SystemError) {
    // Before the rotated files are listed: a file that is rotated meanwhile is read twice, and not left out.
    let isThere = try reopen()
    for name in try EventFiles.rotated(in: folder, after: last.seq - (isUnproven ? 1 : 0)) {
      try readAll(OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW), body)
    }
    while isThere, isOther == false, let bytes = try file?.read(at: place, count: Self.chunk),
      bytes.isEmpty == false
    {
      place += bytes.count
      take(bytes, &rest, body)
    }
    // Neither its line is there nor the next one.
    if isUnproven { isOther = true }
  }

  /// The number of the last event; 0 if there is none. Call it after ``read(_:)``, which reads all of the current file.
  ///
  /// - Throws: ``SystemError`` when the folder cannot be read.
  public func lastNumber() throws(SystemError) -> Int64 {
    try folder.names().reduce(highest) { max($0, EventFiles.last($1) ?? 0) }
  }

  /// Whether another folder is at the path now, or none.
  public var isReplaced: Bool {
    guard let now = try? OpenFolder.open(path).status().identity else { return true }
    return (try? folder.status().identity) != now
  }

  private func readAll(_ file: borrowing OpenFile, _ body: ([UInt8]) -> Void) throws(SystemError) {
    var place = 0
    var rest: [UInt8] = []
    while isOther == false {
      let bytes = try file.read(at: place, count: Self.chunk)
      if bytes.isEmpty { return }
      place += bytes.count
      take(bytes, &rest, body)
    }
  }

  /// Opens the current file, again from its start if it is another one than before.
  private func reopen() throws(SystemError) -> Bool {
    do throws(SystemError) {
      let now = try folder.status(EventFiles.current).identity
      if let open = try file?.status().identity {
        if open == now { return true }
        // It was rotated, or it was deleted and begun again.
        isUnproven = last.hash != nil
      }
      file = try OpenFile(EventFiles.current, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      place = 0
      rest = []
      return true
    } catch  where error.isMissing {
      return false
    }
  }

  private func take(_ bytes: [UInt8], _ rest: inout [UInt8], _ body: ([UInt8]) -> Void) {
    var lines = rest + bytes
    var start = 0
    while isOther == false, let end = lines[start...].firstIndex(of: 0x0A) {
      if let line = EventLine(Array(lines[start..<end])) {
        take(line) { body(Array(lines[start...end])) }
      }
      start = end + 1
    }
    lines.removeFirst(start)
    rest = lines
  }

  private func take(_ line: EventLine, _ body: () -> Void) {
    let seq = line.event.seq
    highest = max(highest, seq)
    if seq == last.seq, isUnproven {
      isOther = line.mark != last
      isUnproven = false
    }
    guard seq > last.seq, isOther == false else { return }
    if isUnproven, line.follows(last) == false {
      isOther = true
      return
    }
    isUnproven = false
    last = line.mark ?? EventMark(seq)
    body()
  }
}
