import GongwenModel

extension Phenomenon {
  /// A table with 注： below it.
  static let tableNotes = Phenomenon(
    "table-notes", source: "GB/T 1.1-2020, 9.12; practice of statistics", weight: 5, slot: .text
  ) { draft in
    let rows = draft.random.some(3, of: Words.places).map { place in
      [place + "县", String(draft.random.number(120...9800)), String(draft.random.number(12...98))]
    }
    let grid = Grid(
      caption: "表1　\(draft.scene.subject)情况", rows: [["地区", "数量（处）", "合格率（%）"]] + rows,
      notes: ["注：本表数据来自\(draft.scene.issuer)。"])
    var pieces = draft.sections(2...2)
    pieces[0].children = [
      .paragraph(draft.author.sentence()), .table(grid), .paragraph(draft.author.sentence()),
    ]
    draft.release.replaceText(with: pieces)
  }
}
