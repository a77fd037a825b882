internal import Crypto
import Glibc

/// Writes a list of sealed files to a temporary file, and computes its digest and its Merkle tree meanwhile.
final class ListWriter {
  /// The temporary file's name.
  let name: String
  private let file: OpenFile
  private var tree = MerkleTree()
  private var hash = SHA256()
  private var pending: [UInt8] = []
  /// Bytes that are written at a time.
  private static let page = 1 << 20

  /// Makes an empty list.
  init(in temporaries: TemporaryFolder) throws(SystemError) {
    name = try temporaries.put([], for: Manifest.listName)
    file = try temporaries.open(name, for: Manifest.listName)
  }

  /// Adds a file: the next one in byte order of paths.
  func add(_ sealed: SealedFile) throws(SystemError) {
    let line = sealed.line
    tree.add(line)
    pending += line
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.page { try flush() }
  }

  /// Writes the rest.
  ///
  /// - Returns: The manifest of the list, with nothing before it.
  func finish() throws(SystemError) -> Manifest {
    try flush()
    return Manifest(entries: tree.count, root: tree.root, list: HexDigest.text(hash.finalize()))
  }

  private func flush() throws(SystemError) {
    hash.update(data: pending)
    try file.write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
