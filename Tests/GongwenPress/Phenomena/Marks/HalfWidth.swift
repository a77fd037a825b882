import GongwenModel

extension Phenomenon {
  /// Half-width commas, colons and brackets in Chinese.
  static let halfWidth = Phenomenon(
    "half-width-marks", source: "practice of typists", weight: 8, slot: .marks
  ) { draft in
    draft.mapProse { text in
      text.replacing("，", with: ",").replacing("；", with: ";").replacing("（", with: "(")
        .replacing("）", with: ")")
    }
  }
}
