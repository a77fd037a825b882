import GongwenLanguage
import Testing

@testable import GongwenStructure

/// Both sides of the cut-offs of ``GluedClauses``.
@Suite struct GluedClausesTests {
  /// The numbers that lines of a text get.
  private static func marked(_ texts: [String]) -> [Int] {
    var lines = SampleText(texts).lines
    GluedClauses.mark(&lines, MarkerGrammar())
    return lines.compactMap { line in
      line.markers.first.flatMap { $0.components.count == 1 ? $0.ordinal : nil }
    }
  }

  @Test func `The first clause is one of the three lines below`() {
    #expect(Self.marked(["1总则", "渡口", "渡船", "1.1目的"]) == [1])
    #expect(Self.marked(["1总则", "渡口", "渡船", "渡工", "1.1目的"]) == [])
  }

  @Test func `The first clause of another chapter is none`() {
    #expect(Self.marked(["1总则", "2.1目的"]) == [])
    #expect(Self.marked(["1总则", "1.2目的"]) == [])
  }

  @Test func `Two chapters with clauses show others`() {
    #expect(Self.marked(["1总则", "1.1目的", "2职责", "2.1渡口", "3附则"]) == [1, 2, 3])
    #expect(Self.marked(["1总则", "1.1目的", "2附则"]) == [1])
    #expect(Self.marked(["1总则", "2职责", "2.1渡口", "3保障", "3.1队伍"]) == [1, 2, 3])
  }

  @Test func `A number that does not continue the chapters is none`() {
    #expect(Self.marked(["1总则", "1.1目的", "2职责", "2.1渡口", "4附则"]) == [1, 2])
  }

  @Test func `A count continues no chapters`() {
    #expect(Self.marked(["1总则", "1.1目的", "2职责", "2.1渡口", "3人参加"]) == [1, 2])
    #expect(Self.marked(["1人员", "1.1渡工", "2职责"]) == [1])
  }

  @Test func `A measure behind a point is no clause`() {
    #expect(Self.marked(["1名领队", "1.1万元由渡口承担。"]) == [])
  }
}
