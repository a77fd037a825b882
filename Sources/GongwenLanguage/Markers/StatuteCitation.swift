import GongwenText

/// Tells a cited article at the start of a line (第十二条规定的…) from one that starts there.
enum StatuteCitation {
  /// What stands behind the number of a cited unit, sorted; from 立法技术规范（试行）(一), 7 and
  /// the citations in 137 laws.
  private static let continuations: [Phrase] = [
    "—", "、", "与", "中", "中的", "之规定", "以外", "修改", "内容", "及", "和", "或者", "所", "所列", "改为", "的",
    "第", "第一款", "第三款", "第二款", "第五款", "第六款", "第四款", "至", "规定", "（一）项", "，", "～",
  ]

  /// Weight against a marker, by what stands right behind it (no blank between).
  static func doubt(behind rest: ArraySlice<Unicode.Scalar>) -> Double {
    rest.firstPrefix(of: continuations) == nil ? MarkerDoubt.none : MarkerDoubt.citation
  }
}
