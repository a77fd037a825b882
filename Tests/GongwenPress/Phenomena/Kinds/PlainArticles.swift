import GongwenModel

extension Phenomenon {
  /// 规定 of articles, one paragraph each.
  static let plainArticles = Phenomenon(
    "articles-of-rules", source: "立法技术规范（试行）", weight: 8, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理规定"
    let purpose = "为了加强\(draft.scene.subject)管理，制定本规定。"
    var pieces = [draft.titlePiece(name), .unit(Unit(.article, 1, [.paragraph(purpose)]))]
    for number in 2...draft.random.number(3...9) { pieces.append(draft.article(number, 1...1)) }
    pieces.append(.unit(Unit(.article, pieces.count, [draft.inForce("规定")])))
    draft.release.body = pieces
  }
}
