import GongwenModel

extension Phenomenon {
  /// ① ② below （1）.
  static let circledItems = Phenomenon(
    "circled-items", source: "GB/T 15834-2011, B.3.8", weight: 5, slot: .text
  ) { draft in
    draft.release.replaceText(with: draft.levels([.chineseComma, .arabicParen, .circled]))
  }
}
