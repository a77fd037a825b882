import Testing

@testable import GongwenPrintedPages

struct RulingLinesTests {
  @Test func findsLinesAndEdgesOfAreas() {
    // 60 by 40 pixels: a line across row 3, a filled area in rows 10 to 29, a line down column 5.
    var ink = [Bool](repeating: false, count: 60 * 40)
    for x in 0..<60 { ink[3 * 60 + x] = true }
    for y in 10..<30 { for x in 5..<60 { ink[y * 60 + x] = true } }
    for y in 3..<30 { ink[y * 60 + 5] = true }
    let lines = ink.withUnsafeBufferPointer { RulingLines(ink: $0, width: 60, unit: 50) }
    #expect(lines.horizontal.map(\.place) == [175, 500, 1500])
    #expect(lines.vertical.contains(RulingLines.Segment(place: 275, start: 150, end: 1500)))
  }
}
