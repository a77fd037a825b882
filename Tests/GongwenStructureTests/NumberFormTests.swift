import Testing

@testable import GongwenStructure

@Suite struct NumberFormTests {
  static let numbers: [(text: String, kind: NumberForm.Kind?)] = [
    ("〔十四届〕第35号", .short), ("（第十三届）第二十一号", .short), ("〔十四届〕", nil), ("〔三十四五届〕第1号", nil),
    ("国发〔2017〕35号", .full), ("国发[2017]35号", .full), ("（国发〔2017〕35号）", .full),
    ("某政办发(85)12号", .full), ("（85）东农字第47号", .short), ("民字第三号", .full),
    ("2020年第6号", .full), ("公告（2019）第1号", .full), ("第706号", .short), ("第四十八号", .short),
    ("第2期（总第31期）", .short), ("×发〔20××〕×号", .full), ("DB37/T4321—2021", .full),
    ("国务院令第706号", .full), ("某发〔2020〕12号之一", .full), ("某发〔201〕1号", nil), ("1号", nil),
    ("门牌第三号楼", nil), ("经研究，同意第3号", nil), ("某某路12号", nil),
    (repeated("某", 14) + "〔2018〕123号", .full), (repeated("某", 15) + "〔2018〕123号", nil),
    (repeated("某", 25) + "令第1号", .full), (repeated("某", 26) + "令第1号", nil),
    ("2031年第58號法律公告", .full), ("2031年第58號公報", nil), ("第58號法律公告", nil),
    ("指导案例58号", .full), ("检例第58号", .full), ("案例58号", nil), ("指导案例58", nil),
    ("GF—2031—0058", .full), ("QHF-2030-0102", .full), ("GF—2031—058", nil),
    ("GF—3031—0058", nil), ("NHSY01-2031-0002", nil), ("QHGXF-2031-0002", nil),
    (repeated("某", 8) + "字第3号", .full), (repeated("某", 9) + "字第3号", nil),
  ]

  @Test(arguments: numbers)
  func `A document number has one of the usual forms`(text: String, kind: NumberForm.Kind?) {
    #expect(NumberForm.kind(of: characters(text)) == kind, "\(text)")
  }

  static let trailing: [(text: String, start: Int?)] = [
    ("等级特急某发电〔2020〕1号", 0), ("等级 特急 某发电〔2020〕1号", 6), ("某发电〔2020〕", nil),
  ]

  @Test(arguments: trailing)
  func `A number stands at the end of a line`(text: String, start: Int?) {
    #expect(NumberForm.trailing(in: characters(text)) == start, "\(text)")
  }
}
