import GongwenModel

extension Phenomenon {
  /// 第一條, 編, 節, 號: traditional script throughout.
  static let traditionalScript = Phenomenon(
    "traditional-script", source: "practice of Hong Kong, Macao and Taiwan", weight: 6, slot: .marks
  ) { draft in
    draft.release = draft.release.traditional
  }
}
