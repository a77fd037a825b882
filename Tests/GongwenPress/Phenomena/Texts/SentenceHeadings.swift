import GongwenModel

extension Phenomenon {
  /// Sentences with units below them: headings.
  static let sentenceHeadings = Phenomenon(
    "headings-are-sentences", source: "contract: one full sentence alone on its line", weight: 8,
    slot: .text
  ) { draft in
    draft.release.replaceText(
      with: (1...3).map { number in
        let heading = String(draft.author.statement().dropLast())
        return .unit(
          Unit(
            .chineseComma, number, heading: heading, form: .sentence,
            (1...draft.random.number(2...3)).map { draft.runIn(.chineseParen, $0) }))
      })
  }
}
