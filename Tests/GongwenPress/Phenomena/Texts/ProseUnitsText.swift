import GongwenModel

extension Phenomenon {
  /// Numbered units that are prose, a sentence or more each.
  static let proseUnitsText = Phenomenon(
    "units-of-prose", source: "GB/T 9704-2012, 7.3.3", weight: 10, slot: .text
  ) { draft in
    draft.release.replaceText(
      with: [.paragraph(draft.lead())]
        + draft.proseUnits(
          draft.random.pick([.chineseComma, .arabicDot, .arabicComma, .chineseParen])))
  }
}
