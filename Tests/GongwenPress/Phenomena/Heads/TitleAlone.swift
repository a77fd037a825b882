import GongwenModel

extension Phenomenon {
  /// A title that begins with 关于.
  static let titleAlone = Phenomenon(
    "title-without-issuer", source: "practice of web sites", weight: 10, slot: .title,
    needs: { .notice }
  ) { draft in
    let title = "关于\(draft.author.call())有关工作的通知"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
  }
}
