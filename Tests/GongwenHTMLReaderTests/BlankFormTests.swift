import GongwenHTMLReader
import GongwenModel
import GongwenText
import Testing

/// The cut-offs of `BlankForm` and of the styles of cells.
@Suite struct BlankFormTests {
  private static func isData(_ cells: String) throws -> Bool {
    let document = try HTMLReader().read(
      TextDecoder.decode(Array("<table>\(cells)</table>".utf8), as: .utf8))
    return !document.blocks.isEmpty && document.blocks.allSatisfy { $0.evidence.cell != nil }
  }

  static let forms: [(cells: String, isData: Bool)] = [
    ("<tr><td>序号<td>项目<td>金额<tr><td><td><td><tr><td><td><td>", true),
    ("<tr><td>序号<td>项目<td>金额<tr><td><td><td>", false),
    ("<tr><td>序号<td>项目<tr><td><td><tr><td><td>", false),
    ("<tr><td>序号<td>项目<tr><td>1<td>", true),
    ("<tr><td>序号<td>项目<tr><td>2<td>", false),
    ("<tr><td>序号<td>项目\((1...12).map { "<tr><td>\($0)<td>" }.joined())", true),
    ("<tr><td>来源：<td>项目<td>金额<tr><td><td><td><tr><td><td><td>", false),
    ("<tr><td>芦汀县水利局<td>芦汀县公安局<tr><td>1<td>", false),
    ("<tr><td>水利局<td>公安局<tr><td>1<td>", true),
    ("<tr><td>项目<td>芦汀县公安局<tr><td>1<td>", true),
    ("<tr><td>\(repeatedName(12))<td>项目<tr><td>1<td>", true),
    ("<tr><td>\(repeatedName(13))<td>项目<tr><td>1<td>", false),
  ]

  private static func repeatedName(_ count: Int) -> String { String(repeating: "名", count: count) }

  @Test(arguments: forms)
  func `Names above numbered rows or two blank rows of three columns are a form`(
    cells: String, isData: Bool
  ) throws {
    #expect(try Self.isData(cells) == isData, "\(cells)")
  }

  static let styles: [(style: String, isData: Bool)] = [
    ("border:solid windowtext 1.0pt", true), ("border:none", false),
    ("border-bottom:1px solid", false),
    ("border-right:1px solid;border-bottom:1px solid", true),
    ("border:0px solid #000", false), ("border:0.5pt solid #000", true), ("border:0 solid", false),
    ("border:1px solid;border-width:0", false), ("border:1px solid transparent", false),
  ]

  @Test(arguments: styles)
  func `Lines on two sides of a cell are its border`(style: String, isData: Bool) throws {
    let cells = ["名称", "", "地点", ""].map { "<td style='\(style)'>\($0)" }
    #expect(
      try Self.isData(
        "<tr>\(cells[0])\(cells[1])<tr>\(cells[2])\(cells[3])<tr>\(cells[0])\(cells[1])")
        == isData, "\(style)")
  }
}
