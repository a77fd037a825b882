import GongwenModel

extension Phenomenon {
  /// 款 behind the 项 of an article: 前款所称….
  static let lastParagraph = Phenomenon(
    "paragraph-behind-items", source: "立法技术规范（试行）: 前款", weight: 6, slot: .text,
    needs: { .plainArticles }
  ) { draft in
    for index in draft.release.body.indices where draft.release.body[index].asUnit?.ordinal == 2 {
      guard var article = draft.articleWithItems(2).asUnit else { continue }
      article.children.append(
        .paragraph("前款所称\(draft.author.paper())，由\(draft.scene.issuer)另行制定。"))
      draft.release.body[index] = .unit(article)
    }
  }
}
