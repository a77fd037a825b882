import GongwenModel

extension Phenomenon {
  /// 印发: a notice and what it issues.
  static let issuing = Phenomenon(
    "issuing-notice", source: "党政机关公文处理工作条例, 15", weight: 20, slot: .kind,
    fixes: [.lead, .text, .closing, .attachments, .note, .subtitle, .title]
  ) { draft in
    draft.issuing()
  }
}
