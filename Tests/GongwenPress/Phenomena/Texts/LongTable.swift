import GongwenModel

extension Phenomenon {
  /// A table of thirty rows.
  static let longTable = Phenomenon(
    "table-over-pages", source: "GB/T 9704-2012, 8", weight: 4, slot: .text
  ) { draft in
    let rows = (1...30).map { number in
      [
        String(number), draft.random.pick(Words.places) + "镇",
        String(draft.random.number(100...9900)), draft.random.pick(["合格", "不合格"]),
      ]
    }
    var pieces = draft.sections(2...2)
    pieces[0].children = [
      .paragraph(draft.author.sentence()),
      .table(Grid(caption: nil, rows: [["序号", "地区", "数量（处）", "结论"]] + rows)),
    ]
    draft.release.replaceText(with: pieces)
  }
}
