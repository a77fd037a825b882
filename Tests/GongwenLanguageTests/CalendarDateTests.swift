import GongwenLanguage
import GongwenText
import Testing

@Suite struct CalendarDateTests {
  static let dates: [(text: String, iso: String, length: Int)] = [
    ("2018年8月1日", "2018-08-01", 9), ("2018 年 8 月 1 日印发", "2018-08-01", 14),
    ("２０１８年８月１日", "2018-08-01", 9), ("二〇一八年八月一日", "2018-08-01", 9),
    ("二○○八年十一月二十三日", "2008-11-23", 12), ("一九九九年十二月三十一日", "1999-12-31", 12),
    ("2018-08-01", "2018-08-01", 10), ("2018.8.1", "2018-08-01", 8),
    ("2018/8/1 10:00", "2018-08-01", 8),
    ("二OO七年二月三日", "2007-02-03", 9), ("二0一八年十月二０日", "2018-10-20", 10),
    ("二оо九年五月一日", "2009-05-01", 9), ("二◯一◯年一月二十四日", "2010-01-24", 11),
    ("2020年2月29日", "2020-02-29", 10), ("2018年8月1号", "2018-08-01", 9),
    ("2018 08/01 10:00", "2018-08-01", 10),
  ]

  @Test(arguments: dates)
  func `A date is read`(text: String, iso: String, length: Int) {
    let reading = CalendarDate.read(Array(text.unicodeScalars))
    #expect(reading?.date.iso == iso, "\(text)")
    #expect(reading?.length == length, "\(text)")
  }

  @Test(arguments: [
    "", "2018年", "2018年8月", "18年8月1日", "2018年13月1日", "2018年2月30日", "2019年2月29日", "2018-8/1",
    "2018-08-011", "8月1日", "自2018年8月1日起", "2018年八月", "O二〇七年二月三日", "二OO七年O月三日", "3018年1月1日",
    "2018 08-01", "201 08/01", "2018 08", "201808/01", "107-08-01",
  ])
  func `Anything else is not`(text: String) {
    #expect(CalendarDate.read(Array(text.unicodeScalars)) == nil, "\(text)")
  }

  @Test(arguments: [
    ("2018年13月1日", 10), ("2018年2月30日止", 10), ("2018年0月5日", 9), ("2018年2月32日", 10), ("2019.2.29", 9),
    ("二〇一八年四月三十一日", 11), ("二〇一八年三月三十二日", 11), ("2018年2月28日", nil), ("2020-02-29", nil),
    ("3018年2月30日", nil), ("2018年2月300日", nil), ("18年2月30日", nil), ("2018年2月", nil),
    ("2018年2月3O日", nil),
  ])
  func `A day that no month has is told from other words`(text: String, length: Int?) {
    #expect(CalendarDate.lengthOfImpossible(Array(text.unicodeScalars)) == length, "\(text)")
  }

  @Test(arguments: [
    ("107-08-01", "2018-08-01"), ("107/8/1", "2018-08-01"), ("107年8月1日", "2018-08-01"),
    ("201808/01 10:00", "2018-08-01"), ("100.1.2", "2011-01-02"), ("199-1-2", "2110-01-02"),
    ("99-08-01", nil), ("200-08-01", nil), ("98年8月1日", nil), ("107-13-01", nil), ("201808-01", nil),
    ("20180801", "2018-08-01"), ("2018080", nil), ("201808012", nil), ("20181301", nil),
  ])
  func `What a page calls a date has more forms`(text: String, iso: String?) {
    #expect(CalendarDate.readLabelled(Array(text.unicodeScalars))?.date.iso == iso, "\(text)")
  }
}
