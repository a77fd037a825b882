import GongwenModel

extension Phenomenon {
  /// A 副标题 behind a dash.
  static let subtitleDash = Phenomenon(
    "subtitle-dash", source: "GB/T 15834-2011, 4.13.3.5", weight: 5, slot: .subtitle,
    needs: { .report }
  ) { draft in
    guard let place = draft.release.place(of: .title) else { return }
    let line = "——\(draft.scene.day.year)年\(draft.scene.place)\(draft.scene.subject)工作情况"
    draft.release.head.insert(.element(Element(.subtitle, [line])), at: place + 1)
  }
}
