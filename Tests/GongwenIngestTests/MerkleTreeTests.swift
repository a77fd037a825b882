import Testing

@testable import GongwenIngest

/// The leaves and heads that implementations of RFC 6962 share as test vectors.
@Suite struct MerkleTreeTests {
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6F),
  ]

  static let heads: [(count: Int, root: String)] = [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    (4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
  ]

  @Test(arguments: heads)
  func `A head is that of RFC 6962`(count: Int, root: String) {
    var tree = MerkleTree()
    for leaf in Self.leaves.prefix(count) { tree.add(leaf) }
    #expect(tree.root == root)
    #expect(tree.count == count)
  }

  /// The hashes of two leaves, put together as one leaf, would have the head of both if leaves were hashed as nodes are.
  @Test func `A leaf is no node`() throws {
    var pair = MerkleTree()
    var hashes: [UInt8] = []
    for leaf: [UInt8] in [[1], [2]] {
      pair.add(leaf)
      var alone = MerkleTree()
      alone.add(leaf)
      let digits = Array(alone.root)
      for place in stride(from: 0, to: digits.count, by: 2) {
        hashes.append(try #require(UInt8(String(digits[place...place + 1]), radix: 16)))
      }
    }
    try #require(hashes.count == 64)
    var single = MerkleTree()
    single.add(hashes)
    #expect(single.root != pair.root)
  }
}
