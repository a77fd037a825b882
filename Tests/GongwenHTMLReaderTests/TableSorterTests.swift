import GongwenHTMLReader
import GongwenModel
import GongwenText
import Testing

@Suite struct TableSorterTests {
  /// Whether the blocks of a page are cells of a table of data.
  private static func isData(_ html: String) throws -> Bool {
    let document = try HTMLReader().read(TextDecoder.decode(Array(html.utf8), as: .utf8))
    return !document.blocks.isEmpty && document.blocks.allSatisfy { $0.evidence.cell != nil }
  }

  /// A form with a name above each of two columns, and three rows with one entry each.
  private static func form(_ entry: String) -> String {
    "<table border=1><tr><td>项目<td>意见<tr><td>\(entry)<td><tr><td>二<td><tr><td>三<td></table>"
  }

  @Test func `An entry of a form has up to 80 characters`() throws {
    #expect(try Self.isData(Self.form(String(repeating: "水", count: 80))))
    #expect(try !Self.isData(Self.form(String(repeating: "水", count: 81))))
  }

  @Test func `A name of a column has up to 30 characters`() throws {
    func form(_ count: Int) -> String {
      "<table border=1><tr><td>\(String(repeating: "名", count: count))<td>意见<tr><td>一<td><tr><td>二<td>"
        + "<tr><td>三<td></table>"
    }
    #expect(try Self.isData(form(30)))
    #expect(try !Self.isData(form(31)))
  }

  /// A table with labels in its first row and a text in a cell over both columns.
  private static func frame(_ labels: String, _ text: String) -> String {
    "<table border=1><tr>\(labels)<tr><td colspan=2>\(text)</table>"
  }

  @Test func `A table that frames an article has two blocks in its cell, and labels above it`()
    throws
  {
    let labels = "<td>索引号：A1<td>发布机构：柳塘县水利局"
    let article = "<p>关于放假的通知<p>五月一日放假。"
    #expect(try !Self.isData(Self.frame(labels, article)))
    #expect(try Self.isData(Self.frame(labels, "<p>五月一日放假。")))
    #expect(try Self.isData(Self.frame(labels, "<p>五月一日<p>放假")))
    #expect(try Self.isData(Self.frame("<td>柳塘渡口<td>发布机构：柳塘县水利局", article)))
    #expect(try Self.isData("<table border=1><tr><td colspan=2>\(article)<tr>\(labels)</table>"))
  }

  /// A cell over both columns below a sentence that announces it: only a whole document in it makes the table a frame.
  private static func announced(_ head: String, _ date: String, below outside: String = "")
    throws -> Bool
  {
    let labels = "<td>索引号：A1<td>发布机构：柳塘县水利局"
    let text = "<p>\(head)<p>五月一日放假。<p>\(date)"
    let document = try HTMLReader().read(
      TextDecoder.decode(
        Array("<p>现将有关材料公布如下。\(frame(labels, text))\(outside)".utf8), as: .utf8))
    return document.blocks.contains { $0.evidence.cell != nil }
  }

  @Test func `A whole document in a cell has a title or an addressee, and a day`() throws {
    #expect(try !Self.announced("关于放假的通知", "2031年4月1日"))
    #expect(try !Self.announced("各乡镇水利站：", "2031年4月1日"))
    #expect(try Self.announced("单位推荐意见：", "2031年4月1日"))
    #expect(try Self.announced("关于放假的通知", "年　月　日"))
    #expect(try Self.announced("关于放假的通知", "2031年4月1日", below: "<p>2031年4月2日"))
  }

  @Test func `A dated text on one side of a framed document is no document around it`() throws {
    let labels = "<td>索引号：A1<td>发布机构：柳塘县水利局"
    let frame = Self.frame(labels, "<p>关于放假的通知<p>五月一日放假。<p>2031年4月1日")
    func isData(_ above: String, _ below: String) throws -> Bool {
      let document = try HTMLReader().read(
        TextDecoder.decode(Array("\(above)\(frame)\(below)".utf8), as: .utf8))
      return document.blocks.contains { $0.evidence.cell != nil }
    }
    let text = "<p>现将有关材料公布如下，请各单位认真对照检查，按时报送结果。<p>2031年4月2日"
    #expect(try !isData(text, ""))
    #expect(try !isData("<h1>关于放假的通知</h1>", text))
    #expect(try isData("<h1>关于放假材料的公告</h1>\(text)", ""))
  }

  @Test func `The head of a document in a cell has four characters`() throws {
    #expect(try !Self.announced("各单位：", "2031年4月1日"))
    #expect(try Self.announced("全县：", "2031年4月1日"))
  }

  @Test func `The day of a document in a cell has up to 13 characters`() throws {
    #expect(try !Self.announced("关于放假的通知", "二〇三一年十二月二十九日"))
    #expect(try Self.announced("关于放假的通知", "放假时间为2031年12月29日"))
  }

  @Test func `Values may be in the row below two labels`() throws {
    let article = "<tr><td colspan=2><p>关于放假的通知<p>五月一日放假。</table>"
    #expect(
      try !Self.isData("<table border=1><tr><td>索引号<td>发布日期<tr><td>A1<td>2033-04-30" + article))
    #expect(
      try Self.isData("<table border=1><tr><td>索引号<td>渡口<tr><td>A1<td>2033-04-30" + article))
  }

  static let blanks: [(cells: String, isData: Bool)] = [
    ("<tr><td>名称<td><tr><td>地点<td><tr><td>理由<td>", true),
    ("<tr><td>名称<td><tr><td>地点<td><tr><td colspan=2>理由", false),
    ("<tr><td>一<td><td>二<tr><td>三<td><td>四<tr><td>五<td><td>六", true),
    ("<tr><td>一<td><td>二<td>三<tr><td>四<td><td>五<td>六<tr><td>七<td><td colspan=2>八", true),
  ]

  @Test(arguments: blanks)
  func `A form has three blank cells next to its names`(cells: String, isData: Bool) throws {
    #expect(try Self.isData("<table border=1>\(cells)</table>") == isData, "\(cells)")
  }

  static let documents: [(lines: [String], isData: Bool)] = [
    (["各供水所：", "请于五月底前检修水闸。", "芦汀县水利局", "2031年5月6日"], false),
    (["各供水所：", "请于五月底前检修水闸。", "2031年5月6日"], true),
    (["芦水发〔2031〕5号", "芦汀县水利局", "各供水所：", "请于五月底前检修水闸。", "2031年5月6日"], false),
    (["特急", "芦水发〔2031〕5号", "芦汀县水利局", "各供水所：", "请于五月底前检修水闸。", "2031年5月6日"], true),
    (["各供水所：", "请于五月底前检修水闸。", "芦汀县水利局", "五月六日"], true),
  ]

  @Test(arguments: documents)
  func `A document in a cell has four lines and its head among the first three`(
    lines: [String], isData: Bool
  ) throws {
    let text = lines.map { "<p>\($0)</p>" }.joined()
    let html =
      "<table border=1><tr><td>机构设置</td><td>\(text)</td></tr><tr><td>联系我们</td><td>水利局</td></tr></table>"
    let document = try HTMLReader().read(TextDecoder.decode(Array(html.utf8), as: .utf8))
    #expect(document.blocks.contains { $0.evidence.cell != nil } == isData, "\(lines)")
  }

  static let headings: [(cells: String, isData: Bool)] = [
    ("<td colspan=2><h2>停水安排</h2>", true), ("<td>停水安排<td><h2>关于停水的通知</h2>", false),
    ("<td>停水安排<td><h3>关于停水的通知</h3>", true),
    ("<th>停水安排<th><h2>关于停水的通知</h2>", true),
  ]

  @Test(arguments: headings)
  func `A heading of a page in a cell places the article`(cells: String, isData: Bool) throws {
    let html =
      "<table border=1><tr>\(cells)<tr><td>五月六日<td>滨河小区<tr><td>五月八日<td>文教小区</table>"
    let document = try HTMLReader().read(TextDecoder.decode(Array(html.utf8), as: .utf8))
    #expect(document.blocks.contains { $0.evidence.cell != nil } == isData, "\(cells)")
  }
}
