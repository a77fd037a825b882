import GongwenModel
import GongwenText
import Testing

struct CharsetLabelsTests {
  static let labels: [(String, Charset?)] = [
    ("utf-8", .utf8), (" UTF8\n", .utf8), ("GB2312", .gb18030), ("gbk", .gb18030),
    ("x-gbk", .gb18030), ("gb18030", .gb18030), ("Big5", .big5HKSCS), ("big5-hkscs", .big5HKSCS),
    ("cn-big5", .big5HKSCS), ("x-x-big5", .big5HKSCS), ("unicode", .utf16LE),
    ("utf-16", .utf16LE), ("utf-16be", .utf16BE), ("iso-8859-1", nil), ("", nil),
    ("hz-gb-2312", nil),
  ]

  @Test(arguments: labels)
  func namesACharset(label: String, charset: Charset?) {
    #expect(CharsetLabels.charset(label) == charset)
  }

  static let contentTypes: [(String, String?)] = [
    ("text/html; charset=gb2312", "gb2312"), ("text/html;CHARSET = \"UTF-8\"; x=y", "UTF-8"),
    ("text/html; charset='gbk'", "gbk"), ("charset=gbk;", "gbk"), ("text/html", nil),
    ("text/html; charset", nil), ("text/html; charset=", nil), ("text/html; charset=\"gbk", nil),
    ("text/html; charsets; charset=big5", "big5"),
  ]

  @Test(arguments: contentTypes)
  func isFoundInAContentType(value: String, label: String?) {
    #expect(CharsetLabels.label(inContentType: value) == label)
  }
}
