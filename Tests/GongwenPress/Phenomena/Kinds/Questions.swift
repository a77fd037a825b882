import GongwenModel

extension Phenomenon {
  /// 答记者问: questions and answers without numbers.
  static let questions = Phenomenon(
    "questions", source: "practice of press offices", weight: 6, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let title = "\(draft.scene.issuer)有关负责人就《\(draft.author.paper())》答记者问"
    var pieces = [draft.titlePiece(title), .paragraph(draft.author.paragraph(1...2))]
    for _ in 0..<draft.random.number(2...4) {
      pieces.append(.paragraph("问：请介绍一下\(draft.author.call())方面的情况。"))
      pieces.append(.paragraph("答：" + draft.author.paragraph(2...4)))
    }
    draft.release.body = pieces
  }
}
