import GongwenModel

extension Phenomenon {
  /// 题注: when and by whom a law was passed.
  static let adoptionNote = Phenomenon(
    "adoption-note", source: "立法法, 65", weight: 15, slot: .subtitle, needs: { .law }
  ) { draft in
    draft.adoption(lines: 1)
  }
}
