import Testing

@testable import GongwenPrintedPages

struct RulingLinesTests {
  @Test func findsLinesAndEdgesOfAreas() {
    // 60 by 40 pixels: a line across row 3, a filled area in rows 10 to 29, a line down column 5.
    var ink = [Bool](repeating: false, count: 60 * 40)
    for x in 0..<60 { ink[3 * 60 + x] = true }
    for y in 10..<30 { for x in 5..<60 { ink[y * 60 + x] = true } }
    for y in 3..<30 { ink[y * 60 + 5] = true }
    var finder = RulingFinder(width: 60, unit: 50)
    for y in 0..<40 {
      let row = Array(ink[y * 60..<(y + 1) * 60])
      if row.contains(true) {
        row.withUnsafeBufferPointer { finder.add($0) }
      } else {
        finder.addBlank()
      }
    }
    let lines = finder.lines()
    #expect(lines.horizontal.map(\.place) == [175, 500, 1500])
    #expect(lines.vertical.contains(RulingLines.Segment(place: 275, start: 150, end: 1500)))
  }

  /// Runs that begin and end within, at and across the eight pixels that are compared at once.
  @Test(arguments: [(0, 48), (7, 56), (8, 57), (9, 64), (3, 64)])
  func findsRunsAtAnyPlace(start: Int, end: Int) {
    var finder = RulingFinder(width: 64, unit: 50)
    let row = (0..<64).map { (start..<end).contains($0) }
    finder.addBlank()
    row.withUnsafeBufferPointer { finder.add($0) }
    let lines = finder.lines()
    #expect(lines.horizontal == [.init(place: 75, start: 50 * start, end: 50 * end)])
  }

  @Test(arguments: [(19, 0), (20, 1)])
  func findsLinesDownAPageFromTheirLeastLength(rows: Int, count: Int) {
    var finder = RulingFinder(width: 64, unit: 50)
    for _ in 0..<rows {
      (0..<64).map { $0 == 63 }.withUnsafeBufferPointer { finder.add($0) }
    }
    finder.addBlank()
    finder.addBlank()
    #expect(finder.lines().vertical.count == count)
  }
}
