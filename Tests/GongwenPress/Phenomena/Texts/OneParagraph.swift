import GongwenModel

extension Phenomenon {
  /// A text of one sentence.
  static let oneParagraph = Phenomenon(
    "one-sentence", source: "practice: short notices", weight: 8, slot: .text
  ) { draft in
    draft.release.replaceText(with: [.paragraph(draft.author.sentence())])
  }
}
