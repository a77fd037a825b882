import GongwenLanguage
import Testing

@testable import GongwenStructure

/// The cut-offs of ``LostUnits``.
@Suite struct LostUnitsTests {
  private static func offsets(_ text: String) -> [Int] {
    LostUnits(in: Array(text.unicodeScalars)[...], MarkerGrammar()).markers.keys.sorted()
  }

  private static func article(_ number: String) -> String {
    "第\(number)条 " + repeated("某", 18) + "。"
  }

  static let counts: [(numbers: [String], count: Int)] = [
    (["一", "二"], 0), (["一", "二", "三"], 3), (["二", "三", "五"], 0), (["七", "八", "九"], 3),
  ]

  @Test(arguments: counts)
  func `Three articles whose numbers follow each other are units`(numbers: [String], count: Int) {
    let text = numbers.map(Self.article).joined() + repeated("某", 20)
    #expect(Self.offsets(text).count == count, "\(text)")
  }

  static let lengths: [(last: Int, isParted: Bool)] = [(12, false), (13, true)]

  /// 47 characters stand before the last words, and a stop behind them.
  @Test(arguments: lengths)
  func `A line with three articles has sixty characters`(last: Int, isParted: Bool) {
    let text = "\(Self.article("一").prefix(22))。\(Self.article("二").prefix(19))。第三条 "
    let line = text + repeated("某", 60 - text.unicodeScalars.count - 13 + last)
    #expect(line.unicodeScalars.count == 47 + last)
    #expect(Self.offsets(line).isEmpty != isParted, "\(line)")
  }

  @Test func `Cited articles and those in quotation marks are none`() {
    let cited = "违反第一条规定的，处罚。第二条规定的，处罚。第三条规定的，处罚。" + repeated("某", 40)
    #expect(Self.offsets(cited).isEmpty)
    #expect(Self.offsets("修改为：“" + ["一", "二", "三"].map(Self.article).joined() + "”").isEmpty)
  }

  @Test func `Divisions of a table of contents are none`() {
    let text = "目录 第一章 总则 第二章 附则 第一章 总则 " + ["一", "二", "三"].map(Self.article).joined()
    let first =
      text.unicodeScalars.count - ["一", "二", "三"].map(Self.article).joined().unicodeScalars.count
    #expect(Self.offsets(text).first == first - 7)
  }
}
