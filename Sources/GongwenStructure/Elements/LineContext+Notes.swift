import GongwenLanguage
import GongwenText

/// Lines that look like elements and are notes of a title, lines to cut along, or rows.
extension LineContext {
  private static let opening: ScalarTable = "（("
  private static let closing: ScalarTable = "）)"
  private static let times: ScalarTable = "次"
  /// Documents that are counted so: 县长办公会议纪要, （第三次）.
  private static let counted: PhraseIndex = [
    "会", "會", "简报", "簡報", "紀要", "纪要", "记录", "記錄",
  ]

  /// （第三次） below the name of an announcement is the how manieth it is, and no number of it: meetings are counted so.
  static func addCall(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.shortNumber), lines[index].key.count > 2,
      let first = lines[index].key.first, opening.contains(first),
      let last = lines[index].key.last, closing.contains(last),
      times.contains(lines[index].key[lines[index].key.endIndex - 2]),
      lines[index - 1].features.has(.genre), !counted.stands(in: lines[index - 1].key)
    else { return }
    lines[index].features.remove(.number)
    lines[index].features.remove(.shortNumber)
    lines[index].features.add(.bracket)
    lines[index].features.add(.addition)
  }

  /// Signs at the start of a line along which a form is cut off, and words for it.
  private static let scissors: ScalarTable = "✀✁✂✃✄"
  private static let cuts: PhraseIndex = [
    "剪切线", "剪裁线", "虚线剪下", "虛線剪下", "裁剪线", "裁切线",
  ]
  private static let rules: ScalarTable = "-－—–─━…·.＿_（）()"
  /// The longest name below such a line, in characters.
  private static let longestSlip = 16

  /// ✂-----, ------裁剪线------: below it is the slip that the reader sends back, with its name.
  static func addTear(_ lines: inout [ElementLine], _ index: Int) {
    guard isTear(lines[index]) else { return }
    lines[index].features.add(.tearLine)
    guard index + 1 < lines.count,
      !lines[index + 1].features.hasAny(of: prose), lines[index + 1].key.count <= longestSlip,
      lines[index + 1].key.allSatisfy(UnicodeClass.isHan)
    else { return }
    lines[index + 1].features.add(.belowTear)
  }

  private static func isTear(_ line: ElementLine) -> Bool {
    guard let first = line.key.first else { return false }
    if scissors.contains(first) {
      return line.key.dropFirst().allSatisfy { !UnicodeClass.isHan($0) }
        || cuts.stands(in: line.key)
    }
    return rules.contains(first) && line.key.last.map { rules.contains($0) } ?? false
      && cuts.stands(in: line.key)
  }

  /// 附： above the rows of a list (…判决书（2021年1月20日）) is their name, and announces nothing.
  static func addRows(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.attachment), index + 2 < lines.count,
      lines[index].key.dropFirst().first == "：" || lines[index].key.dropFirst().first == ":",
      !lines[index + 1].features.has(.blank), areRows(lines[index + 1], lines[index + 2])
    else { return }
    lines[index].features.remove(.attachment)
  }

  /// Whether two lines end with a day in brackets each, as rows do: （2021年1月20日）.
  static func areRows(_ one: ElementLine, _ other: ElementLine) -> Bool {
    !other.features.has(.blank) && endsWithDay(one) && endsWithDay(other)
  }

  private static func endsWithDay(_ line: ElementLine) -> Bool {
    guard let last = line.key.last, closing.contains(last), line.key.dropLast().last == "日",
      !line.features.hasAny(of: [.bracket, .adoptionLine])
    else { return false }
    return line.key.suffix(longestDay).contains { opening.contains($0) }
  }

  /// The longest day in brackets, in characters: （二〇二一年十二月三十一日）.
  private static let longestDay = 14
}
