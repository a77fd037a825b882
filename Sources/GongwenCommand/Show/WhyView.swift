import GongwenStructure

/// Explanations of a document's elements as a person would read them: a line for each, its terms and the rival below.
struct WhyView {
  let explanations: [ElementExplanation]
  /// The widest line.
  let columns: Int

  /// The lines: place, element and words; its cost; the nearest other reading, and how much dearer it is.
  var lines: [String] {
    explanations.flatMap { explanation -> [String] in
      let place = explanation.line > 0 ? "\(explanation.line) " : ""
      let title = "\(place)\(explanation.chosen.element)  \(explanation.text)"
      let rival = explanation.rival.map {
        "    or \($0.element), dearer by \(explanation.margin)\(terms(of: $0))"
      }
      return [
        title, "    costs \(sum(of: explanation.chosen))\(terms(of: explanation.chosen))", rival,
      ]
      .compactMap { $0 }.map { DisplayWidth.clip($0, to: columns) }
    }
  }

  private func sum(of reading: ElementExplanation.Reading) -> Int {
    max(0, reading.terms.reduce(0) { $0 + $1.cost })
  }

  private func terms(of reading: ElementExplanation.Reading) -> String {
    guard !reading.terms.isEmpty else { return "" }
    return ": " + reading.terms.map { "\($0.name) \($0.cost)" }.joined(separator: ", ")
  }
}
