import GongwenModel
import Testing

@testable import GongwenVerification

/// The readers that the verifier has of its own: numbers, dates, markers, releases.
@Suite struct WrittenFormsTests {
  @Test(arguments: [
    ("2023年4月5日", "2023-04-05"), ("二〇二三年四月五日", "2023-04-05"), ("二OO八年十二月卅一日", "2008-12-31"),
    ("２０２３ 年 ４ 月", "2023-04"), ("2023-4-5 10:20", "2023-04-05"), ("2023.04.05", "2023-04-05"),
    ("20230405", "2023-04-05"), ("2023 04/05 10:20", "2023-04-05"), ("202304/05", "2023-04-05"),
    ("112-04-05", "2023-04-05"), ("112年4月5日", "2023-04-05"), ("中华民国一一二年五月二十日", "2023-05-20"),
    ("自一九九九年十月一曰起施行", "1999-10-01"), ("2031/ 05/18", "2031-05-18"),
    ("2033/ 4/ 5", "2033-04-05"), ("2033-12- 5 10:20", "2033-12-05"), ("2033. 4. 5", "2033-04-05"),
    ("2033 -04-05", "2033-04-05"), ("２０３３- 4-15", "2033-04-15"),
  ])
  func `A date is read as it is written`(words: String, date: String) {
    #expect(WrittenDates(in: words).dates.contains(date))
  }

  @Test(arguments: [
    "2023年13月1日", "2023-13-40", "第12条", "3年2月内", "2023 04-05", "99-04-05", "电话：0871-12345678",
    "2034/ 1/ 2号泵站", "2033. 5. 6类项目",
  ])
  func `What is no day gives none`(words: String) {
    #expect(WrittenDates(in: words).dates.allSatisfy { $0.utf8.count < 10 }, "\(words)")
  }

  @Test(arguments: [
    ("20 3年 月1日", false), ("3年2月内", false), ("999年1月1日", false), ("1000年1月1日", true),
    ("199年1月", true), ("200年1月", false), ("10000年1月", false), ("2033年55月28日", false),
    ("2033年　月　日", false),
  ])
  func `A year has four digits, or is one of the Republic`(words: String, isDate: Bool) {
    #expect(WrittenDates(in: words).dates.isEmpty != isDate, "\(words)")
  }

  /// A date that must be among the metadata: one of a document, with all that it names.
  @Test(arguments: [
    ("2033年4月9日", true), ("2033年4月", true), ("2033-04-09", true), ("2033年", false),
    ("2033年4**月9日", false), ("2019年12月33日", false), ("2033年6月0日", false), ("2033年2月29日", false),
    ("2032年2月29日", true), ("1799年1月1日", false), ("1800年1月1日", true), ("2199年1月1日", true),
    ("2200年1月1日", false), ("2033- 4-09", false),
  ])
  func `A whole date has a month and no day that it lacks`(words: String, isWhole: Bool) {
    #expect(WrittenDates(in: words).whole.isEmpty != isWhole, "\(words)")
  }

  @Test(arguments: [
    ("附件：1.检查表", true), ("附件：", false), ("第四条", false), ("附件：第二章", false), ("第四条检查表", true),
    ("第四次检查表", true),
  ])
  func `An announcement of attachments has a value where it names one`(
    text: String, hasValue: Bool
  ) {
    #expect(MetadataCheck.hasValue(text, "attachmentNote") == hasValue, "\(text)")
  }

  @Test(arguments: [
    ("抄送：", false), ("抄送：　。", false), ("抄送：市档案局。", true), ("抄送市档案局", true), ("抄报：市档案局", false),
    // A colon behind a label of seven characters, and one among the names.
    ("抄 送 机 关：", false), ("抄送市档案局办公：", true), ("抄送市档案局（电话：0551）", true),
  ])
  func `A list of copies has a value where it names somebody`(text: String, hasValue: Bool) {
    #expect(MetadataCheck.hasValue(text, "copyTo") == hasValue)
  }

  @Test(
    arguments: [
      ("第一章", "chapter", 1, nil), ("第十二条之一", "article", 12, 1), ("第4-1條", "article", 4, 1),
      ("第四之一條", "article", 4, 1), ("第 3 條", "article", 3, nil),
      ("二十一、", "chinese-comma", 21, nil), ("（十）", "chinese-paren", 10, nil),
      ("4.", "arabic-dot", 4, nil),
      ("（5）", "arabic-paren", 5, nil), ("⑳", "circled", 20, nil), ("1.2.3", "decimal", 3, nil),
      ("附件二", "appendix", 2, nil), ("第三编", "part", 3, nil), ("第一分编", "subpart", 1, nil),
    ] as [(String, String, Int, Int?)])
  func `A marker is read by its scheme`(text: String, scheme: String, ordinal: Int, insert: Int?) {
    #expect(
      MarkerForm.read(text, scheme: scheme) == .numbers(ordinal: ordinal, insert: insert))
  }

  @Test(arguments: [
    ("第一章", "article"), ("一、", "chinese-paren"), ("1.", "arabic-comma"), ("甲", "circled"),
  ])
  func `A marker of another scheme is none`(text: String, scheme: String) {
    #expect(MarkerForm.read(text, scheme: scheme) == .other)
  }

  @Test(arguments: ["九万万万万万万", "999999999999万万", "千千千千", "一二三", ""])
  func `A numeral that is too large, or none, has no value`(text: String) {
    let value = NumberReader.value([Unicode.Scalar](text.unicodeScalars)[...])
    #expect(value.map { $0 < 1_000_000_000_000 } ?? true)
  }

  @Test(arguments: [
    ("0.2.0", "0.1.0", true), ("0.10.0", "0.9.9", true), ("1.0.0", "1.0.0", false),
    ("0.1.0", "0.2.0", false), ("unknown", "0.1.0", false),
  ])
  func `Releases have an order`(left: String, right: String, isNewer: Bool) {
    #expect((ReleaseVersion(left) > ReleaseVersion(right)) == isNewer)
  }
}
