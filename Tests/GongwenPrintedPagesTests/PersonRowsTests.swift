import Testing

@testable import GongwenPrintedPages

/// Characters are 1,000 hundredths of a point wide.
@Suite struct PersonRowsTests {
  /// Rows of a first piece of four characters and others, which are so far from each other and have a label in some rows.
  private static func rows(
    _ first: PrintedPiece.Traits, _ others: [(count: Int, traits: PrintedPiece.Traits)],
    blank: Int = 3_000, count: Int = 2, labelled: Int = 0
  ) -> PersonRows? {
    var pieces: [PrintedPiece] = []
    for row in 0..<count {
      var left = 4_000
      pieces.append(PlacedPieces.piece(0, left, at: 10_000 + row * 1_600, first))
      for other in others {
        left += blank
        pieces.append(
          PlacedPieces.piece(
            left, left + other.count * 1_000, at: 10_000 + row * 1_600,
            row < labelled ? other.traits.union(.lead) : other.traits))
        left += other.count * 1_000
      }
    }
    let gutters = GutterSweep(pieces, em: 1_000, pitch: 1_600).gutters
    guard let gutter = gutters.first,
      let band = GutterBand(gutter, among: gutters, pieces, em: 1_000)
    else { return nil }
    return PersonRows(band, em: 1_000)
  }

  @Test func `Behind the office of a court is one name`() {
    let office: PrintedPiece.Traits = [.lead, .office]
    #expect(Self.rows(office, [(4, [])])?.areLines == true)
    #expect(Self.rows(office, [(5, [])])?.areLines == false)
    #expect(Self.rows(office, [(5, .person)])?.areLines == true)
    #expect(Self.rows(office, [(2, []), (4, [])])?.areLines == false)
    #expect(Self.rows(office, [(2, [])], blank: 8_000)?.areLines == true)
    #expect(Self.rows(office, [(2, [])], blank: 8_001)?.areLines == false)
  }

  @Test func `Behind a label and a name are names`() {
    let label: PrintedPiece.Traits = [.lead, .person]
    #expect(Self.rows(label, [(9, .person), (2, .person)], blank: 6_000)?.areLines == true)
    #expect(Self.rows(label, [(9, .person), (2, .person)], blank: 6_001)?.areLines == false)
    #expect(Self.rows(label, [(9, [])])?.areLines == false)
    #expect(Self.rows(label, [(6, .person)], count: 4, labelled: 1)?.areLines == true)
    #expect(Self.rows(label, [(6, .person)], count: 4, labelled: 2)?.areLines == false)
    #expect(Self.rows(label, [(6, .person)], count: 4, labelled: 2)?.areLed == true)
    #expect(Self.rows(label, [(9, [])])?.areLed == true)
  }

  @Test func `Behind a label and a word are short words that are no names`() {
    #expect(Self.rows(.lead, [(4, [])], blank: 4_000)?.areLines == true)
    #expect(Self.rows(.lead, [(4, [])], blank: 4_001)?.areLines == false)
    #expect(Self.rows(.lead, [(5, [])])?.areLines == false)
    #expect(Self.rows(.lead, [(4, .number)])?.areLines == false)
    #expect(Self.rows(.lead, [(3, .person)])?.areLines == false)
    #expect(Self.rows([.lead, .letter], [(1, []), (3, .person)])?.areLines == true)
    #expect(Self.rows(.lead, [(3, .person)])?.areLed == false)
  }
}
