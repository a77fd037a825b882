import GongwenModel
import Testing

struct CertaintyScaleTests {
  static let rows: [(margin: Int, unit: CertaintyScale.Unit, certainty: Int)] = [
    (-1, .point, 0), (0, .point, 0), (1, .point, 15), (2, .point, 30), (9, .point, 88),
    (19, .point, 99),
    (20, .point, 100), (500, .point, 100), (1, .printedBreak, 7), (2, .printedBreak, 15),
    (40, .printedBreak, 100), (20, .printedRegion, 55), (499, .hierarchy, 14),
    (500, .hierarchy, 15),
    (9_999, .hierarchy, 99), (10_000, .hierarchy, 100),
  ]

  @Test(arguments: rows)
  func `A margin becomes a certainty between two rows`(
    margin: Int, unit: CertaintyScale.Unit, certainty: Int
  ) {
    #expect(CertaintyScale.certainty(ofMargin: margin, unit: unit) == certainty)
  }

  @Test func `Without another reading a judgement is certain`() {
    #expect(CertaintyScale.certainty(ofMargin: nil, unit: .point) == 100)
  }

  @Test func `The rows rise, and two points are told`() {
    let rows = CertaintyScale.rows
    #expect(
      zip(rows, rows.dropFirst()).allSatisfy {
        $0.margin < $1.margin && $0.certainty < $1.certainty
      })
    #expect(CertaintyScale.certainty(ofMargin: 2, unit: .point) < CertaintyScale.told)
    #expect(CertaintyScale.certainty(ofMargin: 3, unit: .point) >= CertaintyScale.told)
    #expect(CertaintyScale.certainty(ofMargin: 0, unit: .point) < CertaintyScale.warned)
    #expect(CertaintyScale.certainty(ofMargin: 1, unit: .point) >= CertaintyScale.warned)
  }

  @Test func `The lower certainty of each kind is kept`() {
    var one = Certainty()
    one.article = 40
    one.breaks = 60
    var other = Certainty()
    other.breaks = 20
    other.metadata = 70
    one.lower(to: other)
    #expect(one.members.map(\.value) == [40, 20, 70, nil])
    #expect(one.least == 20 && one.leastName == "breaks")
    one.metadata = 20
    #expect(one.leastName == "breaks")
    one.article = 20
    #expect(one.leastName == "article")
    #expect(Certainty().least == nil && Certainty().leastName == nil)
  }
}
