import GongwenModel

extension Phenomenon {
  /// A title one of whose lines begins with a bracket: （试行）的通知.
  static let titleBracketLine = Phenomenon(
    "title-bracket-line", source: "practice: 分行 before (试行)", weight: 10, slot: .title,
    needs: { .notice }
  ) { draft in
    let head = draft.scene.issuer + "关于做好" + draft.author.paper()
    let tail =
      draft.random.chance(50)
      ? "（试行）编制工作的通知"
      : "（\(draft.scene.day.year)—\(draft.scene.day.year + 3)年）编制工作的通知"
    let title = draft.titlePiece(head + tail, lines: [head, tail], issuers: [draft.scene.issuer])
    draft.release.replace(.title, with: [title])
  }
}
