import GongwenText

/// Headings without a number.
enum UnnumberedHeading {
  /// Names that head a part of a document wherever they stand alone, sorted by code point: those of plans, forms and
  /// standards, and the parts of a guiding case (最高人民法院《关于案例指导工作的规定》实施细则, 第三条; 最高人民检察院
  /// 《关于案例指导工作的规定》).
  private static let names: Set<[Unicode.Scalar]> = Set(
    [
      "关键词", "典型意义", "前言", "后记", "基本案情", "填写说明", "填报说明", "填表说明", "导言", "导语", "序", "序言", "引言",
      "指导意义", "检察履职情况",
      "检察机关履职过程", "概述", "相关法条", "结束语", "结语", "绪论", "编写说明", "编制说明", "裁判理由", "裁判结果", "裁判要点", "要旨",
      "附则", "附录",
    ]
    .map { Array($0.unicodeScalars) })

  /// The longest line of such a name, in characters: four, letter-spaced by two blanks each.
  private static let longest = 12

  /// Whether a line is one.
  static func isHeading(_ line: Line) -> Bool {
    guard line.text.count <= longest, line.markers.isEmpty else { return false }
    return names.contains(line.text.filter { $0 != " " })
  }
}
