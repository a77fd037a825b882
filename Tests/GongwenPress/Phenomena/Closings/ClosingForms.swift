import GongwenModel

extension Phenomenon {
  /// 特此公告, 特此函达, 妥否，请批示: the closings of other kinds.
  static let closingForms = Phenomenon(
    "closing-of-kind", source: "practice: 结束语", weight: 8, slot: .closing
  ) { draft in
    let kind = draft.release.phenomena.first { closings[$0] != nil }
    guard let closing = kind.flatMap({ closings[$0] }) else { return }
    draft.release.head.insert(.paragraph(closing), at: draft.release.endOfText)
  }

  private static let closings = [
    "announcement-number-first": "特此公告。", "decision": "本决定自公布之日起施行。", "letter": "特此函达。",
    "notice": "以上通知，请认真贯彻执行。", "opinions": "以上意见，请结合实际认真贯彻落实。",
  ]
}
