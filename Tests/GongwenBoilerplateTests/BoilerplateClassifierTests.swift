import GongwenModel
import GongwenBoilerplate
import Testing

@Suite struct BoilerplateClassifierTests {
  static let lines: [(text: String, reason: FurnitureReason?)] = [
    ("当前位置：首页 > 政策 > 文件", .breadcrumb), ("您的位置: 首页>>公告", .breadcrumb),
    ("首页 > 信息公开", .breadcrumb), ("首页建设方案", nil),
    ("【打印】【关闭】", .toolbar), ("【字体：大 中 小】", .toolbar), ("分享到：微信 微博", .toolbar), ("大", nil),
    ("打印机采购公告", nil), ("版权所有：某某局", .footer), ("某ICP备05000001号-1", .footer),
    ("Copyright © 2020", .footer), ("版权所有者依法维权", nil), ("侵犯版权所有的，依法处理。", nil),
    ("上一篇：关于公告", .relatedLinks), ("相关链接", .relatedLinks), ("相关链接单位应当配合", nil),
    ("首页 机构 新闻 政策 服务 互动", .navigation), ("政策 服务", nil),
    ("来源：科研处　发布时间：2020-09-24", .pageMetadata), ("— 12 —", .pageNumber), ("-3-", .pageNumber),
    ("第3页共10页", .pageNumber), ("第3页", .pageNumber), ("12", nil), ("——规模扩大", nil), ("总则", nil),
  ]

  @Test(arguments: lines)
  func `A line is furniture by its words`(text: String, reason: FurnitureReason?) {
    #expect(reasons(["关于规划的通知", text, "请遵照执行。"])[1] == reason, "\(text)")
  }

  @Test func `Weak words count at the edges alone`() {
    let middle = Array(repeating: "请认真贯彻执行。", count: 20)
    let labels = reasons(middle + ["上一篇：关于公告", "【打印】"] + middle)
    #expect(labels[20] == nil)
    #expect(labels[21] == .toolbar)
  }

  @Test func `Numbers that count up are page numbers`() {
    #expect(
      reasons(["甲", "1", "乙", "2", "丙", "3"]).map { $0 == .pageNumber } == [
        false, true, false, true, false, true,
      ])
    #expect(reasons(["甲", "5", "乙", "90", "丙", "7"]).allSatisfy { $0 == nil })
    // Right below each other they are the rows of a form.
    #expect(reasons(["甲", "1", "2", "3", "丙"]).allSatisfy { $0 == nil })
  }

  @Test func `Lines beside a footer and above a breadcrumb go with them`() {
    let labels = reasons(["某某局", "当前位置：首页 > 政策", "规划", "版权所有：某某局", "地址：某路1号 电话：1"])
    #expect(labels == [.navigation, .breadcrumb, nil, .footer, .footer])
  }

  private func reasons(_ lines: [String]) -> [FurnitureReason?] {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []
    for line in lines {
      let start = scalars.count
      scalars += Array(line.unicodeScalars)
      blocks.append(Block(range: start..<scalars.count))
      scalars.append("\n")
    }
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    let document = RawDocument(scalars: scalars, map: map, blocks: blocks)
    return BoilerplateClassifier()(document).blocks.map(\.furniture)
  }
}
