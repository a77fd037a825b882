import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

@testable import GongwenPlainTextReader

/// Which lines ``TableFinder`` takes for rows of a table.
@Suite struct TableFinderTests {
  private static func rows(_ lines: [String]) -> [Int] {
    let scalars = Array(lines.joined(separator: "\n").unicodeScalars)
    var rows: [TableFinder.Row] = []
    var scanner = LineScanner(scalars)
    while let line = scanner.next() {
      rows.append(.init(line: line.range, visible: line.range, blankLinesBefore: 0))
    }
    let tables = TableFinder(scanner: CellScanner(scalars: scalars)).tables(rows)
    return tables.flatMap { Array($0.rows) }
  }

  /// Lines, and how many of them are rows.
  static let bars: [(lines: [String], rows: Int)] = [
    // The shortest row of Markdown.
    (["|甲|乙|", "|-|-|", "|1|2|"], 3), (["|甲乙|", "|-|", "|1|"], 0), (["||甲|", "|-|-|"], 0),
    // Bars without a row of hyphens: three rows with two bars.
    (["甲|乙|丙", "1|2|3", "4|5|6"], 3), (["甲|乙|丙", "1|2|3"], 0), (["甲|乙", "1|2", "3|4"], 0),
    // Sentences have bars too; a row may have a sentence in a cell.
    (["甲|乙|丙为一方。其余", "甲|乙|丙为一方。其余", "甲|乙|丙为一方。其余"], 0),
    (["甲|乙|丙为一方。", "甲|乙|丙为一方。", "甲|乙|丙为一方。"], 0),
    (["|甲|乙|丙为一方。|", "|甲|乙|丙为一方。|", "|甲|乙|丙为一方。|"], 3),
    // One bar is enough where bars are at both ends; they may have the full width.
    (["|甲|乙|", "|1|2|", "|3|4|"], 3), (["|甲|乙|", "|1|2|"], 0), (["｜甲｜乙｜", "｜1｜2｜", "｜3｜4｜"], 3),
  ]

  /// Lines with tabs that have some blank lines above each, and whether they are rows.
  static let apart: [(lines: [(text: String, blank: Int)], rows: Int)] = [
    ([("甲\t乙\t丙", 1), ("1\t2\t3", 1), ("4\t5\t6", 1)], 3),
    ([("甲\t乙\t丙", 1), ("1\t2\t3", 1)], 0),
    ([("甲\t乙", 1), ("1\t2", 1), ("3\t4", 1)], 0),
    ([("甲\t乙\t丙", 1), ("1\t2\t3", 1), ("4\t5\t6", 2)], 0),
    ([("甲\t乙\t丙", 1), ("1\t2\t3", 1), ("4\t5\t6\t7", 1)], 0),
    ([("甲\t乙\t丙", 1), ("1\t\t3", 1), ("4\t5\t6", 1)], 0),
    ([("甲\t乙\t丙", 1), ("1\t2\t某。", 1), ("4\t5\t6", 1)], 0),
  ]

  @Test(arguments: apart)
  func `Rows with tabs may be apart by blank lines`(
    lines: [(text: String, blank: Int)], rows: Int
  ) {
    let scalars = Array(lines.map(\.text).joined(separator: "\n").unicodeScalars)
    var found: [TableFinder.Row] = []
    var scanner = LineScanner(scalars)
    while let line = scanner.next() {
      found.append(
        .init(
          line: line.range, visible: line.range, blankLinesBefore: lines[found.count].blank))
    }
    let tables = TableFinder(scanner: CellScanner(scalars: scalars)).tables(found)
    #expect(tables.reduce(0) { $0 + $1.rows.count } == rows)
  }

  /// Lines of tables that signs draw, and how many of them are rows.
  static let drawn: [(lines: [String], rows: Int)] = [
    (["┌─┬─┐", "│甲│乙│", "└─┴─┘"], 3), (["┌─┬─┐", "│甲│乙│"], 0), (["┌─┬─┐", "└─┴─┘"], 0),
    (["───┬───", "甲│乙", "───┴───", "丙"], 3), (["─┬─", "甲│乙", "─┴─"], 0),
    (["+--+--+", "|甲|乙|", "+--+--+"], 3), (["+--+--+", "甲乙", "+--+--+"], 0),
    (["────────", "甲乙", "────────"], 0),
  ]

  @Test(arguments: drawn)
  func `Drawn lines around cells are a table`(lines: [String], rows: Int) {
    #expect(Self.rows(lines).count == rows, "\(lines)")
  }

  /// Lines with tags of a table, and how many of them are rows.
  static let tagged: [(lines: [String], rows: Int)] = [
    (["<table><tr><td>甲</td></tr></table>", "乙"], 1),
    (["<table>", "<tr><td>甲</td></tr>", "</table>", "乙"], 3),
    (["<html><body><table><tr><td>甲</td></tr></table></body></html>"], 1),
    // Words outside, another table inside, or no end.
    (["见<table><tr><td>甲</td></tr></table>"], 0), (["<table><tr><td>甲</td></tr></table>完"], 0),
    (["<table><tr><td><table></table></td></tr></table>"], 0), (["<table>", "<tr><td>甲"], 0),
    (["<table的用法>"], 0),
  ]

  @Test(arguments: tagged)
  func `Tags of a table are one`(lines: [String], rows: Int) {
    #expect(Self.rows(lines).count == rows, "\(lines)")
  }

  /// Lines whose cells blanks part, and how many of them are rows.
  static let spaced: [(lines: [String], rows: Int)] = [
    // The caption of a table is no row of it.
    (["表1　　计划", "甲　　乙", "丙　　丁", "戊　　己"], 3), (["表一　　计划", "甲　　乙", "丙　　丁"], 0),
    (["表格　　计划", "甲　　乙", "丙　　丁"], 3),
    // Those who sign, with what is printed below their names.
    (["甲国代表　　乙国代表", "高远　　莱克斯", "（签字）　　（签字）"], 0), (["甲国代表　　乙国代表", "高远　　莱克斯", "签字　　签字"], 3),
    // Times have colons, and labels.
    (["9:00　　报到", "9:30　　讲座", "11：00　　讨论"], 3), (["时间：　　报到", "地点：　　讲座", "人员：　　讨论"], 0),
  ]

  @Test(arguments: spaced)
  func `Lines with gaps are rows`(lines: [String], rows: Int) {
    #expect(Self.rows(lines).count == rows, "\(lines)")
  }

  @Test(arguments: bars)
  func `Lines with bars are rows`(lines: [String], rows: Int) {
    #expect(Self.rows(lines).count == rows, "\(lines)")
  }

  /// Lines with numbers before tabs, and how many of them are rows.
  static let numbered: [(lines: [String], rows: Int)] = [
    (["一、\t开展检查。", "二、\t上报结果。"], 0), (["1\t青禾", "2\t柳塘"], 2),
    (["一、\t开展检查。", "二、\t上报结果"], 0), (["一、\t引道。", "二、\t栏杆", "三、\t浮标"], 3),
    (["材料如下：", "1.\t申请书", "2.\t身份证"], 0), (["材料", "1.\t申请书", "2.\t身份证"], 2),
    (["材料如下：", "1\t申请书", "2\t身份证"], 2), (["1.1\t应清扫。", "1.2\t应修补。"], 0),
    // Dotted numbers that follow each other, some with a sentence; that do not.
    (["1.1\t引道", "1.1.1\t应清扫。", "1.2\t栏杆"], 0), (["1.1\t引道", "2.3\t应清扫。"], 2),
    // The first clauses below the line above, and two of a list without one.
    (["3\t养护", "3.1\t引道", "3.2\t栏杆"], 0), (["养护", "3.1\t引道", "3.2\t栏杆"], 2),
    (["1.1\t引道\t3", "1.2\t栏杆\t4"], 2),
    // Names whose characters are apart.
    (["第一章　总　　则", "第二章　渡　　船", "第三章　附　　则"], 0),
    (["甲　　乙", "丙　　丁", "戊　　己"], 3), (["第一组　　甲", "第二组　　乙", "第三组　　丙"], 3),
  ]

  @Test(arguments: numbered)
  func `Lines with numbers are units or rows`(lines: [String], rows: Int) {
    #expect(Self.rows(lines).count == rows, "\(lines)")
  }

  /// Lines below 目录, and how many of them are rows.
  static let contents: [(lines: [String], rows: Int)] = [
    (["一、总则\t1", "二、任务\t1", "三、保障\t3"], 0), (["第一章\t总则", "第二章\t附则"], 0),
    (["名称\t页码", "总则\t1", "附则\t2"], 0), (["第一编\t总则", "第一章　目的\t1"], 0),
    // A list of names and values has the same heading.
    (["序号\t事项\t机关", "1\t取水许可\t水利局", "2\t采砂许可\t水利局"], 3), (["取水许可\t30", "采砂许可\t20"], 2),
    (["序号\t事项", "1\t取水许可", "2\t采砂许可"], 3), (["1\t取水许可\t县级", "2\t采砂许可\t县级"], 2),
  ]

  @Test(arguments: contents)
  func `Rows below the heading of contents are entries or a table`(lines: [String], rows: Int) {
    #expect(Self.rows(["目　录"] + lines).count == rows, "\(lines)")
  }
}
