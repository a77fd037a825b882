import GongwenModel

extension Phenomenon {
  /// Items with —— below a paragraph.
  static let dashItems = Phenomenon(
    "dash-items", source: "GB/T 15834-2011, 4.13", weight: 6, slot: .text
  ) { draft in
    draft.release.replaceText(
      with: draft.sections(1...2) + [
        .unit(
          Unit(
            .chineseComma, 9, heading: "主要目标",
            [.paragraph(draft.author.sentence())]
              + (0..<3).map { _ in .item(Item(sign: "——", draft.author.sentence())) }))
      ])
    draft.release.renumber()
  }
}
