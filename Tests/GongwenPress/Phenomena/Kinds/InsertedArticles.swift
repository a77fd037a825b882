import GongwenModel

extension Phenomenon {
  /// 第三条之一.
  static let insertedArticles = Phenomenon(
    "inserted-articles", source: "立法技术规范（试行）: inserted articles", weight: 5, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
    ]
  ) { draft in
    let name = draft.scene.place + draft.scene.subject + "管理办法"
    var articles = draft.articles("办法", 3...5)
    guard var inserted = draft.article(2, 1...1).asUnit else { return }
    inserted.insert = 1
    articles.insert(.unit(inserted), at: 2)
    draft.release.body = [draft.titlePiece(name)] + articles
  }
}
