internal import GongwenJSON
import Glibc

/// The content of `MANIFEST.json`: what a signature is made over.
struct Manifest: Hashable, Sendable {
  /// The file's name in the outputs folder.
  static let name = Array("MANIFEST.json".utf8)
  /// The name of the list that it commits to.
  static let listName = Array("MANIFEST.jsonl".utf8)
  private static let schema = "gongwen/manifest/1"

  /// How many files are sealed.
  var entries: Int
  /// The Merkle tree head over the lines of the list, without their line feeds.
  var root: String
  /// SHA-256 of the list.
  var list: String
  /// SHA-256 of the manifest that this one replaced; nil without.
  var previous: String?

  /// Its canonical bytes.
  var bytes: [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("schema", .string(Self.schema)), ("entries", .int(entries)), ("root", .string(root)),
      ("list", .string(list)),
    ]
    if let previous { members.append(("previous", .string(previous))) }
    return CanonicalJSON.bytes(of: .object(members))
  }
}

extension Manifest {
  /// The largest manifest that is read, in bytes: one has less than 400.
  private static let largest = 1 << 16

  /// The bytes of the manifest of an outputs folder; nil if there is none.
  static func bytes(in root: OpenFolder) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try OpenFile(name, in: root, flags: O_RDONLY | O_NOFOLLOW).read(limit: largest)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// Whether it commits to the same list as another one.
  func commits(as other: Manifest) -> Bool {
    entries == other.entries && root == other.root && list == other.list
  }

  /// Reads a manifest; nil for anything but the canonical bytes of one.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.parse(bytes), let entries = value["entries"]?.asInt,
      let root = value["root"]?.asString, let list = value["list"]?.asString
    else { return nil }
    self.init(
      entries: entries, root: root, list: list, previous: value["previous"]?.asString)
    let digests = [root, list] + (previous.map { [$0] } ?? [])
    guard digests.allSatisfy(HexDigest.isDigest), self.bytes == bytes else { return nil }
  }
}
