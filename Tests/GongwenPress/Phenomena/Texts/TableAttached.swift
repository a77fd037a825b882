import GongwenModel

extension Phenomenon {
  /// An attachment that is a table and nothing else.
  static let tableAttached = Phenomenon(
    "table-attached", source: "practice: 名单, 汇总表", weight: 6, slot: .attachments
  ) { draft in
    draft.attach(1, form: .lines, enclosed: true)
    guard case .component(var part)? = draft.release.body.last else { return }
    let names = draft.random.some(draft.random.number(3...8), of: Words.surnames)
    let rows = names.enumerated().map { number, name in
      [String(number + 1), name, draft.random.pick(Words.places) + "镇", "无"]
    }
    part.children = [
      part.children[0], .table(Grid(rows: [["序号", "姓名", "所在地区", "备注"]] + rows)),
    ]
    draft.release.body[draft.release.body.count - 1] = .component(part)
  }
}
