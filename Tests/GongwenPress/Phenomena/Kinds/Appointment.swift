import GongwenModel

extension Phenomenon {
  /// 任免: lines of appointments and dismissals.
  static let appointment = Phenomenon(
    "appointment", source: "practice of governments: 任免通知", weight: 6, slot: .kind,
    fixes: [.lead, .text, .title, .closing, .attachments, .marks]
  ) { draft in
    draft.letter("通知", addressees: [draft.scene.below])
    let title = "\(draft.scene.issuer)关于王禾等任免职务的通知"
    draft.release.replace(.title, with: [draft.titlePiece(title, issuers: [draft.scene.issuer])])
    let lines = draft.random.some(draft.random.number(2...5), of: Words.surnames).map { name in
      Piece.paragraph(
        draft.random.chance(60)
          ? "任命\(name)为\(draft.scene.place)\(draft.author.paper())办公室主任；"
          : "免去\(name)的\(draft.scene.issuer)副主任职务。")
    }
    draft.release.replaceText(with: [.paragraph("经研究，决定：")] + lines)
  }
}
