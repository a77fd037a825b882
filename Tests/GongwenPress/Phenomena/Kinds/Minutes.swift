import GongwenModel

extension Phenomenon {
  /// 会议纪要: a number of talks, and who was present.
  static let minutes = Phenomenon(
    "minutes", source: "GB/T 9704-2012, 10.3", weight: 5, slot: .kind,
    fixes: [.lead, .text, .title, .closing, .attachments, .addressee, .subtitle]
  ) { draft in
    draft.letter("纪要", addressees: nil)
    let title = "\(draft.scene.place)\(draft.scene.subject)工作会议纪要"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
    let opened =
      "\(draft.scene.day.digits)，\(draft.scene.issuer)召开会议，研究\(draft.scene.subject)工作。现纪要如下："
    draft.release.replaceText(
      with: [.paragraph(opened)] + draft.proseUnits(.chineseComma))
  }
}
