import GongwenModel

extension Phenomenon {
  /// 意见: as a notice, with another word.
  static let opinions = Phenomenon(
    "opinions", source: "党政机关公文处理工作条例, 8", weight: 10, slot: .kind
  ) { draft in
    draft.letter("意见", addressees: [draft.scene.below])
  }
}
