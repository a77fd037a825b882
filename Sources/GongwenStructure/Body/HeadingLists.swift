import GongwenLanguage
import GongwenModel
import GongwenText

/// Lists whose units have headings, or none, by what the list is as a whole.
enum HeadingLists {
  /// The fewest questions with answers.
  private static let fewest = 2
  private static let questions: ScalarTable = "？?"

  /// Whether the units of a list are questions, each with its answer below: 一、补缴以后能否享受？如何办理？ and 答：…. How long they are, and the
  /// marks inside of them, say nothing.
  static func areQuestions(_ members: [Int], _ units: [Unit]) -> Bool {
    members.count >= fewest
      && members.allSatisfy { member in
        let unit = units[member]
        return !unit.isArticle && unit.below != .nothing && unit.opensWithText
          && unit.content.last.map { questions.contains($0) } ?? false
      }
  }

  /// Whether the units of a list are the things that a sentence above them announces (应当提供以下材料：), none of which has a stop or
  /// anything below it: there is nothing that they could head.
  static func areThings(
    _ members: [Int], _ units: [Unit], below opening: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard members.count >= fewest, let first = members.first, units[first].kind.ordinal == 1,
      let last = members.last, last - first == members.count - 1
    else { return false }
    let above = first > 0 ? units[first - 1].content : opening
    guard above.last == "：", first > 0 ? isParagraph(units[first - 1]) : true,
      ElementWords.following.stands(in: above.suffix(reach))
    else { return false }
    return members.allSatisfy { units[$0].below == .nothing && isThing(units[$0].content) }
  }

  /// How many characters before the colon a word that announces is at most: 下列有关单位出具的证明材料.
  private static let reach = 16
  private static let stops: ScalarTable = "。；：？！"

  /// Whether a text has no stop, and is neither a call (加强领导) nor the name of a document, which are headings.
  private static func isThing(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !text.isEmpty && !text.contains { stops.contains($0) || $0 == "《" || $0 == "〔" }
      && HeadingWords.calls.firstPrefix(of: text) == nil && !TitleForm.isComplete(text)
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    if case .paragraph = unit.kind { true } else { false }
  }

  /// Whether at least two units of a list are one sentence each with numbered units below: they head these, and so do their sisters.
  static func areDivided(_ members: [Int], _ units: [Unit]) -> Bool {
    members.count { units[$0].below == .units && isSentence(units[$0].content) } >= fewestDivided
  }

  /// The fewest of them: one may be the last item of a list, with text that belongs to none.
  private static let fewestDivided = 2

  private static func isSentence(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last == "。" && !text.dropLast().contains { stops.contains($0) }
  }

  /// Whether a unit ends the sentence of a list: all units before it end with ；, and it ends with 。.
  static func closesSentence(_ place: Int, _ members: [Int], _ units: [Unit]) -> Bool {
    guard place > 0, place == members.count - 1, isSentence(units[members[place]].content) else {
      return false
    }
    return members[..<place].allSatisfy { units[$0].content.last == "；" }
  }

  /// The longest first sentence before such a bracket that may be a heading, in characters: headings are names and calls.
  private static let longestRemarked = 20

  /// Whether the first sentence of a unit ends that of its list, and more about it follows: all units before it end with ； and
  /// have no other stop. Its first sentence is a thing of the list, as they are.
  static func closesSentenceEarly(_ place: Int, _ members: [Int], _ units: [Unit]) -> Bool {
    guard place > 0, place == members.count - 1 else { return false }
    return members[..<place].allSatisfy { member in
      let content = units[member].content
      return content.last == "；" && !content.contains { fullStops.contains($0) }
    }
  }

  private static let fullStops: ScalarTable = "。！？"

  /// 打造综合服务平台。（省供销社牵头）: the first sentence of a unit, with nothing but a bracket behind it, is its heading where those of all its
  /// sisters are.
  static func addRemarked(_ members: [Int], in units: inout [Unit]) {
    let headed = members.count {
      if case .runIn = units[$0].cut { true } else { false }
    }
    guard headed >= fewest else { return }
    var remarked: [(member: Int, length: Int)] = []
    for member in members {
      switch units[member].cut {
      case .runIn, .heading: continue
      case .prose, .bracketed:
        let text = units[member].content
        guard let length = HeadingForm.lengthBeforeRemark(text), length <= longestRemarked,
          !HeadingWords.isProse(text.prefix(length)), !text.prefix(length).contains("，")
        else { return }
        remarked.append((member, length))
      }
    }
    guard remarked.count < headed else { return }
    for (member, length) in remarked { units[member].cut = .runIn(length: length) }
  }
}
