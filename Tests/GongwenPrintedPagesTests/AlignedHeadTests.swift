import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which names of a head are groups of columns, and names of groups of rows are of rows.
@Suite struct AlignedHeadTests {
  private static let lefts = [0, 8_000, 14_000]

  private static func row(_ middle: Int, _ traits: PrintedPiece.Traits = []) -> [PrintedPiece] {
    lefts.map { PlacedPieces.piece($0, $0 + 2_000, at: middle, traits) }
  }

  /// The height of a head with a name so far from the middle of two columns, above so many rows of names.
  private static func length(offset: Int, names: Int = 1) -> Int {
    let name = PlacedPieces.piece(11_000 + offset, 13_000 + offset, at: 0)
    let rows =
      [[name]] + (1...names).map { row(1_600 * $0) }
      + (names + 1...names + 2).map { row(1_600 * $0, .number) }
    let columns = [[1..<2]] + Array(repeating: [0..<1, 1..<2, 2..<3], count: rows.count - 1)
    return AlignedHead(rows, columns: columns, count: 3, rules: []).length
  }

  @Test func `A name of a group is within half a character of the middle of its columns`() {
    #expect(Self.length(offset: 500) == 2)
    #expect(Self.length(offset: 501) == 0)
  }

  @Test func `A head has six rows of pieces at most`() {
    #expect(Self.length(offset: 0, names: 5) == 6)
    #expect(Self.length(offset: 0, names: 6) == 0)
  }

  /// The height of a head whose two names begin where those below them do, of which the second is so much wider.
  private static func flush(wider: Int) -> Int {
    let lefts = [0, 8_000, 14_000, 20_000, 26_000]
    func row(_ middle: Int, _ traits: PrintedPiece.Traits = []) -> [PrintedPiece] {
      lefts.map {
        PlacedPieces.piece($0, $0 + 2_000 + ($0 == 20_000 ? wider : 0), at: middle, traits)
      }
    }
    let names = [
      PlacedPieces.piece(8_000, 10_000, at: 0), PlacedPieces.piece(20_000, 22_000 + wider, at: 0),
    ]
    let rows = [names, row(1_600), row(3_200, .number), row(4_800, .number)]
    let own = lefts.indices.map { $0..<$0 + 1 }
    return AlignedHead(
      rows, columns: [[1..<2, 3..<4], own, own, own], count: lefts.count, rules: []
    ).length
  }

  @Test func `Names of one width to a tenth of a character are repeated below groups`() {
    #expect(Self.flush(wider: 99) == 2)
    #expect(Self.flush(wider: 100) == 0)
  }

  /// The rows of the groups whose names are alone in rows of pieces, each between the two rows of its group.
  private static func groups(offset: Int, names: Int = 2) -> [Range<Int>]? {
    var rows: [[PrintedPiece]] = []
    for number in 0..<names {
      let top = 3_200 * number
      func row(_ middle: Int) -> [PrintedPiece] {
        [8_000, 14_000].map { PlacedPieces.piece($0, $0 + 2_000, at: middle) }
      }
      let name = PlacedPieces.piece(0, 2_000, at: top + 800 + (number == 0 ? offset : 0))
      rows += [row(top), [name], row(top + 1_600)]
    }
    let columns = rows.map { $0.count == 1 ? [0..<1] : [1..<2, 2..<3] }
    return AlignedGroups(rows[...], columns: columns[...], count: 3)?.names.map(\.rows)
  }

  @Test func `The name of a group misses the middle of its rows by a third of the pitch`() {
    // An offset moves the end of the rows by twice its amount.
    #expect(Self.groups(offset: 266) == [0..<2, 2..<4])
    #expect(Self.groups(offset: 267) == nil)
  }

  @Test func `One name shows no groups`() {
    #expect(Self.groups(offset: 0) == [0..<2, 2..<4])
    #expect(Self.groups(offset: 0, names: 1) == nil)
  }
}
