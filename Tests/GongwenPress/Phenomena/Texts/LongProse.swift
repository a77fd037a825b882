import GongwenModel

extension Phenomenon {
  /// Paragraphs without any number.
  static let longProse = Phenomenon(
    "prose-alone", source: "GB/T 9704-2012, 7.3.3", weight: 8, slot: .text
  ) { draft in
    draft.release.replaceText(with: draft.paragraphs(3...6))
  }
}
