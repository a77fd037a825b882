import GongwenModel

extension Phenomenon {
  /// Four levels: 一、（一）1.（1）.
  static let fourLevels = Phenomenon(
    "levels-four", source: "GB/T 9704-2012, 7.3.3", weight: 15, slot: .text
  ) { draft in
    draft.release.replaceText(
      with: draft.levels([.chineseComma, .chineseParen, .arabicDot, .arabicParen]))
  }
}
