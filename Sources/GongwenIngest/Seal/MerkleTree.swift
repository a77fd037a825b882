internal import Crypto

/// The Merkle tree of RFC 6962, 2.1, over leaves that are added one by one. It keeps one hash for each bit of their
/// number, so that any number of leaves takes hardly any memory.
struct MerkleTree {
  /// The heads of full subtrees, from the left; their sizes are falling powers of two.
  private var heads: [(size: Int, hash: SHA256.Digest)] = []

  private static let leafPrefix: [UInt8] = [0x00]
  private static let nodePrefix: [UInt8] = [0x01]

  /// Makes a tree without leaves.
  init() {}

  /// How many leaves it has.
  var count: Int { heads.reduce(0) { $0 + $1.size } }

  /// Adds a leaf at the right.
  mutating func add(_ leaf: [UInt8]) {
    var hash = SHA256()
    hash.update(data: Self.leafPrefix)
    hash.update(data: leaf)
    var head = (size: 1, hash: hash.finalize())
    while let left = heads.last, left.size == head.size {
      heads.removeLast()
      head = (size: left.size + head.size, hash: Self.node(left.hash, head.hash))
    }
    heads.append(head)
  }

  /// The tree's head in hex: that of no leaves is the hash of nothing.
  var root: String {
    guard var root = heads.last?.hash else { return HexDigest.text(SHA256().finalize()) }
    for left in heads.dropLast().reversed() { root = Self.node(left.hash, root) }
    return HexDigest.text(root)
  }

  private static func node(_ left: SHA256.Digest, _ right: SHA256.Digest) -> SHA256.Digest {
    var hash = SHA256()
    hash.update(data: nodePrefix)
    left.withUnsafeBytes { hash.update(bufferPointer: $0) }
    right.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize()
  }
}
