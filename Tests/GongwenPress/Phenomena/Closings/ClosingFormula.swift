import GongwenModel

extension Phenomenon {
  /// 特此通知。 behind the last section.
  static let closingFormula = Phenomenon(
    "closing-formula", source: "practice: 结束语", weight: 10, slot: .closing, needs: { .notice }
  ) { draft in
    draft.release.head.insert(.paragraph("特此通知。"), at: draft.release.endOfText)
  }
}
