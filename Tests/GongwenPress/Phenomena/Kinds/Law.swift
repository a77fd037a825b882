import GongwenModel

extension Phenomenon {
  /// A law of chapters and articles.
  static let law = Phenomenon(
    "law-chapters", source: "立法法, 65: 编、章、节、条、款、项、目", weight: 20, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理条例"
    draft.release.body = [draft.titlePiece(name)] + draft.chapters("条例", 2...4)
  }
}
