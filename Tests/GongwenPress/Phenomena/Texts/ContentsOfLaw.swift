import GongwenModel

extension Phenomenon {
  /// 目录 before the chapters of a law.
  static let contents = Phenomenon(
    "contents-of-law", source: "practice of laws", weight: 10, slot: .text, needs: { .law }
  ) { draft in
    guard let title = draft.release.place(of: .title) else { return }
    let contents = Contents(
      heading: draft.random.pick(["目录", "目　录", nil]),
      leader: draft.random.pick(Contents.Leader.allCases))
    let place = draft.release.place(of: .subtitle) ?? title
    draft.release.body.insert(.contents(contents), at: place + 1)
  }
}
