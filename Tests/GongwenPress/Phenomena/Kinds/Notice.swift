import GongwenModel

extension Phenomenon {
  /// 通知: number, title, addressee, sections, signature, date.
  static let notice = Phenomenon(
    "notice", source: "GB/T 9704-2012, 7.3", weight: 60, slot: .kind
  ) { draft in
    draft.letter("通知", addressees: [draft.scene.below])
  }
}
