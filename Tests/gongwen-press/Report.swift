import GongwenPress

/// Outlines and differences for people.
enum Report {
  static func text(of outline: Outline) -> String {
    let metadata = outline.metadata.map { "\($0.field): " + $0.values.joined(separator: " | ") }
    return
      (metadata + ["components: " + outline.components.joined(separator: ", ")]
      + outline.elements.map { "  " + $0 } + outline.sections.map { "  " + $0 }
      + outline.texts.map { "  " + $0 }).joined(separator: "\n")
  }

  static func text(of differences: [Difference]) -> String {
    differences.map { "- \($0.name)\n    wanted: \($0.wanted)\n    got:    \($0.got)\n" }.joined()
  }
}
