import GongwenModel

extension Phenomenon {
  /// 请示: closed by 妥否，请批示.
  static let request = Phenomenon(
    "request", source: "党政机关公文处理工作条例, 8", weight: 6, slot: .kind,
    fixes: [.lead, .closing, .addressee]
  ) { draft in
    draft.letter("请示", addressees: [draft.scene.government])
    draft.release.head.insert(.paragraph("妥否，请批示。"), at: draft.release.endOfText)
  }
}
