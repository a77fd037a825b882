import GongwenLanguage
/// Adds to lines that they are captions of tables.
enum LineCaptions {
  /// 表1 … and 3-7 … name the table below, as large as they may be; the unit of its figures may be between.
  static func add(to lines: inout [ElementLine]) {
    let closing = lines.firstIndex { $0.features.has(.fullDate) } ?? 0
    for index in lines.indices where isAboveTable(index, lines) {
      // 附表：某某定额 above the closing: behind it, it would be an attachment.
      let isAnnex = index < closing && CaptionShape.isAnnex(lines[index].text)
      guard isAnnex || CaptionShape.isNumbered(lines[index].text) else { continue }
      if isAnnex {
        lines[index].features.remove(.attachment)
        lines[index].features.remove(.attachmentAlone)
      }
      lines[index].features.remove(.enlarged)
      lines[index].features.add(.caption)
    }
  }

  private static func isAboveTable(_ index: Int, _ lines: [ElementLine]) -> Bool {
    guard index + 1 < lines.count else { return false }
    if lines[index + 1].features.has(.cell) { return true }
    return index + 2 < lines.count && lines[index + 2].features.has(.cell)
      && MeasureLine.isMeasure(lines[index + 1].text)
  }
}
