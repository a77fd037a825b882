import GongwenModel
import Testing

struct SourceIndexTests {
  /// `第一条` read before the line that stands between its characters, and a page in order.
  private static var disordered: SourceMap {
    var map = SourceMap()
    map.append(count: 1, sourceStart: 0, page: 1, width: 1)
    map.append(count: 2, sourceStart: 4, page: 1, width: 1)
    map.append(count: 3, sourceStart: 1, page: 1, width: 1)
    map.append(count: 5, sourceStart: 0, page: 2, width: 1)
    return map
  }

  private func ranges(_ map: SourceMap, _ source: Range<Int>, page: Int32) -> [Range<Int>] {
    var result: [Range<Int>] = []
    SourceIndex(map).forEachRawRange(of: source, page: page) { result.append($0) }
    return result
  }

  @Test func `What stands together in the source may lie apart in raw order`() {
    let map = Self.disordered
    #expect(ranges(map, 0..<6, page: 1) == [0..<1, 3..<6, 1..<3])
    #expect(ranges(map, 0..<2, page: 1) == [0..<1, 3..<4])
    #expect(ranges(map, 3..<5, page: 1) == [5..<6, 1..<2])
    #expect(ranges(map, 1..<4, page: 2) == [7..<10])
    #expect(ranges(map, 6..<9, page: 1) == [])
    #expect(ranges(map, 0..<4, page: 3) == [])
  }

  @Test func `Markup between characters parts no raw range`() {
    var map = SourceMap()
    map.append(count: 2, sourceStart: 0, width: 3)
    map.append(count: 1, sourceStart: 20, width: 5, rule: .entity)
    map.append(count: 2, sourceStart: 25, width: 1)
    #expect(ranges(map, 3..<26, page: 0) == [1..<4])
    #expect(ranges(map, 4..<24, page: 0) == [2..<3])
    let index = SourceIndex(map)
    #expect(index.end(ofPage: 0) == 27)
    #expect([3, 6, 10, 20, 27].allSatisfy { index.isBetweenCharacters($0) })
    #expect([1, 5, 21].allSatisfy { !index.isBetweenCharacters($0) })
  }

  @Test func `Only neighbours in the source hold together`() {
    let map = Self.disordered
    #expect(map.holdsTogether(1..<3) && map.holdsTogether(3..<6) && map.holdsTogether(6..<11))
    #expect(!map.holdsTogether(0..<2) && !map.holdsTogether(2..<4) && !map.holdsTogether(5..<7))
  }
}
