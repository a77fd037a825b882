import GongwenLanguage
import GongwenModel
import Testing

@testable import GongwenStructure

struct OpenUnitsTests {
  /// 1 (2 (3), 4), 5 and a box in 5 with 7.
  private static func forest() -> HierarchyForest {
    var forest = HierarchyForest()
    var prefixes = HierarchyPrefixes()
    let grammar = MarkerGrammar()
    func frame(_ marker: String) -> HierarchyFrame {
      let found = grammar.candidates(Array((marker + "总则").unicodeScalars)[...])
      return HierarchyFrame(found[0], &prefixes)
    }
    let outer = forest.add(frame("第一章"), below: -1)
    let inner = forest.add(frame("第二条"), below: outer)
    _ = forest.add(frame("（三）"), below: inner)
    _ = forest.add(frame("第四条"), below: outer)
    let other = forest.add(frame("第五章"), below: -1)
    let box = forest.add(frame("专栏6"), below: other)
    _ = forest.add(frame("7."), below: box)
    return forest
  }

  /// What is open in a state does not depend on what was open before.
  @Test func `The units of each state are loaded after those of any other`() {
    let forest = Self.forest()
    let tops = Int32(-1)..<Int32(forest.units.count)
    for before in tops {
      for top in tops {
        var open = OpenUnits()
        open.load(before, from: forest)
        open.load(top, from: forest)
        var expected: [Int32] = []
        var unit = top
        while unit >= 0 {
          expected.insert(unit, at: 0)
          unit = forest.units[Int(unit)].above
        }
        #expect(open.places == expected)
        #expect(open.frames == expected.map { forest.units[Int($0)].frame })
        let box = open.frames.lastIndex { $0.scheme == .box }
        #expect(open.boxFloor == (box ?? -1) + 1)
      }
    }
  }
}
