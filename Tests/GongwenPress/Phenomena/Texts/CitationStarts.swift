import GongwenModel

extension Phenomenon {
  /// Paragraphs that begin with 第三条规定的….
  static let citationStarts = Phenomenon(
    "citations-at-starts", source: "practice of laws", weight: 6, slot: .text, needs: { .measures }
  ) { draft in
    draft.release.body = draft.release.body.map { piece in
      guard var unit = piece.asUnit, unit.scheme == .article, unit.ordinal > 2,
        unit.children.count == 1, draft.random.chance(70)
      else { return piece }
      let cited = Numeral.chinese(unit.ordinal - 1)
      unit.children.append(.paragraph("第\(cited)条规定的\(draft.author.clause())，由主管部门另行规定。"))
      return .unit(unit)
    }
  }
}
