import GongwenModel
import Testing

@testable import GongwenLanguage

/// The forms of ``RecordRow`` and the cut-offs of it and of ``RecordLabel``.
@Suite struct RecordRowTests {
  private static func fields(_ text: String) -> [[String]]? {
    let text = characters(text)
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
    return RecordRow(text[...])?.fields.map { [string($0.name), string($0.value)] }
  }

  static let rows: [(text: String, fields: [[String]]?)] = [
    ("案　　号：（2031）浙9901行初12号", [["案　　号", "（2031）浙9901行初12号"]]),
    ("【唯一标志】 77", [["唯一标志", "77"]]),
    ("[Status] Effective", [["Status", "Effective"]]),
    ("Doc. No.: 9", [["Doc. No.", "9"]]),
    ("【失效日期】", [["失效日期", ""]]),
    ("发文单位：县政府　发文日期：2031-05-16", [["发文单位", "县政府"], ["发文日期", "2031-05-16"]]),
    ("【文号】柳政发[2031]9号【实施日期】2031-07-01", [["文号", "柳政发[2031]9号"], ["实施日期", "2031-07-01"]]),
    // A second label that is unknown is a part of the value.
    ("发文单位：县政府　注意：保密", [["发文单位", "县政府　注意：保密"]]),
    ("http://www.example.cn", nil), ("第一条：略", [["第一条", "略"]]), ("（一）渡口：三处", nil), ("10:30", nil),
    // Labels of one character, of twelve and of thirteen; of two and of thirty-three letters.
    ("甲：某", nil), (repeated("渡", 12) + "：某", [[repeated("渡", 12), "某"]]),
    (repeated("渡", 13) + "：某", nil), ("To: x", [["To", "x"]]), ("T: x", nil),
    (repeated("a", 32) + ": x", [[repeated("a", 32), "x"]]), (repeated("a", 33) + ": x", nil),
    // A row of 240 characters and a longer one.
    ("案号：" + repeated("某", 237), [["案号", repeated("某", 237)]]),
    ("案号：" + repeated("某", 238), nil),
  ]

  @Test(arguments: rows)
  func `A row begins with a label before a colon or in brackets`(
    text: String, fields: [[String]]?
  ) {
    #expect(Self.fields(text) == fields)
  }

  static let labels: [(text: String, field: MetadataField?, isSure: Bool?)] = [
    ("裁判日期", .issued, true), ("公示日期", .published, true), ("法规施行时间", .effective, true),
    ("行政处罚决定书文号", .documentNumber, true), ("案 号", .documentNumber, true),
    ("审理法院", .issuers, true), ("结案日期", nil, true), ("文书名称", .title, true),
    ("法律效力位阶", nil, true), ("案件类型", nil, false), ("时 效 性", nil, true),
    ("Effective Date", .effective, true), ("LEVEL OF AUTHORITY", nil, true),
    // The act alone, the kind of value alone, other acts.
    ("公示", nil, nil), ("法院", nil, nil), ("签订日期", nil, nil), ("采购单位", nil, nil), ("项目名称", nil, nil),
    ("Venue", nil, nil), ("某某某某某某某某某某文号", .documentNumber, true), ("某某某某某某某某某某某文号", nil, nil),
  ]

  @Test(arguments: labels)
  func `A label is known by its last word and the act before it`(
    text: String, field: MetadataField?, isSure: Bool?
  ) {
    let label = RecordLabel.read(characters(text)[...])
    #expect(label?.label.field == field)
    #expect(label?.isSure == isSure)
  }
}
