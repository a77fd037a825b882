import GongwenModel

extension Phenomenon {
  /// Levels of 甲、 or 1） below the usual ones.
  static let rareSchemes = Phenomenon(
    "schemes-rare", source: "GB/T 15834-2011, B.3.8; practice", weight: 5, slot: .text
  ) { draft in
    let schemes: [[Scheme]] = [
      [.chineseComma, .arabicDot, .arabicHalfParen], [.heavenlyStem, .chineseComma, .chineseParen],
      [.chineseComma, .arabicComma, .arabicHalfParen],
    ]
    draft.release.replaceText(with: draft.levels(draft.random.pick(schemes)))
  }
}
