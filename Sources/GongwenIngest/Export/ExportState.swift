internal import GongwenJSON
import Glibc

/// The list of documents that an earlier export wrote into a folder: `.gongwen-export.json`, read entry by entry in ``ExportOrder``.
///
/// The file is one JSON object, with each entry on a line of its own, so that no side keeps all of them in memory.
final class ExportState {
  /// The name of the file.
  static let name = Array(".gongwen-export.json".utf8)
  private static let schema = "gongwen/export/1"
  /// Bytes that are read at a time.
  private static let page = 1 << 18
  /// The longest line, in bytes: a path has up to 4096, each of them up to three.
  private static let longestLine = 1 << 16

  /// A document that was exported.
  struct Entry {
    /// Its path below `documents`, without the ending.
    var path: String
    /// SHA-256 of its bytes, in hex; empty if it must be exported again.
    var digest: String

    /// The line of the entry, without a line feed.
    var line: [UInt8] {
      CanonicalJSON.bytes(of: .object([("digest", .string(digest)), ("path", .string(path))]))
    }
  }

  /// The format and the options of the export.
  let label: ExportLabel
  /// The next entry; nil at the end.
  private(set) var next: Entry?
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var place = 0

  /// Opens the state of a folder; nil if there is none.
  ///
  /// - Throws: ``SystemError`` when it cannot be read or is no such file.
  init?(in folder: OpenFolder) throws(SystemError) {
    do throws(SystemError) {
      file = try OpenFile(Self.name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
    } catch  where error.isMissing {
      return nil
    }
    let page = try file.read(at: 0, count: Self.longestLine)
    let head = page.prefix { $0 != UInt8(ascii: "\n") }
    guard let value = try? JSONReader.parse(head + Self.tail),
      value["schema"]?.asString == Self.schema, let format = value["format"]?.asString,
      let options = value["options"]?.asString
    else { throw Self.broken }
    label = ExportLabel(format: format, options: options)
    place = head.count + 1
    try advance()
  }

  /// Moves to the next entry.
  func advance() throws(SystemError) {
    let last = next
    next = nil
    guard let line = try nextLine() else { throw Self.broken }
    if line + [UInt8(ascii: "\n")] == Self.tail { return }
    let body = line.last == UInt8(ascii: ",") ? line.dropLast() : line[...]
    guard let value = try? JSONReader.parse(Array(body)), let path = value["path"]?.asString,
      let digest = value["digest"]?.asString, Self.isBelow(path)
    else { throw Self.broken }
    if let last,
      ExportOrder.precedes(ExportOrder.key(of: last.path), ExportOrder.key(of: path)) == false
    {
      throw Self.broken
    }
    next = Entry(path: path, digest: digest)
  }

  /// Whether a path of a document leads to a place in the folder, whoever wrote the state.
  private static func isBelow(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.contains(0) && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }

  /// The first line of a state, with its line feed.
  static func head(_ label: ExportLabel) -> [UInt8] {
    let object = CanonicalJSON.bytes(
      of: .object([
        ("format", .string(label.format)), ("options", .string(label.options)),
        ("schema", .string(schema)),
      ]))
    return object.dropLast() + Array(",\"files\":[\n".utf8)
  }

  /// The last line of a state.
  static let tail = Array("]}\n".utf8)

  private static var broken: SystemError { SystemError("read", name, number: EBADMSG) }

  private func nextLine() throws(SystemError) -> [UInt8]? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      guard buffer.count - start <= Self.longestLine else { throw Self.broken }
      buffer.removeFirst(start)
      start = 0
      let more = try file.read(at: place, count: Self.page)
      if more.isEmpty { return nil }
      place += more.count
      buffer += more
    }
  }
}
