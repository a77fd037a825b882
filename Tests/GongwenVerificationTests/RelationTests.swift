import GongwenModel
import Testing

@testable import GongwenVerification

@Suite("Relations")
struct RelationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let source: String
    let text: String
    let isPermitted: Bool
    var testDescription: String {
      let texts = "\(source.debugDescription) → \(text.debugDescription)"
      return "\(rule.rawValue): \(texts), \(isPermitted ? "permitted" : "refused")"
    }
  }

  static let cases: [Case] = [
    yes(.widthAlphanumeric, "２０１８Ａ", "2018A"), no(.widthAlphanumeric, "２", "3"),
    no(.widthAlphanumeric, "①", "1"), no(.widthAlphanumeric, "％", "%"),
    yes(.widthSymbol, "＋％", "+%"), no(.widthSymbol, "℃", "°C"),
    yes(.punctuation, ",", "，"), yes(.punctuation, ".", "。"), yes(.punctuation, "（", "("),
    yes(.punctuation, "...", "……"), yes(.punctuation, "…", "……"), yes(.punctuation, "•", "·"),
    yes(.punctuation, "〜", "～"), yes(.punctuation, "｡", "。"), yes(.punctuation, "､", "、"),
    no(.punctuation, ",", "。"), no(.punctuation, "、", "，"), no(.punctuation, "2", "２"),
    no(.punctuation, ",", ""), no(.punctuation, "..", "……"), no(.punctuation, "-", "—"),
    yes(.quotation, "\"", "“"), yes(.quotation, "''", "”"), no(.quotation, "“”", "“”"),
    no(.quotation, "《", "“"),
    yes(.dash, "--", "——"), yes(.dash, "──", "——"), yes(.dash, "―", "——"), no(.dash, "--", ""),
    no(.dash, "～", "—"), no(.dash, "一", "—"),
    yes(.spaceIndent, "\u{3000}\t", ""), no(.spaceIndent, " ", " "), no(.spaceIndent, "a", ""),
    yes(.spaceCJK, "\u{A0}", ""), yes(.spaceFold, " \u{200B}\u{3000}", " "),
    no(.spaceFold, "\n", "\n"), yes(.lineJoin, "\r\n", ""), yes(.lineJoin, "", "\n"),
    yes(.lineJoin, "\n  ", " "), no(.lineJoin, "-\n", ""),
    yes(.hyphenJoin, "-\n", ""), yes(.hyphenJoin, "-\n", "-"), no(.hyphenJoin, "", "-"),
    no(.hyphenJoin, "—\n", ""),
    yes(.entity, "&", "&"), no(.entity, "&", "a"),
    yes(.compatibility, "⼈⻓", "人长"), yes(.compatibility, "\u{F900}", "豈"),
    no(.compatibility, "①", "1"), no(.compatibility, "人", "入"),
    yes(.composition, "e\u{301}", "é"), no(.composition, "e\u{301}", "e"),
    yes(.bracket, "[", "〔"), yes(.bracket, " ）", "〕"), no(.bracket, "[", "〕"),
    no(.bracket, "{", "〔"),
    yes(.marker, "1．", "1."), yes(.marker, "⒈", "1."), yes(.marker, "㈠", "（一）"),
    yes(.marker, "（1)", "（1）"), yes(.marker, "专栏 一：", "专栏一"), yes(.marker, "⑴", "（1）"),
    no(.marker, "一、", "二、"), no(.marker, "第一条", "第1条"),
    yes(.headingStop, "。", ""), yes(.headingStop, "： ", ""), no(.headingStop, "？", ""),
    no(.headingStop, "。。", ""),
    yes(.listMark, "● ", ""), yes(.listMark, " ", ""), no(.listMark, "1", ""),
    no(.listMark, "●", "●"),
    yes(.markup, "<u>", ""), yes(.markup, "**", ""), yes(.markup, "</p>\n<b class=\"a\">", ""),
    yes(.markup, "](https://example.org/a)", ""), yes(.markup, "&nbsp;", ""),
    yes(.markup, "![", ""),
    no(.markup, "<中文>", ""), no(.markup, "a", ""), no(.markup, "", ""), no(.markup, "&中;", ""),
    no(.markup, "**", "*"),
    yes(.replacement, "\u{FFFD}", "\u{FFFD}"), no(.replacement, "\u{FFFD}\u{FFFD}", "\u{FFFD}"),
    no(.replacement, "a", "\u{FFFD}"),
    yes(.tocLeader, "……… 12", ""), yes(.tocLeader, "\t１２", ""), no(.tocLeader, "页", ""),
    no(.tocLeader, "...1", "1"),
  ]

  private static func yes(_ rule: Rule, _ source: String, _ text: String) -> Case {
    Case(rule: rule, source: source, text: text, isPermitted: true)
  }

  private static func no(_ rule: Rule, _ source: String, _ text: String) -> Case {
    Case(rule: rule, source: source, text: text, isPermitted: false)
  }

  @Test("the published table permits what the rules are for, and no more", arguments: cases)
  func permits(_ relation: Case) {
    let scalars = { (text: String) in [Unicode.Scalar](text.unicodeScalars)[...] }
    #expect(
      RelationTable.published.permits(
        relation.rule.rawValue, scalars(relation.source), scalars(relation.text))
        == relation.isPermitted)
  }

  @Test("every rule of the model is published")
  func rules() {
    for rule in Rule.allCases { #expect(RelationTable.published.holds(rule.rawValue)) }
    #expect(!RelationTable.published.holds("no-such-rule"))
  }
}
