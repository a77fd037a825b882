import GongwenModel

extension Phenomenon {
  /// Names closed by ：, with more on the line.
  static let nameColons = Phenomenon(
    "run-in-by-colon", source: "contract: 一、元旦：1月1日放假。", weight: 6, slot: .text
  ) { draft in
    draft.release.replaceText(
      with: [.paragraph(draft.lead())]
        + (1...3).map { number in
          .unit(
            Unit(
              .chineseComma, number, heading: ["报送时间", "报送方式", "联系单位"][number - 1],
              form: .runIn("："),
              [
                .paragraph(
                  ["\(draft.scene.day.digits)前。", "书面材料一式两份。", "\(draft.scene.issuer)。"][number - 1]
                )
              ]))
        })
  }
}
