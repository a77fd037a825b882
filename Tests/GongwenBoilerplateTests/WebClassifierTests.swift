import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct WebClassifierTests {
  /// A page with a menu, a title, some lines in elements of their own, and a footer.
  private static func page(
    _ lines: [String], title: String = "关于检修渡口的通知", around: Bool = true
  ) -> SamplePage {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    if around {
      let menu = page.addElement(in: body, tag: "ul")
      for name in ["首页", "政务公开", "办事服务", "互动交流"] { page.add("li", name, in: menu, linked: true) }
      page.add("div", "当前位置：首页 > 通知公告", in: body)
    }
    page.add("h1", title, in: body, heading: 1)
    let text = page.addElement(in: body)
    for line in lines { page.add("p", line, in: text) }
    if around {
      let list = page.addElement(in: body)
      page.add("h3", "相关新闻", in: list, heading: 3)
      page.add("p", "春茶飘香古渡口", in: list, linked: true)
      page.add("p", "古渡换新颜，游客纷至沓来", in: list, linked: true)
      page.add("div", "版权所有：柳塘县人民政府　皖ICP备11112222号", in: body)
    }
    return page
  }

  private static func kept(_ page: SamplePage) -> [String] {
    let document = page.classified()
    return document.blocks.filter { $0.furniture == nil }.map { block in
      String(String.UnicodeScalarView(document.scalars[block.range]))
    }
  }

  static let releases: [[String]] = [
    ["任命王禾为县粮食局局长。"],
    ["县粮食局：", "同意迁建东坝粮站。此复。", "柳塘县人民政府", "2033年4月9日"],
    ["一、检修时间为三月。", "二、检修期间停航。"],
  ]

  @Test(arguments: releases, [true, false])
  func `A short release is kept, with links around or without`(lines: [String], around: Bool) {
    let page = Self.page(lines, around: around)
    #expect(Self.kept(page) == ["关于检修渡口的通知"] + lines)
  }

  @Test func `What stands around an article has its reason`() {
    let page = Self.page(["县粮食局：", "同意迁建东坝粮站。此复。", "柳塘县人民政府", "2033年4月9日"])
    let reasons = page.classified().blocks.map(\.furniture)
    #expect(reasons.prefix(5) == [.navigation, .navigation, .navigation, .navigation, .breadcrumb])
    #expect(reasons.suffix(4) == [.relatedLinks, .relatedLinks, .relatedLinks, .footer])
  }

  @Test func `Lines of the title are marked`() {
    let document = Self.page(["任命王禾为县粮食局局长。"]).classified()
    let titles = document.blocks.filter { $0.evidence.page?.isTitle ?? false }
    #expect(titles.map(\.range.count) == [9])
  }

  @Test func `A second print of the title is a duplicate`() {
    let page = Self.page(["关于检修渡口的通知", "各乡镇人民政府：", "渡口三月检修。"])
    let document = page.classified()
    #expect(Self.kept(page) == ["关于检修渡口的通知", "各乡镇人民政府：", "渡口三月检修。"])
    #expect(document.blocks.filter { $0.furniture == .duplicate }.count == 1)
  }

  @Test func `A number below the second print keeps that one`() {
    let page = Self.page(["柳政发〔2033〕7号", "关于检修渡口的通知", "各乡镇人民政府：", "渡口三月检修。"])
    #expect(
      Self.kept(page) == ["柳政发〔2033〕7号", "关于检修渡口的通知", "各乡镇人民政府：", "渡口三月检修。"])
  }

  @Test func `A page of links has no article, and its refusal counts them`() throws {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    let list = page.addElement(in: body, tag: "ul")
    for name in ["春茶飘香古渡口", "古渡换新颜", "粮站迁建开工"] { page.add("li", name, in: list, linked: true) }
    let document = page.classified()
    #expect(document.blocks.allSatisfy { $0.furniture != nil })
    guard case .web(let outline) = document.evidence else { throw Missing() }
    #expect(
      outline.refusal
        == "a page of links: no paragraphs of sentences, no elements of an official document, 3 links"
    )
  }

  @Test func `A message of the server has no article`() {
    var page = SamplePage()
    page.outline.title = "404"
    let body = page.addElement(tag: "body")
    page.add("h1", "404", in: body, heading: 1)
    page.add("p", "抱歉，您访问的页面不存在或已删除。", in: body)
    #expect(page.classified().blocks.allSatisfy { $0.furniture != nil })
  }

  @Test func `A decision near the bound is reported`() {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "县政府决定明年修缮古渡口码头和引桥，方便群众。", in: body)
    let codes = page.classified().diagnostics.map(\.code)
    #expect(codes == ["article-uncertain"])
    #expect(Self.page(Self.releases[1]).classified().diagnostics.isEmpty)
  }

  @Test func `What most of the prose hides by visibility is shown`() {
    var veiled = Self.page(["县粮食局：", "同意迁建东坝粮站。此复。", "柳塘县人民政府", "2033年4月9日"], around: false)
    veiled.veil()
    #expect(Self.kept(veiled).count == 5)
  }

  private struct Missing: Error {}
}
