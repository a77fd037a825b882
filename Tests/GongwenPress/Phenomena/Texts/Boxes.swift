import GongwenModel

extension Phenomenon {
  /// 专栏 after the items of a level.
  static let boxes = Phenomenon(
    "boxes", source: "practice of plans", weight: 8, slot: .text
  ) { draft in
    draft.boxes()
  }
}
