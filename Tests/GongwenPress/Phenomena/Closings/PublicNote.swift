import GongwenModel

extension Phenomenon {
  /// （此件公开发布）.
  static let publicNote = Phenomenon(
    "note", source: "GB/T 9704-2012, 7.3.6", weight: 10, slot: .note
  ) { draft in
    let note = draft.random.pick(["（此件公开发布）", "（此件主动公开）", "（信息公开形式：主动公开）"])
    draft.insertBehindDate([.element(Element(.note, [note]))])
  }
}
