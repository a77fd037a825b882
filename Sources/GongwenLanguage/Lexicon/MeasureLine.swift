import GongwenText

/// 单位：万元, （计量单位：吨）: the unit of the figures of a table, on a line above it.
public enum MeasureLine {
  /// Whether a text is such a line.
  public static func isMeasure(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    let words = Array(text).drop { $0 == "（" || $0 == "(" || $0 == " " }
    // 单位：某某县财政局 names a body.
    return words.count <= longest && !OfficialWords.bodies.end(words)
      && words.firstPrefix(of: labels) != nil
      && !words.contains { "。；".unicodeScalars.contains($0) }
  }

  /// The longest such line, in characters: 计量单位：万元、平方米、%.
  private static let longest = 24
  /// Its labels, sorted.
  private static let labels: [Phrase] = [
    "单位：", "单位:", "單位：", "單位:", "計量單位：", "計量單位:", "计量单位：", "计量单位:", "货币单位：", "货币单位:",
    "金额单位：", "金额单位:", "金額單位：", "金額單位:",
  ]
}
