import GongwenModel

extension Phenomenon {
  /// 决定: without an addressee.
  static let decision = Phenomenon(
    "decision", source: "党政机关公文处理工作条例, 8", weight: 10, slot: .kind, fixes: [.addressee]
  ) { draft in
    draft.letter("决定", addressees: nil)
  }
}
