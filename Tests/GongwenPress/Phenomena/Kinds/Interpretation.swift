import GongwenModel

extension Phenomenon {
  /// 解读 of a document: sections, nobody signs.
  static let interpretation = Phenomenon(
    "interpretation", source: "practice of web sites: 政策解读", weight: 6, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let paper = "《\(draft.scene.place)\(draft.author.paper())》"
    let opening = "近日，\(draft.scene.issuer)印发了\(paper)。现解读如下："
    let names = ["出台背景", "主要内容", "有关问题", "实施时间"]
    let sections = names.prefix(draft.random.number(2...4)).enumerated().map { number, name in
      Piece.unit(
        Unit(
          .chineseComma, number + 1, heading: name,
          name == "主要内容"
            ? (1...3).map { draft.runIn(.chineseParen, $0) } : draft.paragraphs(1...2)))
    }
    draft.release.body =
      [draft.titlePiece(paper + draft.random.pick(["解读", "政策解读", "起草说明"])), .paragraph(opening)]
      + sections
  }
}
