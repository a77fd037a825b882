import Glibc

/// Follows the events of an outputs folder, from a number on, over rotated files.
public final class EventReader {
  private let folder: OpenFolder
  private var seq: Int64
  /// The highest number in the lines that were read.
  private var highest: Int64 = 0
  private var file: OpenFile?
  private var place = 0
  private var rest: [UInt8] = []

  /// Bytes that are read at a time.
  private static let chunk = 1 << 18

  /// Starts behind the event `since`.
  ///
  /// - Throws: ``RunError`` when the folder cannot be read.
  public init(outputs: String, since: Int64) throws(RunError) {
    seq = since
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
    for name in try EventFiles.rotated(in: folder, after: seq) {
      try readAll(OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW), body)
    }
    guard try reopen() else { return }
    while let bytes = try file?.read(at: place, count: Self.chunk), bytes.isEmpty == false {
      place += bytes.count
      take(bytes, body)
    }
  }

  /// The number of the last event; 0 if there is none. Call it after ``read(_:)``, which reads all of the current file.
  ///
  /// - Throws: ``SystemError`` when the folder cannot be read.
  public func last() throws(SystemError) -> Int64 {
    try folder.names().reduce(highest) { max($0, EventFiles.last($1) ?? 0) }
  }

  private func readAll(_ file: borrowing OpenFile, _ body: ([UInt8]) -> Void) throws(SystemError) {
    var place = 0
    rest = []
    while true {
      let bytes = try file.read(at: place, count: Self.chunk)
      if bytes.isEmpty { return rest = [] }
      place += bytes.count
      take(bytes, body)
    }
  }

  /// Opens the current file, again from its start if it is another one than before.
  private func reopen() throws(SystemError) -> Bool {
    do throws(SystemError) {
      let now = try folder.status(EventFiles.current).identity
      if let open = try file?.status().identity, open == now { return true }
      file = try OpenFile(EventFiles.current, in: folder, flags: O_RDONLY | O_NOFOLLOW)
      place = 0
      rest = []
      return true
    } catch  where error.isMissing {
      return false
    }
  }

  private func take(_ bytes: [UInt8], _ body: ([UInt8]) -> Void) {
    var lines = rest + bytes
    var start = 0
    while let end = lines[start...].firstIndex(of: 0x0A) {
      if let number = EventLine.seq(lines[start..<end]) {
        highest = max(highest, number)
        if number > seq {
          seq = number
          body(Array(lines[start...end]))
        }
      }
      start = end + 1
    }
    lines.removeFirst(start)
    rest = lines
  }
}
