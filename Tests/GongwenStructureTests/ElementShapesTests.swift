import GongwenLanguage
import Testing

@testable import GongwenStructure

/// The forms of lines of heads and closings, and their cut-offs.
@Suite struct ElementShapesTests {
  static let bodies: [(text: String, isBody: Bool)] = [
    ("某局", false), ("某某局", true), (repeated("某", 39) + "局", true), (repeated("某", 40) + "局", false),
    ("某某局（印章）", true), ("关于某某局", false), ("某某的局", false), ("第三条某局", false), ("3某某局", false),
    ("某某局（" + repeated("某", 16) + "）", true), ("某某局（" + repeated("某", 17) + "）", false),
  ]

  @Test(arguments: bodies)
  func `The name of a body has three to forty characters`(text: String, isBody: Bool) {
    #expect(BodyName.isBody(characters(text)) == isBody, "\(text)")
  }

  static let lists: [(text: String, count: Int)] = [
    ("某某局", 1), ("某某局 某某厅", 2), ("某某局、某某厅", 2), ("教 育 部", 1), ("某某省 财政厅", 1), ("某某 张三 某某厅", 0),
    ("第11期（总第286期） 某某局", 1), ("第11期某某局", 0),
  ]

  @Test(arguments: lists)
  func `A line lists bodies`(text: String, count: Int) {
    #expect(BodyName.bodies(in: characters(text)).count == count, "\(text)")
  }

  static let persons: [(text: String, isPerson: Bool)] = [
    ("总理 李某某", true), ("某省长", false), ("省长 某", true), ("省 长 王某某", true), ("省长：王某某", true),
    ("省长 张 三 四", true), ("省长 张 三 四 五", false), ("省长 某某某某", true), ("省长 某某某某某", false),
    ("某某市人民政府 市长 张某某", true), ("省长，张三", false), ("书记员 木云", true), ("审 判 长 木 秀 兰", true),
    ("审判员木", false), ("书记员木某某某", true), ("审判员木某某某某", false),
    ("审判员 木某某·某某某", true),
  ]

  @Test(arguments: persons)
  func `A person signs with an office`(text: String, isPerson: Bool) {
    #expect(PersonLine.isPerson(characters(text)) == isPerson, "\(text)")
  }

  static let addressees: [(text: String, kind: AddresseeLine.Kind?)] = [
    ("各市人民政府：", .sure), ("某某局：", .sure), ("各市、县人民政府，省政府各部门：：", .sure),
    ("乡（镇）人民政府，县教育局、财政局：", .sure), ("张某某：", .possible), ("张某等代表：", .possible),
    ("尊敬的各位代表：", .sure), ("通知如下：", nil), ("现将有关事项通知各单位：", nil), ("某某：", nil),
    (repeated("某局，", 132) + "某某局：", .sure), (repeated("某局，", 132) + "某某某某局：", nil),
    ("某，某局：", .sure), ("某，某，某局：", nil), ("各机关、工厂、" + repeated("某", 10) + "：", .possible),
    ("各机关、工厂、" + repeated("某", 11) + "：", nil), ("各机关、工厂要修好锅炉：", nil), ("机关、工厂、食堂：", nil),
  ]

  @Test(arguments: addressees)
  func `Half of the pieces of an addressee are bodies`(text: String, kind: AddresseeLine.Kind?) {
    #expect(AddresseeLine.kind(of: characters(text)) == kind, "\(text)")
  }

  static let attachments: [(text: String, kind: AttachmentLine.Kind?)] = [
    ("附件：", .colon), ("附：", .colon), ("附件", .alone), ("附件1", .alone), ("附件2：", .alone),
    ("附表3", .alone),
    ("附件1-2", .alone), ("附件：1.某某表", .titled), ("附：某某表", .titled), ("附件 某某表", .titled),
    ("附件1某某表", .titled),
    ("附件建设", nil), ("附加条件", nil), ("（附件）", .alone),
  ]

  @Test(arguments: attachments)
  func `A line names attachments`(text: String, kind: AttachmentLine.Kind?) {
    #expect(AttachmentLine(text: characters(text)).kind == kind, "\(text)")
  }

  static let titles: [(line: String, titles: [String])] = [
    ("附件：1.规划", ["规划"]), ("附件1、一、二、规划", ["二、规划"]), ("附件建设", ["附件建设"]),
    ("附件：1.检查表；2.汇总表；3.名单", ["检查表", "汇总表", "名单"]),
    ("附件：1．检查表 2．汇总表", ["检查表", "汇总表"]), ("附件1：检查表；附件2：汇总表。", ["检查表", "汇总表"]),
    ("附件：1.检查表；3.汇总表", ["检查表；3.汇总表"]), ("附件：检查表；2.汇总表", ["检查表；2.汇总表"]),
    ("附件：1.2020年检查表（第2.1版）", ["2020年检查表（第2.1版）"]),
  ]

  @Test(arguments: titles)
  func `Titles on one line follow their numbers`(line: String, titles: [String]) {
    let read = AttachmentLine.titles(in: characters(line), MarkerGrammar())
    #expect(read == titles.map(characters), "\(line)")
  }

  static let formulas: [(above: String, text: String, isFormula: Bool)] = [
    ("某某。", "特此通知。", true), ("某某。", "妥否，请批示。", true), ("现予公布，", "特此公告。", false),
    ("某某。", "以上意见如无不妥，请批转各地执行。", true), ("某某。", "以上事项由某某局负责。", false),
    ("某某。", "本决定自公布之日起施行。", true), ("某某。", "《某某条例》根据本决定作相应修改，重新公布。", true),
    ("某某。", "本办法自公布之日起施行。", false),
    ("某某。", "专此" + repeated("某", 58), true), ("某某。", "专此" + repeated("某", 59), false),
  ]

  @Test(arguments: formulas)
  func `A closing formula belongs to the document`(above: String, text: String, isFormula: Bool) {
    let lines = SampleText([above, text]).lines
    #expect((ClosingFormula.lines(lines, endingAt: 1, above: 0) != nil) == isFormula, "\(text)")
  }
}
