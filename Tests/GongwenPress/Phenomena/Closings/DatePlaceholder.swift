import GongwenModel

extension Phenomenon {
  /// 2023年×月×日: a draft without its day.
  static let datePlaceholder = Phenomenon(
    "date-placeholder", source: "practice: 征求意见稿", weight: 5, slot: .date
  ) { draft in
    let sign = draft.random.pick(["×", "X", "　", "　　"])
    let date = Element(.date, ["\(draft.scene.day.year)年\(sign)月\(sign)日"])
    draft.release.replace(.date, with: [.element(date)])
  }
}
