internal import Crypto
import Glibc

/// Reads the lines of a list of sealed files, and computes its digest meanwhile.
final class ListReader {
  private let file: OpenFile
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var start = 0
  private var place = 0
  /// Bytes that are read at a time.
  private static let page = 1 << 20
  /// The longest line that is read, in bytes: a path has up to 4096, each of them up to three in a list.
  private static let longestLine = 1 << 16

  /// Opens the list of an outputs folder.
  init(in root: OpenFolder) throws(SystemError) {
    file = try OpenFile(Manifest.listName, in: root, flags: O_RDONLY | O_NOFOLLOW)
  }

  /// The next line without its line feed, which the last one may lack; nil at the end.
  func next() throws(SystemError) -> (line: [UInt8], isWhole: Bool)? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return (Array(buffer[start..<end]), true)
      }
      if buffer.count - start > Self.longestLine {
        throw SystemError("read a line of", Manifest.listName, number: EMSGSIZE)
      }
      buffer.removeFirst(start)
      start = 0
      let more = try file.read(at: place, count: Self.page)
      hash.update(data: more)
      place += more.count
      buffer += more
      if more.isEmpty {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : (buffer, false)
      }
    }
  }

  /// SHA-256 of the list of an outputs folder; nil if there is none.
  static func digest(in root: OpenFolder) throws(SystemError) -> String? {
    do throws(SystemError) {
      let reader = try ListReader(in: root)
      while try reader.next() != nil {}
      return reader.digest
    } catch  where error.isMissing {
      return nil
    }
  }

  /// SHA-256 of all that was read.
  var digest: String { HexDigest.text(hash.finalize()) }
}
