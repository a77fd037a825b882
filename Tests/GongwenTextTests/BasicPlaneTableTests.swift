import Synchronization
import Testing

@testable import GongwenText

@Suite struct BasicPlaneTableTests {
  /// Counts how often a table computes.
  final class Counter: Sendable {
    let count = Atomic(0)
  }

  @Test(arguments: [("a", 65), ("中", 1), ("\u{4DBF}", 65), ("\u{E000}", 1), ("\u{FFFF}", 65)])
  func `The first look-up computes a block, or one character of a uniform range`(
    scalar: Unicode.Scalar, computed: Int
  ) {
    let counter = Counter()
    let table = BasicPlaneTable { scalar in
      counter.count.add(1, ordering: .relaxed)
      return scalar.value == 0 ? 0 : 5
    }
    #expect(table[scalar] == 5)
    #expect(counter.count.load(ordering: .relaxed) == computed)
    #expect(table[scalar] == 5)
    #expect(counter.count.load(ordering: .relaxed) == computed)
  }

  @Test func `Zero is a number like others`() {
    let table = BasicPlaneTable { $0 == "b" ? 127 : 0 }
    #expect("abb中".unicodeScalars.map { table[$0] } == [0, 127, 127, 0])
  }

  @Test func `Every character of a uniform range belongs to the same sets`() throws {
    for scalar in "㐀一가\u{E000}".unicodeScalars {
      let range = try #require(BasicPlaneTable.uniformRange(around: scalar))
      let kinds = Set(range.compactMap(Unicode.Scalar.init).map { ScalarSet.table[$0] })
      #expect(kinds.count == 1)
    }
  }
}
