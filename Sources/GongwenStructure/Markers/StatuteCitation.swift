import GongwenText

/// Tells a cited article at the start of a line (第十二条规定的…) from one that starts there.
enum StatuteCitation {
  /// What stands behind the number of a cited unit, sorted; from 立法技术规范（试行）(一), 7 and
  /// the citations in 137 laws.
  private static let continuations: [Phrase] = [
    "、", "，", "至", "—", "～", "及", "和", "与", "或者", "中", "中的", "之规定", "第一款", "第二款",
    "第三款", "第四款", "第五款", "第六款", "第", "所", "所列", "的", "规定", "以外", "修改", "改为",
    "内容", "（一）项",
  ]

  /// Weight against a marker, by what stands right behind it (no blank between).
  static func doubt(behind rest: ArraySlice<Unicode.Scalar>) -> Double {
    rest.firstPrefix(of: continuations) == nil ? 0 : 7
  }
}
