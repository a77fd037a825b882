import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

@testable import GongwenStructure

/// What the notes and the bookmarks of a PDF do to the tree.
struct LayoutEvidenceTests {
  private struct Source {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []

    mutating func add(_ text: String, isNote: Bool = false, level: Int = 0) {
      let start = scalars.count
      scalars += Array(text.unicodeScalars)
      var evidence = LayoutEvidence(endsAtLineBreak: false)
      evidence.isNote = isNote
      evidence.headingLevel = level
      blocks.append(Block(range: start..<scalars.count, evidence: evidence))
      scalars.append("\n")
    }

    mutating func addTable(_ cells: String...) {
      for (place, text) in cells.enumerated() {
        add(text)
        blocks[blocks.count - 1].evidence.cell = CellPlace(
          table: 1, row: place / 2, column: place % 2)
      }
    }
  }

  private func outline(_ source: Source) -> [String] {
    var map = SourceMap()
    map.append(count: source.scalars.count, sourceStart: 0, address: .page(1), width: 1)
    let text = Normaliser(profile: .standard)(
      RawDocument(scalars: source.scalars, map: map, blocks: source.blocks))
    guard case .document(let document) = Structure()(text) else { return [] }
    return lines(document.body, "")
  }

  private func lines(_ nodes: [Node], _ indent: String) -> [String] {
    nodes.flatMap { node in
      [indent + Self.word(node.content)] + lines(node.children, indent + " ")
    }
  }

  private static func word(_ content: Node.Content) -> String {
    switch content {
    case .element(let kind, let text): "\(kind) \(text.string)"
    case .section(_, let marker, let heading):
      "section \(marker?.text?.string ?? "")\(heading?.string ?? "")"
    case .table(let table): "table \(table.rows.count)"
    default: "other"
    }
  }

  @Test func notesNumberNothing() {
    var source = Source()
    source.add("一、总体要求")
    source.add("（一）坚持党的领导。")
    source.add("1.领导，是指组织的领导。", isNote: true)
    source.add("（二）坚持依法管理。")
    source.add("①法，是指档案法。", isNote: true)
    source.add("二、保障措施")
    #expect(
      outline(source) == [
        "section 一、总体要求", " section （一）", "  paragraph 坚持党的领导。",
        "  note 1.领导，是指组织的领导。", " section （二）", "  paragraph 坚持依法管理。",
        "  note ①法，是指档案法。", "section 二、保障措施",
      ])
  }

  @Test func notesStandBehindWhatTheyInterrupt() {
    var source = Source()
    source.add("关于档案工作的通知")
    source.add("*本通知自公布之日起施行。", isNote: true)
    source.add("各市人民政府：")
    source.add("现将有关事项通知如下。")
    source.add("数量表")
    source.add("①数量，是指件数。", isNote: true)
    source.addTable("名称", "数量", "档案", "20")
    source.add("注：不含目录。")
    source.add("档案局")
    source.add("2020年8月1日")
    source.add("②局，是指档案局。", isNote: true)
    #expect(
      outline(source) == [
        "title 关于档案工作的通知", "addressee 各市人民政府：", "note *本通知自公布之日起施行。",
        "paragraph 现将有关事项通知如下。", "table 2", "note ①数量，是指件数。", "signature 档案局",
        "date 2020年8月1日", "note ②局，是指档案局。",
      ])
  }

  @Test func bookmarksHeadWhatHasNoNumber() {
    var source = Source()
    source.add("一、总体要求", level: 1)
    source.add("指导思想", level: 2)
    source.add("加强档案工作。")
    source.add("（一）坚持依法管理，提高水平。")
    source.add("背景", level: 1)
    source.add("档案工作是重要的工作。")
    source.add("二、保障措施", level: 1)
    source.add("加强领导。", level: 2)
    source.add("加强保障。")
    #expect(
      outline(source) == [
        "section 一、总体要求", " section 指导思想", "  paragraph 加强档案工作。", " section （一）",
        "  paragraph 坚持依法管理，提高水平。", "section 背景", " paragraph 档案工作是重要的工作。",
        "section 二、保障措施", " paragraph 加强领导。", " paragraph 加强保障。",
      ])
  }

  @Test func numberingDecidesAgainstBookmarks() {
    var source = Source()
    source.add("档案工作办法", level: 1)
    source.add("一、总体要求", level: 2)
    source.add("加强档案工作。")
    source.add("说明", level: 1)
    source.add("（一）坚持依法管理，提高水平。")
    source.add("（二）坚持服务群众，提高质量。")
    #expect(!outline(source).contains { $0.hasSuffix("section 说明") })
    #expect(!outline(source).contains { $0.hasSuffix("section 档案工作办法") })
  }
}
