import GongwenModel

extension Phenomenon {
  /// 办法 of articles without chapters, several paragraphs and items.
  static let measures = Phenomenon(
    "articles-alone", source: "立法技术规范（试行）", weight: 15, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理办法"
    draft.release.body = [draft.titlePiece(name)] + draft.articles("办法", 3...7)
  }
}
