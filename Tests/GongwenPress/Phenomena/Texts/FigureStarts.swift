import GongwenModel

extension Phenomenon {
  /// Paragraphs that begin with a year, a figure or a telephone number.
  static let figureStarts = Phenomenon(
    "figures-at-starts", source: "GB/T 15835-2011, 4.1", weight: 8, slot: .text
  ) { draft in
    let year = draft.scene.day.year
    draft.release.replaceText(
      with: (1...3).map { number in
        let starts = [
          "\(year)年以来，\(draft.author.measure())。", "12.5万亩以上的地区，\(draft.author.call())。",
          "3个以上的部门共同办理的，由\(draft.scene.issuer)牵头。",
          "联系电话：0\(draft.random.number(310...999))-\(draft.random.number(2_000_000...8_999_999))",
        ]
        return .unit(
          Unit(
            .chineseComma, number, heading: draft.author.heading(),
            draft.random.some(2, of: starts).map { .paragraph($0) }))
      })
  }
}
