import GongwenModel

extension Phenomenon {
  /// Paragraphs that end with a telephone number, a year or a figure, with a number below them.
  static let figureEnds = Phenomenon(
    "figures-at-ends", source: "GB/T 15835-2011, 4.1; practice: 联系电话", weight: 8, slot: .text
  ) { draft in
    let year = draft.scene.day.year
    let ends = [
      "联系电话：0\(draft.random.number(310...999))-\(draft.random.number(2_000_000...8_999_999))",
      "联系人：\(draft.random.pick(Words.surnames))，电话\(draft.random.number(13_000_000_000...13_999_999_999))",
      "规划期为\(year)—\(year + 5)", "\(draft.author.call())，合格率不低于98.5",
    ]
    let units = (1...3).map { number -> Piece in
      let end = draft.random.pick(ends)
      return .unit(
        Unit(
          .arabicDot, number, heading: draft.author.heading(), form: .runIn("。"), [.paragraph(end)])
      )
    }
    let first = Unit(.chineseComma, 1, heading: draft.author.heading(), units)
    let second = Unit(
      .chineseComma, 2, heading: draft.author.heading(),
      [.paragraph(draft.author.sentence()), .paragraph(ends[0])])
    let third = Unit(
      .chineseComma, 3, heading: draft.author.heading(), [.paragraph(draft.author.paragraph(1...2))]
    )
    draft.release.replaceText(with: [.unit(first), .unit(second), .unit(third)])
  }
}
