import GongwenModel

extension Phenomenon {
  /// 批复: to who asked, with 收悉 and numbered answers.
  static let reply = Phenomenon(
    "reply", source: "党政机关公文处理工作条例, 8", weight: 10, slot: .kind, fixes: [.lead, .text, .closing]
  ) { draft in
    draft.letter("批复", addressees: [draft.scene.government])
    let asked = "你单位《关于审批\(draft.scene.subject)规划的请示》收悉。现批复如下："
    draft.release.replaceText(with: [.paragraph(asked)] + draft.proseUnits(.chineseComma))
    draft.release.head.insert(.paragraph("此复。"), at: draft.release.endOfText)
  }
}
