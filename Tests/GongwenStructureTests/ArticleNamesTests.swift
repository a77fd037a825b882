import GongwenTestSupport
import Testing

@testable import GongwenStructure

/// Which lines below the numbers of articles ``ArticleNames`` takes for names.
@Suite struct ArticleNamesTests {
  /// The names among lines; with an end, only those of the lines before it.
  private static func names(_ rows: [String], before end: Int? = nil) -> [Int] {
    let lines = SampleText(rows).lines
    let range = 0..<(end ?? lines.count)
    let names = ArticleNames(lines, in: range, breaks: LineBreaks(lines))
    return lines.indices.filter { names.contains($0) }
  }

  private static let article = "本法规范渡口的管理，适用于全部渡口。"

  @Test func `Lines of their own below the numbers are names`() {
    #expect(
      Self.names(["第一条", "标的", Self.article, "第二条", "不可抗力的后果", Self.article]) == [1, 4])
  }

  @Test func `Chapters have names below their numbers, and articles below those`() {
    let rows = ["第一章", "一般规定", "第一条", "标的", Self.article, "第二条", "范围", Self.article]
    #expect(Self.names(rows) == [1, 3, 6])
    // A number of the same kind below a line shows no name.
    #expect(Self.names(["第一章", "一般规定", "第二章", "渡船", Self.article]) == [])
  }

  static let introductions = ["为了规范渡口的管理", "本条例所称的渡口", "渡口符合下列条件的", "渡工应当按照本办法", "凡利用渡口"]

  @Test(arguments: introductions)
  func `The first line of prose is no name`(introduction: String) {
    #expect(
      Self.names(["第一条", introduction, Self.article, "第二条", introduction, Self.article]) == [])
  }

  @Test func `A full line goes on in the next one`() {
    let prose = (0..<6).flatMap { _ in ["渡口的安全设施，船舶", "和人员由所在地管理，"] }
    let wrapped = ["第一条", "渡口管理机构的职责由", "县级人民政府规定。"]
    #expect(Self.names(wrapped + ["第二条", "渡口管理机构的人员由", "镇人民政府任命。"] + prose) == [])
  }

  @Test func `A name and its text are lines of the same range`() {
    let rows = ["第一条", "标的", Self.article, "第二条", "期限", Self.article]
    #expect(Self.names(rows, before: 6) == [1, 4])
    #expect(Self.names(rows, before: 5) == [])
  }
}
