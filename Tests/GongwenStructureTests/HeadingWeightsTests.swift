import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct HeadingWeightsTests {
  private static func score(
    _ text: String, scheme: Scheme = .arabicDot, byColon: Bool = false, rest: Int = 0
  ) -> Double {
    HeadingWeights().score(characters(text), scheme: scheme, byColon: byColon, rest: rest)
  }

  private static func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.001 }

  static let lengths: [(count: Int, score: Double)] = [
    (8, 3), (9, 2.4), (14, 2.4), (15, 1.8), (20, 1.8), (21, 1), (26, 1), (27, 0.2), (32, 0.2),
    (33, -1), (40, -1), (41, -3),
  ]

  @Test(arguments: lengths)
  func `A length has a score`(count: Int, score: Double) {
    #expect(Self.isClose(Self.score(repeated("政", count)), score), "\(count)")
  }

  static let signs: [(text: String, score: Double)] = [
    ("政府", 3), ("政，府", 2.6), ("政，府，办", 1.7), ("政府应当", 1.8), ("政府应当负责", 0.6), ("政府要接受", 2),
    ("政要接受", 3),
    ("政府重要性", 3), ("对政府", 2.2), (repeated("政", 19) + "1", 1.8), (repeated("政", 20) + "1", 0.4),
    (repeated("政", 19) + "，1", 0.6),
  ]

  @Test(arguments: signs)
  func `A sign of prose takes its weight away`(text: String, score: Double) {
    #expect(Self.isClose(Self.score(text), score), "\(text)")
  }

  static let rests: [(rest: Int, score: Double)] = [(0, 3), (7, 2), (8, 3)]

  @Test(arguments: rests)
  func `A rest that is shorter takes its weight away`(rest: Int, score: Double) {
    #expect(Self.isClose(Self.score(repeated("政", 8), rest: rest), score), "\(rest)")
  }

  @Test func `An article takes away and a colon gives`() {
    #expect(Self.isClose(Self.score("政府", scheme: .article), 2))
    #expect(Self.isClose(Self.score("政府", byColon: true), 3.5))
  }

  static let names: [(count: Int, isRunIn: Bool)] = [
    (1, false), (2, true), (12, true), (13, false),
  ]

  @Test(arguments: names)
  func `A name before a colon has two to twelve characters`(count: Int, isRunIn: Bool) {
    let shape = HeadingShape(
      characters(repeated("政", count) + "：加强领导。"), scheme: .arabicDot, weights: HeadingWeights())
    #expect((shape.form == .runIn(length: count, byColon: true)) == isRunIn, "\(count)")
  }

  @Test(arguments: ["", "落实责任；"])
  func `A text without a first sentence has the least score`(text: String) {
    let shape = HeadingShape(characters(text), scheme: .arabicDot, weights: HeadingWeights())
    #expect(shape.score == -4)
  }
}
