import GongwenModel

extension Phenomenon {
  /// 题注 over two or three lines.
  static let adoptionNoteLines = Phenomenon(
    "adoption-note-lines", source: "立法法, 65; GB/T 9704-2012, 7.3.1", weight: 10, slot: .subtitle,
    needs: { .measures }
  ) { draft in
    draft.adoption(lines: draft.random.number(2...3))
  }
}
