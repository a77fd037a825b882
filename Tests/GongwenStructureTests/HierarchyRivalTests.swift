import GongwenLanguage
import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenStructure

struct HierarchyRivalTests {
  private static func steps(_ places: [(candidate: Int, depth: Int)?]) -> HierarchySteps {
    places.reduce(HierarchySteps()) { steps, place in
      place.map { steps.adding(candidate: $0.candidate, depth: $0.depth) } ?? steps.addingProse()
    }
  }

  @Test func `Two ways part at their first different step`() {
    let one = Self.steps([(0, 1), (0, 2), (1, 1)])
    let other = Self.steps([(0, 1), nil, (1, 1)])
    #expect(one.parting(from: other) == 1)
    #expect(one.step(1).map { $0.depth } == 2)
    #expect(other.step(1) == nil)
    #expect(one.step(0)?.candidate == 1)
    let rival = HierarchyRival(margin: 300, of: other, against: one)
    #expect(rival.item == 1)
    #expect(rival.depth == nil)
  }

  /// Four steps are kept: what differs before is not seen.
  static let lengths: [(same: Int, parting: Int?)] = [(0, 0), (3, 3), (4, nil)]

  @Test(arguments: lengths)
  func `Four steps are kept`(same: Int, parting: Int?) {
    let rest = [(candidate: Int, depth: Int)?](repeating: (0, 1), count: same)
    #expect(Self.steps([(0, 1)] + rest).parting(from: Self.steps([nil] + rest)) == parting)
  }

  /// The nearest other tree of some lines.
  private static func rival(_ lines: [String]) -> PlacedLines.Rival? {
    let lines = SampleText(lines).lines
    return PlacedLines(
      lines, in: 0..<lines.count, contents: nil, breaks: LineBreaks(lines)
    ).rival
  }

  @Test func `A number that fits is far from prose, one that does not is near`() {
    let fitting = Self.rival(["一、加强领导", "二、加强宣传", "三、加强检查"])
    let doubtful = Self.rival(["一、加强领导", "二、加强宣传", "1.5倍于上年", "三、加强检查"])
    #expect((doubtful?.margin ?? .max) < (fitting?.margin ?? .max))
    #expect(doubtful?.line == 2)
  }
}
