import GongwenModel

extension Phenomenon {
  /// Two levels: 一、 and 1.
  static let skippedLevel = Phenomenon(
    "levels-skipped", source: "GB/T 9704-2012, 7.3.3", weight: 10, slot: .text
  ) { draft in
    draft.release.replaceText(with: draft.levels([.chineseComma, .arabicDot]))
  }
}
