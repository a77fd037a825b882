internal import GongwenJSON
internal import GongwenPipeline
import Glibc

/// A sealed file: a line of `MANIFEST.jsonl`.
struct SealedFile: Hashable, Sendable {
  /// Its path in the outputs folder.
  var path: String
  /// `id` of a document, or the SHA-256 of the source of a quarantine record; nil for other files.
  var id: String?
  /// SHA-256 of its bytes.
  var sha256: String

  /// Its canonical line, without the line feed.
  var line: [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("path", .string(path)), ("sha256", .string(sha256)),
    ]
    if let id { members.append(("id", .string(id))) }
    return CanonicalJSON.bytes(of: .object(members))
  }
}

extension SealedFile {
  /// Reads a line; nil for anything but the canonical bytes of one.
  init?(line: [UInt8]) {
    guard let value = try? JSONReader.parse(line), let path = value["path"]?.asString,
      let sha256 = value["sha256"]?.asString, HexDigest.isDigest(sha256)
    else { return nil }
    self.init(path: path, id: value["id"]?.asString, sha256: sha256)
    guard self.line == line else { return nil }
  }

  /// The largest file that is sealed, in bytes: that of the largest output.
  private static let largest = 1 << 31

  /// Reads a file of the outputs.
  ///
  /// - Throws: ``SystemError`` where it is not a regular file, too large or not readable.
  init(_ name: [UInt8], in folder: OpenFolder, path: String) throws(SystemError) {
    let file = try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW)
    let status = try file.status()
    guard status.kind == .file else { throw SystemError("seal", name, number: ENOTSUP) }
    let bytes = try file.read(limit: Self.largest + 1, expected: status.size)
    guard bytes.count <= Self.largest else { throw SystemError("seal", name, number: EFBIG) }
    self.init(path: path, id: Self.id(of: bytes), sha256: ContentDigest.hex(of: bytes))
  }

  private static func id(of bytes: [UInt8]) -> String? {
    guard let value = try? JSONReader.parse(bytes), let schema = value["schema"]?.asString
    else { return nil }
    if schema.hasPrefix("gongwen/document/") { return value["id"]?.asString }
    if schema.hasPrefix("gongwen/failure/") { return value["source"]?["sha256"]?.asString }
    return nil
  }
}
