import GongwenLanguage
import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct WebPairFinderTests {
  private static func pairs(_ page: SamplePage) -> [String] {
    let document = page.document()
    let units = WebUnits(document, outline: page.outline)
    return WebPairFinder(units, scalars: document.scalars, seams: page.outline.seams).values
      .compactMap { value in
        value.label.field.map {
          "\($0.rawValue)=\(String(String.UnicodeScalarView(document.scalars[value.value])))"
        }
      }
  }

  @Test func `A line has several labels`() {
    var page = SamplePage()
    page.addElement()
    page.add("2033-04-09　来源：柳塘日报　编辑：王禾　浏览：12 次")
    #expect(Self.pairs(page) == ["published=2033-04-09", "contentSource=柳塘日报"])
  }

  @Test func `A date behind a source is that of publication`() {
    var page = SamplePage()
    page.addElement()
    page.add("来源：东江日报 2033-04-09 08:49")
    #expect(Self.pairs(page) == ["published=2033-04-09 08:49", "contentSource=东江日报"])
  }

  @Test func `Letter-spaced labels and brackets`() {
    var page = SamplePage()
    page.addElement()
    page.add("【索 引 号】12345678-9/2033-00012　【文　号】柳政发〔2033〕7号")
    #expect(
      Self.pairs(page) == ["indexNumber=12345678-9/2033-00012", "documentNumber=柳政发〔2033〕7号"])
  }

  @Test func `A list of definitions, an empty one too`() {
    var page = SamplePage()
    let list = page.addElement(tag: "dl")
    page.add("dt", "索引号", in: list)
    page.add("dd", "12345678-9", in: list)
    page.add("dt", "文号", in: list)
    page.add("dt", "发布日期", in: list)
    page.add("dd", "2033-04-09", in: list)
    #expect(Self.pairs(page) == ["indexNumber=12345678-9", "published=2033-04-09"])
  }

  @Test func `A row of labels above a row of values`() {
    var page = SamplePage()
    let box = page.addElement()
    for name in ["索引号", "发文机关", "成文日期"] { page.add("span", name, in: box, words: ["a"]) }
    for value in ["9/12", "柳塘县人民政府", "2033-04-01"] { page.add("p", value, in: box) }
    #expect(Self.pairs(page) == ["indexNumber=9/12", "issuers=柳塘县人民政府", "issued=2033-04-01"])
  }

  @Test func `A label that is an element needs no colon`() {
    var page = SamplePage()
    page.addElement()
    page.add("索引号9/12")
    page.outline.seams = [0, 3]
    #expect(Self.pairs(page) == ["indexNumber=9/12"])
    page.outline.seams = []
    #expect(Self.pairs(page).isEmpty)
  }

  static let sentences = ["来源：" + repeated("政", 38), "来源：" + repeated("政", 36)]

  @Test func `One label that texts use too is enough in a short line only`() {
    for (text, count) in zip(Self.sentences, [0, 1]) {
      var page = SamplePage()
      page.addElement()
      page.add(text)
      #expect(Self.pairs(page).count == count, "\(text.count)")
    }
  }
}
