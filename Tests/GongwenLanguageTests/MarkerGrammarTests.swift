import GongwenModel
import GongwenText
import Testing

@testable import GongwenLanguage

@Suite struct MarkerGrammarTests {
  static let markers: [(text: String, scheme: Scheme, ordinal: Int?, form: String, length: Int)] = [
    ("第一编 总则", .part, 1, "第一编", 3), ("第二篇", .part, 2, "第二篇", 3),
    ("第一分编", .subpart, 1, "第一分编", 4), ("第十二章　附则", .chapter, 12, "第十二章", 4),
    ("第 三 节 监督", .division, 3, "第三节", 5), ("第一百零一条　", .article, 101, "第一百零一条", 6),
    ("第１条", .article, 1, "第1条", 3), ("第 4－1 條", .article, 4, "第4-1條", 7),
    ("第四之一條", .article, 4, "第四之一條", 5),
    ("第 3 條之 1　", .article, 3, "第3條之1", 8),
    ("一、总体要求", .chineseComma, 1, "一、", 2), ("二十一、", .chineseComma, 21, "二十一、", 4),
    ("一．总体要求", .chineseComma, 1, "一、", 2),
    ("（一）意义", .chineseParen, 1, "（一）", 3), ("(十二)意义", .chineseParen, 12, "（十二）", 4),
    ("（ 一 ）意义", .chineseParen, 1, "（一）", 5), ("㈡意义", .chineseParen, 2, "（二）", 1),
    ("1.目标", .arabicDot, 1, "1.", 2), ("１２．目标", .arabicDot, 12, "12.", 3),
    ("⒊目标", .arabicDot, 3, "3.", 1), ("1、目标", .arabicComma, 1, "1、", 2),
    ("（1）目标", .arabicParen, 1, "（1）", 3), ("(２)目标", .arabicParen, 2, "（2）", 3),
    ("⑶目标", .arabicParen, 3, "（3）", 1), ("1）目标", .arabicHalfParen, 1, "1）", 2),
    ("2)目标", .arabicHalfParen, 2, "2）", 2), ("①目标", .circled, 1, "①", 1),
    ("1.1 目标", .decimal, 1, "1.1", 3), ("3.2.10总则", .decimal, 10, "3.2.10", 6),
    ("A.目标", .latin, 1, "A.", 2), ("b)目标", .latin, 2, "b）", 2), ("(c)目标", .latin, 3, "（c）", 3),
    ("Ⅲ.目标", .roman, 3, "Ⅲ.", 2), ("IV、目标", .roman, 4, "IV、", 3),
    ("丙、目标", .heavenlyStem, 3, "丙、", 2),
    ("专栏1 目标", .box, 1, "专栏1", 3), ("专栏 一：目标", .box, 1, "专栏一", 5),
    ("附件", .appendix, nil, "附件", 2), ("附件1", .appendix, 1, "附件1", 3),
    ("附件一：目标", .appendix, 1, "附件一", 4), ("附表2", .appendix, 2, "附表2", 3),
    ("——目标", .dash, nil, "——", 2), ("--目标", .dash, nil, "——", 2), ("● 目标", .bullet, nil, "●", 1),
    ("- 目标", .bullet, nil, "-", 1),
  ]

  @Test(arguments: markers)
  func `A marker is known in every form`(
    text: String, scheme: Scheme, ordinal: Int?, form: String, length: Int
  ) throws {
    let found = MarkerGrammar().candidates(Array(text.unicodeScalars)[...])
    let marker = try #require(found.first, "\(text)")
    #expect(marker.scheme == scheme, "\(text)")
    #expect(marker.ordinal == ordinal, "\(text)")
    #expect(TracedText(scalars: marker.text).string == form, "\(text)")
    #expect(marker.length == length, "\(text)")
    #expect(marker.isLikely, "\(text)")
  }

  @Test func `An inserted article has two numbers`() {
    let text = Array("第十二条之二　公司".unicodeScalars)
    let marker = MarkerGrammar().candidates(text[...]).first
    #expect(marker?.ordinal == 12)
    #expect(marker?.insert == 2)
    #expect(marker?.length == 6)
  }

  @Test func `A bullet before a number belongs to the marker`() {
    let marker = MarkerGrammar().candidates(Array("- 1.目标".unicodeScalars)[...]).first
    #expect(marker?.scheme == .arabicDot)
    #expect(marker?.listMark == 2)
    #expect(marker?.length == 4)
  }

  static let others = [
    "一是抓进度", "第一，提高认识", "2018年", "10万人", "0.5", "第十二次会议", "（以下简称规划）", "e.g. this", "A.B公司",
    "甲方", "-——目标", "十四届五中全会", "一百万元", "（2018年8月1日）", "", "。", "Ⅱ类水质", "1", "一", "（一", "第一", "VR",
  ]

  @Test(arguments: others)
  func `Anything else has no marker`(text: String) {
    #expect(MarkerGrammar().candidates(Array(text.unicodeScalars)[...]).isEmpty, "\(text)")
  }

  static let doubtful = ["第十二条规定的条件", "第三条、第四条", "第五条第一款", "第八条所列", "1.5倍", "3.5%", "专栏建设"]

  @Test(arguments: doubtful)
  func `A citation, a measure or a word is doubted`(text: String) {
    let found = MarkerGrammar().candidates(Array(text.unicodeScalars)[...])
    #expect(found.allSatisfy { $0.doubt >= 3 }, "\(text)")
  }
}
