import GongwenModel

extension Phenomenon {
  /// The issuer on a line of its own above 关于….
  static let issuerLine = Phenomenon(
    "title-issuer-line", source: "practice: first line of a title over lines", weight: 10,
    slot: .title, needs: { .notice }
  ) { draft in
    let rest = "关于" + draft.author.call() + "的通知"
    let title = draft.titlePiece(
      draft.scene.issuer + rest, lines: [draft.scene.issuer, rest], issuers: [draft.scene.issuer])
    draft.release.replace(.title, with: [title])
  }
}
