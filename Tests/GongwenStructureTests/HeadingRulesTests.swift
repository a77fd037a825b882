import GongwenLanguage
import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HeadingRulesTests {
  /// How the last of some units of one list is cut; `hasText` puts a paragraph below it.
  private static func cut(
    _ texts: [String], hasText: Bool = false, scheme: Scheme = .chineseParen
  ) -> HeadingCut? {
    let text = SampleText(texts + ["政府"]).canonical
    var units = texts.indices.map { index in
      var marker = MarkerCandidate.generated(index + 1)
      marker.scheme = scheme
      return Unit(
        kind: .section(marker, depth: 1), text: UnitText(text.blocks[index].range, of: text))
    }
    if hasText {
      let below = UnitText(text.blocks[texts.count].range, of: text)
      units[units.count - 1].children = [Unit(kind: .paragraph, text: below)]
    }
    HeadingRules().decide(&units)
    return units.last?.cut
  }

  /// A unit whose first sentence is a heading beyond doubt; it votes as strongly as any.
  private static let headed = "目标：加强组织和领导。"

  static let lengths: [(texts: [String], isHeading: Bool)] = [
    // A name.
    ([repeated("政", 80)], true), ([repeated("政", 81)], false),
    // A sentence with text below it.
    ([headed, headed, repeated("政", 59) + "。"], true),
    ([headed, headed, repeated("政", 60) + "。"], false),
    // A name before a colon at the end.
    ([repeated("政", 16) + "："], true), ([repeated("政", 17) + "："], false),
  ]

  @Test(arguments: lengths)
  func `A heading has a greatest length`(texts: [String], isHeading: Bool) {
    #expect((Self.cut(texts, hasText: true) != .prose) == isHeading, "\(texts.last?.count ?? 0)")
  }

  /// What siblings vote, times 0.8, is added to the score of the last one.
  static let votes: [(sibling: String, last: String, isHeading: Bool)] = [
    // The strongest vote is 3: scores of -2.2 and -2.6.
    (headed, repeated("政", 34) + "应当。加强组织" + repeated("政", 40), true),
    (headed, repeated("政", 33) + "，应当。加强组织" + repeated("政", 40), false),
    // A name votes 1: scores of -0.6 and -1.
    ("政府", repeated("政", 11) + "应当负责。" + repeated("政", 40), true),
    ("政府", repeated("政", 34) + "。" + repeated("政", 40), false),
    // Prose votes -2: scores of 1.8 and 1.4.
    ("政府；", repeated("政", 16) + "。" + repeated("政", 40), true),
    ("政府；", repeated("政", 15) + "，政。" + repeated("政", 40), false),
    // A sentence with nothing below it votes -2.5: scores of 2.4 and 1.8.
    ("政府。", repeated("政", 12) + "。" + repeated("政", 40), true),
    ("政府。", repeated("政", 16) + "。" + repeated("政", 40), false),
  ]

  @Test(arguments: votes)
  func `A vote moves a sibling by its strength`(sibling: String, last: String, isHeading: Bool) {
    #expect((Self.cut([sibling, sibling, last]) != .prose) == isHeading, "\(sibling) \(last)")
  }

  static let textBelow: [(text: String, isHeading: Bool)] = [
    // Scores of -1 and -1.8; text below gives 1.4.
    (repeated("政", 34) + "。", true), ("对" + repeated("政", 33) + "。", false),
  ]

  @Test(arguments: textBelow)
  func `Text below a sentence makes it a heading unless it is prose`(text: String, isHeading: Bool)
  {
    #expect((Self.cut([text], hasText: true) != .prose) == isHeading, "\(text)")
  }

  static let sure: [(text: String, isHeading: Bool)] = [
    // Scores of 1.4 and 1.
    (repeated("政", 15) + "，政。", true), (repeated("政", 24) + "。", false),
  ]

  @Test(arguments: sure)
  func `A sentence alone is a heading where all are sure`(text: String, isHeading: Bool) {
    #expect((Self.cut([Self.headed, Self.headed, text]) != .prose) == isHeading, "\(text)")
  }
}
