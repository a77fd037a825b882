import GongwenModel

extension Phenomenon {
  /// Articles with a name in 【】.
  static let articleNames = Phenomenon(
    "article-names", source: "practice of drafts and commentaries", weight: 5, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理办法"
    draft.release.body =
      [draft.titlePiece(name)]
      + draft.articles("办法", 2...4).map { piece in
        guard var unit = piece.asUnit else { return piece }
        unit.heading = draft.author.heading()
        unit.form = .brackets
        return .unit(unit)
      }
  }
}
