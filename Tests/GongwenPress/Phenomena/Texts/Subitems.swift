import GongwenModel

extension Phenomenon {
  /// 目 1. below 项 （一） below an article.
  static let subitems = Phenomenon(
    "items-below-items", source: "立法法, 65", weight: 6, slot: .text, needs: { .plainArticles }
  ) { draft in
    guard let index = draft.release.body.firstIndex(where: { $0.asUnit?.ordinal == 2 }),
      var article = draft.articleWithItems(2).asUnit, var item = article.children[1].asUnit
    else { return }
    item.children =
      [.paragraph(draft.author.clause() + "，包括：")]
      + (1...3).map { .unit(Unit(.arabicDot, $0, [.paragraph(draft.author.clause() + "；")])) }
    article.children[1] = .unit(item)
    draft.release.body[index] = .unit(article)
  }
}
