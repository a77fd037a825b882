import GongwenLanguage
import GongwenText

/// Headings without a number.
enum UnnumberedHeading {
  /// Names that head a part of a plan, a form or a standard wherever they are alone on their line, sorted by code point. 项目概况
  /// is above 一、 in announcements of procurement (财政部《政府采购公告和公示信息格式规范（2020年版）》), 摘要 above the text of a report
  /// (GB/T 7713) and, with 詳情 below it, in circulars of Hong Kong.
  private static let names: PhraseIndex = [
    "前言", "后记", "填写说明", "填报说明", "填表说明", "导言", "导语", "序", "序言", "引言", "摘要", "概述", "结束语", "结语", "绪论",
    "编写说明",
    "编制说明", "詳情", "附则", "附录", "项目概况",
  ]

  /// Names of the parts of a guiding or typical case, sorted by code point (最高人民法院《关于案例指导工作的规定》实施细则,
  /// 第三条; 最高人民检察院《关于案例指导工作的规定》; headings of collections that courts publish; fields of 人民法院案例库).
  private static let partsOfCases: PhraseIndex = [
    "专家点评", "关联索引", "关键词", "典型意义", "参考案例", "办案过程", "基本案情", "处理结果", "指导意义", "案件索引", "案例要旨", "案情简介",
    "检察履职情况",
    "检察机关履职过程", "相关法条", "裁判理由", "裁判结果", "裁判要旨", "裁判要点", "裁判规则", "要旨",
  ]

  /// The longest line of such a name, in characters: four, letter-spaced by two blanks each.
  private static let longest = 12

  /// Whether a line is one.
  static func isHeading(_ line: Line) -> Bool {
    holds(line, names) || holds(line, partsOfCases) || isLettered(line)
  }

  /// 附录A　名词术语: an appendix of a plan or a standard, which letters count (GB/T 1.1).
  static func isLettered(_ line: Line) -> Bool {
    let key = LineKey.key(of: line.text)
    guard key.count <= longestAppendix, key.starts(with: appendix), line.markers.isEmpty,
      !line.isTerminated, let letter = key.dropFirst(appendix.scalars.count).first,
      ("A"..."Z").contains(letter), !key.contains(where: { $0 == "，" || $0 == "。" }),
      line.text.last.map({ !joints.contains($0) }) ?? false
    else { return false }
    let behind = line.text.drop { $0 != letter }.dropFirst().first
    return behind.map { $0 == " " || $0 == "\u{3000}" || $0 == "（" || UnicodeClass.isHan($0) }
      ?? true
      && references.firstPrefix(of: key.dropFirst(appendix.scalars.count + 1)) == nil
  }

  /// Characters that need another name behind them.
  private static let joints: ScalarTable = "、与及和與"
  private static let appendix: Phrase = "附录"
  /// The longest line of such a name, in characters: a printed line of 28.
  private static let longestAppendix = 28
  /// Words behind the letter in a sentence.
  private static let references: PhraseIndex = ["、", "中", "和", "所", "的", "规定", "给出"]

  /// Whether the text of a heading is one.
  static func isHeading(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= longest && (holds(text, names) || holds(text, partsOfCases))
  }

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
