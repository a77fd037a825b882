import GongwenLanguage
import Testing

@Suite struct AttachedFilesTests {
  static let names: [(name: String, isName: Bool)] = [
    (repeated("表", 116) + ".doc", true), (repeated("表", 117) + ".doc", false),
    ("申报表.docx", true), ("申报表.doc", true), ("申报表.doc（23KB）", true),
    ("申报表.doc (1.2 MB)", true), ("申报表.doc（定稿）", false), ("申报表.docxx", false), ("申报表.txt", false),
    ("申报表", false),
  ]

  @Test(arguments: names)
  func `A line is the name of a file by its ending and its length`(name: String, isName: Bool) {
    #expect(AttachedFiles.isName(characters(name)[...]) == isName, "\(name)")
  }

  static let rows: [(text: String, names: [String])] = [
    ("汇总表.xls报告.zip", ["汇总表.xls", "报告.zip"]), ("汇总表.xls报告", ["汇总表.xls报告"]),
    ("汇总表.v2.xls", ["汇总表.v2.xls"]), ("甲.doc乙.xls丙.pdf", ["甲.doc", "乙.xls", "丙.pdf"]),
  ]

  @Test(arguments: rows)
  func `Names without a blank between are parted behind their endings`(
    text: String, names: [String]
  ) {
    #expect(
      AttachedFiles.names(in: characters(text)[...]).map { Array($0) } == names.map(characters))
  }

  static let addresses: [(href: String, isDocument: Bool)] = [
    ("/files/P020.DOCX?id=1#a", true), ("/files/P020.docxx", false), ("/files.zip/index", false),
  ]

  @Test(arguments: addresses)
  func `An address is that of a document by its ending`(href: String, isDocument: Bool) {
    #expect(AttachedFiles.isDocument(href) == isDocument, "\(href)")
  }
}
