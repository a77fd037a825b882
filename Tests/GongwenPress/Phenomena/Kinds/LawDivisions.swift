import GongwenModel

extension Phenomenon {
  /// A law of parts, chapters, divisions and articles.
  static let lawDivisions = Phenomenon(
    "law-parts", source: "立法法, 65", weight: 8, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理条例"
    var articles = draft.articles("条例", 6...8)
    let last = articles.removeLast()
    let first = Unit(.division, 1, heading: draft.author.heading(), Array(articles.prefix(2)))
    let second = Unit(.division, 2, heading: draft.author.heading(), [articles[2], articles[3]])
    let chapters: [Piece] = [
      .unit(Unit(.chapter, 1, heading: "一般规定", [.unit(first), .unit(second)])),
      .unit(Unit(.chapter, 2, heading: draft.author.heading(), Array(articles.dropFirst(4)))),
    ]
    draft.release.body = [
      draft.titlePiece(name), .unit(Unit(.part, 1, heading: "总则", chapters)),
      .unit(Unit(.part, 2, heading: "附则", [last])),
    ]
  }
}
