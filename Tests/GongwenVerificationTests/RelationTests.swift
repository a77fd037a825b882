import GongwenModel
import GongwenText
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
    yes(.hyphenJoin, "\u{2011}\n", ""), no(.hyphenJoin, "—\n", ""),
    yes(.entity, "&", "&"), no(.entity, "&", "a"),
    yes(.entity, "&ldquo;", "“"), yes(.entity, "&quot;", "”"),
    yes(.entity, "&#x4e00;&#20108;", "一二"),
    yes(.entity, "&amp;nbsp;", " "), yes(.entity, "&nbsp;&mdash;&mdash;", "——"),
    no(.entity, "&ldquo;", "”一"), no(.entity, "&nbsp;", "一"), no(.entity, "&lt;a", "<a"),
    no(.entity, "&#x4e00;", "二"), no(.entity, "&amp;amp;", "一"),
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
    yes(.markup, "&amp;nbsp;", ""), yes(.markup, "&amp;amp;#160;", ""),
    yes(.markup, "&amp;", ""), no(.markup, "&amp;&中;", ""), no(.markup, "&amp;n", ""),
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

  @Test("what the program asks before it writes is what is published", arguments: cases)
  func agreesWithTheProgram(_ relation: Case) {
    let scalars = { (text: String) in [Unicode.Scalar](text.unicodeScalars)[...] }
    #expect(
      RuleRelation.permits(relation.rule, scalars(relation.source), scalars(relation.text))
        == relation.isPermitted)
  }

  /// Characters that some rule speaks of, and some that none does.
  static let alphabet = Array(
    ("0５aＢ一第条人⼈⻓豈\u{2F800}①㈠⒈．.,，、。｡･・•·…⋯〜～:：!！＋％￥﹐(（)）[［〔﹝【]〕】-－—―⸺‐\"“’「`<>/&;#*_u"
      + " \u{3000}\u{A0}\u{200B}\u{AD}\n\te\u{301}é\u{FFFD}●→\u{F0A7}").unicodeScalars)

  @Test("program and published table agree on whatever characters", arguments: Rule.allCases)
  func agreesOnAnything(rule: Rule) {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func characters(_ most: Int) -> [Unicode.Scalar] {
      (0..<next(most + 1)).map { _ in Self.alphabet[next(Self.alphabet.count)] }
    }
    // Each character by itself to each other, then stretches, and stretches to what they may become.
    var pairs: [([Unicode.Scalar], [Unicode.Scalar])] = Self.alphabet.flatMap { from in
      Self.alphabet.map { ([from], [$0]) } + [([from], [])]
    }
    for _ in 0..<4_000 {
      let source = characters(4)
      pairs += [
        (source, characters(3)), (source, source), (source, UnicodeNormaliser.nfkc(source)),
      ]
      pairs.append((source, source.filter { !UnicodeClass.isBlank($0) }))
    }
    let broken = pairs.first { source, text in
      RelationTable.published.permits(rule.rawValue, source[...], text[...])
        != RuleRelation.permits(rule, source[...], text[...])
    }
    #expect(broken == nil)
  }

  @Test("every rule of the model is published")
  func rules() {
    for rule in Rule.allCases { #expect(RelationTable.published.holds(rule.rawValue)) }
    #expect(!RelationTable.published.holds("no-such-rule"))
  }
}
