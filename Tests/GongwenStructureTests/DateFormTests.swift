import Testing

@testable import GongwenStructure

@Suite struct DateFormTests {
  static let dates: [(text: String, length: Int?, hasDay: Bool)] = [
    ("2018年8月1日", 9, true), ("二〇一八年八月一日", 9, true), ("二OO八年三月二十一日", 11, true),
    ("2018 年 8 月 1 日", 14, true), ("2022年3月", 7, false), ("2022年3月起", 7, false),
    ("民国二十六年七月七日", 10, true), ("中華民國113年3月4日", 12, true), ("202X年X月X日", 9, true),
    ("2022.3.1", 8, true), ("2022年3月5曰", 9, true), ("2022年", nil, false), ("12年3月", nil, false),
    ("国务院", nil, false), ("2022年春", nil, false),
  ]

  @Test(arguments: dates)
  func `A date is read in every form`(text: String, length: Int?, hasDay: Bool) {
    let form = DateForm.read(characters(text))
    #expect(form?.length == length, "\(text)")
    #expect(form?.hasDay ?? false == hasDay, "\(text)")
  }

  static let lines: [(text: String, kind: DateLine.Kind?)] = [
    ("2018年8月1日", .full), ("2018年8月1日20时", .full), ("2018年8月1日9时30分", .full),
    ("2018年8月", .month), ("（2018年8月1日）", .bracketed), ("（国务院2018年8月1日发布）", .bracketed),
    ("2018年8月1日于北京", .placed), ("2018年8月1日起施行", .placed), ("2018年8月1日起施行的", nil), ("（2018年）", nil),
    ("（" + repeated("某", 24) + "2018年8月1日）", .bracketed),
    ("（" + repeated("某", 25) + "2018年8月1日）", nil),
    ("（2018年8月1日" + repeated("某", 40) + "）", .bracketed),
    ("（2018年8月1日" + repeated("某", 41) + "）", nil),
    ("2018年8月1日于" + repeated("某", 10), .placed), ("2018年8月1日于" + repeated("某", 11), nil),
  ]

  @Test(arguments: lines)
  func `A line is a date alone`(text: String, kind: DateLine.Kind?) {
    #expect(DateLine(text: characters(text)).kind == kind, "\(text)")
  }

  static let trailing: [(text: String, start: Int?)] = [
    ("国务院 2018年8月1日", 4), ("国务院二〇一八年八月一日", 3), ("某2018年8月1日", nil), ("国务院2018年8月", nil),
  ]

  @Test(arguments: trailing)
  func `A date stands behind two characters`(text: String, start: Int?) {
    #expect(DateLine(text: characters(text)).trailing == start, "\(text)")
  }
}
