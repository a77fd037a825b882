import GongwenLanguage
import GongwenText

/// Headings without a number.
enum UnnumberedHeading {
  /// Names that head a part of a plan, a form or a standard wherever they are alone on their line, sorted by code point.
  private static let names: PhraseIndex = [
    "前言", "后记", "填写说明", "填报说明", "填表说明", "导言", "导语", "序", "序言", "引言", "概述", "结束语", "结语", "绪论",
    "编写说明",
    "编制说明", "附则", "附录",
  ]

  /// Names of the parts of a guiding or typical case, sorted by code point (最高人民法院《关于案例指导工作的规定》实施细则,
  /// 第三条; 最高人民检察院《关于案例指导工作的规定》; headings of collections that courts publish).
  private static let partsOfCases: PhraseIndex = [
    "专家点评", "关键词", "典型意义", "办案过程", "基本案情", "处理结果", "指导意义", "案件索引", "案例要旨", "案情简介", "检察履职情况",
    "检察机关履职过程", "相关法条", "裁判理由", "裁判结果", "裁判要旨", "裁判要点", "裁判规则", "要旨",
  ]

  /// The longest line of such a name, in characters: four, letter-spaced by two blanks each.
  private static let longest = 12

  /// Whether a line is one.
  static func isHeading(_ line: Line) -> Bool { holds(line, names) || holds(line, partsOfCases) }

  /// Whether a line is the name of a part of a case.
  static func isPartOfCase(_ line: Line) -> Bool { holds(line, partsOfCases) }

  /// Whether the text of a heading is the name of a part of a case.
  static func isPartOfCase(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= longest && holds(text, partsOfCases)
  }

  private static func holds(_ line: Line, _ names: PhraseIndex) -> Bool {
    guard line.text.count <= longest, line.markers.isEmpty else { return false }
    return holds(line.text, names)
  }

  private static func holds(_ text: ArraySlice<Unicode.Scalar>, _ names: PhraseIndex) -> Bool {
    names.holds(text.filter { $0 != " " && $0 != "【" && $0 != "】" }[...])
  }
}
