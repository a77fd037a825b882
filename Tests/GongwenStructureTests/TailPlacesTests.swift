import GongwenLanguage
import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

/// To which unit ``TailPlaces`` gives a paragraph behind the last item of a list.
@Suite struct TailPlacesTests {
  /// The units of some lines below a first unit, with another unit behind them.
  private static func units(_ lines: [String], heading: String) -> [Unit] {
    let sample = SampleText(["一、\(heading)"] + lines + ["二、其他", "另行通知。"])
    let lines = sample.lines
    return BodyReader(
      text: sample.canonical, lines: lines, contents: nil, breaks: LineBreaks(lines)
    ).read(0..<lines.count, title: nil, firstHandle: 1).units
  }

  /// Whether the last of some lines is behind the items and not in the last one.
  private static func isBehind(_ lines: [String], heading: String = "有关安排") -> Bool {
    guard case .paragraph? = units(lines, heading: heading).first?.children.last?.kind else {
      return false
    }
    return true
  }

  private static let long = "由各乡镇在入冬以前组织人员逐户上门核对，核对的结果登记造册并张榜公布，有出入的当场改正，改正以后由村民签字确认，不得代签冒签。"

  static let tails: [(tail: String, isBehind: Bool)] = [
    ("上述三项措施同时实施，费用列入预算。", true), ("上述四项措施同时实施，费用列入预算。", false),
    ("各村要对照上述三项任务，排出日程。", true), ("各村要对照上述两项任务，排出日程。", false),
    ("以上各项，由督查室逐月核对。", true), ("这三项工作，由督查室逐月核对。", true),
    ("其中第（二）项，由督查室核对。", true), ("其中第（四）项，由督查室核对。", false),
    ("该中心负责解答疑问。", false), ("由督查室逐月核对。", false),
  ]

  @Test(arguments: tails)
  func `What counts all long items is behind them`(tail: String, isBehind: Bool) {
    let items = ["（一）水渠。", "（二）道路。", "（三）路灯。"].map { $0 + Self.long }
    #expect(Self.isBehind(items + [tail]) == isBehind, "\(tail)")
  }

  @Test func `What counts the items of the list around is behind that`() {
    let items = ["（一）水渠。", "（二）道路。", "（三）路灯。"].map { $0 + Self.long }
    let nested = items + ["1.安装灯杆。", "2.接通电源。", "上述三项工程同时验收。"]
    #expect(Self.isBehind(nested))
    #expect(!Self.isBehind(items + ["1.安装灯杆。", "2.接通电源。", "上述两项工程同时验收。"]))
  }

  static let lengths: [(length: Int, isBehind: Bool)] = [(60, true), (61, false)]

  @Test(arguments: lengths)
  func `Items of 60 characters have nothing more to say`(length: Int, isBehind: Bool) {
    let items = ["（一）", "（二）", "（三）"].map { $0 + repeated("某", length - 1) + "。" }
    let lines = ["补助用于下列项目："] + items + ["补贴按季发放。"]
    #expect(Self.isBehind(lines) == isBehind)
  }

  @Test func `Items with several paragraphs show that the last one has them too`() {
    let short = ["（一）挖沟。", "（二）铺管。", "（三）填土。"]
    let tail = "补助按季发放。"
    #expect(Self.isBehind(["补助用于下列项目："] + short + [tail]))
    let several = ["补助用于下列项目：", short[0], "沟深一米。", short[1], short[2], tail]
    #expect(!Self.isBehind(several))
  }

  static let chapters: [(chapter: String, first: Int, isBehind: Bool)] = [
    ("一、补助", 1, true), ("第一章 补助", 1, false), ("一、补助", 2, false),
  ]

  @Test(arguments: chapters)
  func `Items of a chapter or with running numbers are paragraphs of the text`(
    chapter: String, first: Int, isBehind: Bool
  ) {
    let numbers = ["一", "二", "三", "四"].dropFirst(first - 1)
    let items = zip(numbers, ["挖沟。", "铺管。", "填土。"]).map { "（\($0)）\($1)" }
    let behind = chapter.hasPrefix("第") ? ["第二章 其他"] : ["二、其他"]
    let sample = SampleText(
      ["说明", chapter, "补助用于下列项目："] + items + ["补助按季发放。"] + behind + ["另行通知。"])
    let lines = sample.lines
    let units = BodyReader(
      text: sample.canonical, lines: lines, contents: nil, breaks: LineBreaks(lines)
    ).read(1..<lines.count, title: nil, firstHandle: 1).units
    guard case .paragraph? = units.first?.children.last?.kind else {
      #expect(!isBehind)
      return
    }
    #expect(isBehind)
  }

  static let things: [(heading: String, tail: String, isBehind: Bool)] = [
    ("关于围墙拆除", "以上拆除工作，由城管局每周汇总。", true), ("关于场地安排", "以上拆除工作，由城管局每周汇总。", false),
    ("关于围墙拆除", "以上路灯用电由物业承担。", false),
  ]

  @Test(arguments: things)
  func `Things that the heading names are those of the list`(
    heading: String, tail: String, isBehind: Bool
  ) {
    let items = ["（一）北院。", "（二）南院。", "（三）路灯。"].map { $0 + Self.long }
    #expect(Self.isBehind(items + [tail], heading: heading) == isBehind)
  }

  static let references: [(text: String, reference: TailReference?)] = [
    ("以上三条，请照办。", .counted(3, of: characters("，请"), isFirst: true)),
    ("以上三县要照办。", .things(characters("三县"))), ("以上各条照办。", .all),
    ("这些措施照办。", .things(characters("措施"))),
    ("以上各县照办。", .things(characters("县照"))), ("对此，应当查明。", .one), ("此外，应当查明。", nil),
    ("本通知照办。", nil), ("其他事项另行通知。", nil), ("第三项由局负责。", .item(3)), ("第三季度完成。", nil),
    (repeated("某", 38) + "上述三项任务", .counted(3, of: characters("任务"), isFirst: false)),
    (repeated("某", 39) + "上述三项任务", nil),
  ]

  @Test(arguments: references)
  func `A paragraph points at what is above it`(text: String, reference: TailReference?) {
    let read = TailReference(of: characters(text))
    #expect(read.map { "\($0)" } == reference.map { "\($0)" }, "\(text)")
  }

  static let reports: [(text: String, isReport: Bool)] = [
    ("请三个县于6月20日前，将情况报送县政府。", true), ("请三个县将情况报送县政府。", false),
    ("三个县于6月20日前，将情况报送县政府。", false), ("请三个县做好准备。6月20日前报送。", false),
  ]

  @Test(arguments: reports)
  func `A report is asked for by a day`(text: String, isReport: Bool) {
    #expect(ClosingWords.asksForReport(characters(text)) == isReport)
  }

  static let signed: [(text: String, isSigned: Bool)] = [
    ("高远（签字） 莱克斯（签字）", true), ("甲国代表 乙国代表", true), ("各单位代表", false), ("代表应当签字（签字）。", false),
    (repeated("某", 56) + "（签字）", true), (repeated("某", 57) + "（签字）", false),
  ]

  @Test(arguments: signed)
  func `A line of 60 characters is of those who sign`(text: String, isSigned: Bool) {
    #expect(ClosingWords.isSigned(characters(text)) == isSigned)
  }

  static let closings: [(text: String, isFormula: Bool)] = [
    ("决不宽贷。切切此布。", true), ("决不宽贷。此布告应当张贴在集市之门口。", false), ("切切此布。", false),
    ("照办。特此公告，请大家遵照办理。", false), ("照办。特此公告，请大家遵照。", true),
  ]

  @Test(arguments: closings)
  func `A formula of 12 characters may be the last sentence`(text: String, isFormula: Bool) {
    #expect(ClosingWords.endsWithFormula(characters(text)) == isFormula, "\(text)")
  }

  static let attested: [(text: String, isAttested: Bool)] = [
    ("本协定于三月五日订于北京，一式两份。", true), ("本协定于三月五日生效。", false), ("双方签署本协定，以昭信守。", true),
    ("本合同一式两份。", false),
  ]

  @Test(arguments: attested)
  func `A treaty names where it was signed`(text: String, isAttested: Bool) {
    #expect(ClosingWords.attests(characters(text)) == isAttested)
  }

  static let names: [(text: String, length: Int?)] = [
    ("本约自今年起施行。", 2), ("本约定自今年起施行。", nil), ("本令由局解释。", 2), ("本令人满意。", nil), ("本备忘录有效。", 4),
  ]

  @Test(arguments: names)
  func `A document calls itself by one character before words that no name has`(
    text: String, length: Int?
  ) {
    #expect(SelfName.length(atStartOf: characters(text)) == length, "\(text)")
  }
}
