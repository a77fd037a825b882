import GongwenModel
import Testing

struct SourceIndexTests {
  /// `第一条` read before the line that stands between its characters, and a page in order.
  private static var disordered: SourceMap {
    var map = SourceMap()
    map.append(count: 1, sourceStart: 0, address: .page(1), width: 1)
    map.append(count: 2, sourceStart: 4, address: .page(1), width: 1)
    map.append(count: 3, sourceStart: 1, address: .page(1), width: 1)
    map.append(count: 5, sourceStart: 0, address: .page(2), width: 1)
    return map
  }

  private func ranges(_ map: SourceMap, _ source: Range<Int>, at address: Address) -> [Range<Int>] {
    var result: [Range<Int>] = []
    SourceIndex(map).forEachRawRange(of: source, at: address) { result.append($0) }
    return result
  }

  @Test func `What stands together in the source may lie apart in raw order`() {
    let map = Self.disordered
    #expect(ranges(map, 0..<6, at: .page(1)) == [0..<1, 3..<6, 1..<3])
    #expect(ranges(map, 0..<2, at: .page(1)) == [0..<1, 3..<4])
    #expect(ranges(map, 3..<5, at: .page(1)) == [5..<6, 1..<2])
    #expect(ranges(map, 1..<4, at: .page(2)) == [7..<10])
    #expect(ranges(map, 6..<9, at: .page(1)) == [])
    #expect(ranges(map, 0..<4, at: .page(3)) == [])
  }

  @Test func `Markup between characters parts no raw range`() {
    var map = SourceMap()
    map.append(count: 2, sourceStart: 0, width: 3)
    map.append(count: 1, sourceStart: 20, width: 5, rule: .entity)
    map.append(count: 2, sourceStart: 25, width: 1)
    #expect(ranges(map, 3..<26, at: .bytes) == [1..<4])
    #expect(ranges(map, 4..<24, at: .bytes) == [2..<3])
    let index = SourceIndex(map)
    #expect(index.end(of: .bytes) == 27)
    #expect([3, 6, 10, 20, 27].allSatisfy { index.isBetweenCharacters($0) })
    #expect([1, 5, 21].allSatisfy { !index.isBetweenCharacters($0) })
  }

  @Test func `Only neighbours in the source hold together`() {
    let map = Self.disordered
    #expect(map.holdsTogether(1..<3) && map.holdsTogether(3..<6) && map.holdsTogether(6..<11))
    #expect(!map.holdsTogether(0..<2) && !map.holdsTogether(2..<4) && !map.holdsTogether(5..<7))
  }
}
