import GongwenModel

extension Draft {
  /// A table with spans: in its head, or in its first column.
  mutating func spanned() -> Grid {
    func figure() -> Cell { Cell(String(random.number(12...980))) }
    let names = random.some(4, of: Words.places).map { $0 + "县" }
    if random.chance(50) {
      let head = [
        [Cell("地区", down: 2), Cell("数量", across: 2), Cell("合格率", down: 2)],
        [Cell("计划"), Cell("完成")],
      ]
      return Grid(cells: head + names.map { [Cell($0), figure(), figure(), figure()] })
    }
    let groups = ["城区", "山区"].enumerated().flatMap { place, group -> [[Cell]] in
      let own = names[(2 * place)...(2 * place + 1)]
      return own.enumerated().map { row, name in
        (row == 0 ? [Cell(group, down: 2)] : []) + [Cell(name), figure(), figure()]
      }
    }
    return Grid(cells: [[Cell("类别"), Cell("地区"), Cell("计划"), Cell("完成")]] + groups)
  }
}
