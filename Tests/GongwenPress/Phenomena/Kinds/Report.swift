import GongwenModel

extension Phenomenon {
  /// 报告: to the body above, closed by 特此报告.
  static let report = Phenomenon(
    "report", source: "党政机关公文处理工作条例, 8", weight: 6, slot: .kind,
    fixes: [.lead, .closing, .addressee, .title]
  ) { draft in
    draft.letter("报告", addressees: [draft.scene.government])
    let title = "关于\(draft.scene.subject)工作情况的报告"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
    draft.release.head.insert(.paragraph("特此报告。"), at: draft.release.endOfText)
  }
}
