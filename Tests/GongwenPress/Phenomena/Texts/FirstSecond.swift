import GongwenModel

extension Phenomenon {
  /// 一是…二是… in prose: no units.
  static let firstSecond = Phenomenon(
    "first-is-second-is", source: "GB/T 15834-2011, B.3.7", weight: 6, slot: .text
  ) { draft in
    let prose = "一是\(draft.author.call())。二是\(draft.author.call())。三是\(draft.author.call())。"
    draft.release.replaceText(
      with: (1...2).map { number in
        .unit(
          Unit(
            .chineseComma, number, heading: draft.author.heading(),
            [.paragraph(draft.author.sentence() + prose)]))
      })
  }
}
