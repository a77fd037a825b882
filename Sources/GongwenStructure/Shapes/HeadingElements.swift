import GongwenLanguage
import GongwenModel
import GongwenText

/// The elements of the 版头 besides 发文机关标志 and 发文字号 (GB/T 9704-2012, 7.2.1–7.2.3, 7.2.6).
enum HeadingElements {
  private static let secrecy: [Phrase] = ["绝密", "机密", "秘密", "内部"]
  /// Reminders that minutes and bulletins print instead.
  private static let reminders: PhraseIndex = [
    "不得外传", "不得翻印", "内部文件", "内部资料", "内部资料注意保存", "内部资料，注意保存", "会后收回", "注意保存", "阅后收回",
  ]
  private static let urgency: [Phrase] = ["特急", "加急", "特提", "平急", "急件"]

  /// The digits of 份号 (GB/T 9704-2012, 7.2.1).
  private static let digitsOfCopy = 6
  /// The longest term behind 密级, in characters: ★长期, ★10年.
  private static let longestTerm = 8

  /// Which of 份号, 密级 and 紧急程度 a line without blanks is, if it is one.
  static func mark(of line: ArraySlice<Unicode.Scalar>) -> ElementKind? {
    guard line.count <= longestTerm * 2 else { return nil }
    let key = line.starts(with: "№" as Phrase) ? line.dropFirst() : line
    if key.count == digitsOfCopy, key.allSatisfy({ ChineseNumeral.arabicDigit($0) != nil }) {
      return .copyNumber
    }
    if reminders.holds(key) { return .classification }
    if let word = key.firstPrefix(of: secrecy) {
      let rest = key.dropFirst(word.scalars.count)
      let isMarked = rest.first == "★" || rest.first == "☆"
      return rest.isEmpty || isMarked && rest.count <= longestTerm ? .classification : nil
    }
    if let word = key.firstPrefix(of: urgency), key.count == word.scalars.count { return .urgency }
    return nil
  }

  /// A document number and 签发人 in one line, as upward documents print them: the canonical ranges
  /// of both.
  static func numberAndSignatory(
    in line: ArraySlice<Unicode.Scalar>
  ) -> (number: Range<Int>, signatory: Range<Int>)? {
    guard line.count <= LineLength.ofClosing * 2,
      let at = signatory.first(in: line)?.lowerBound, at > line.startIndex
    else { return nil }
    let number = line[..<at].dropLast(while: { $0 == " " || $0 == "\u{3000}" })
    guard number.last == "号", NumberForm.kind(of: LineKey.key(of: number)) != nil else {
      return nil
    }
    return (number.startIndex..<number.endIndex, at..<line.endIndex)
  }

  private static let signatory: PhraseIndex = ["签发人"]

  /// The names behind 签发人：, or of a line of names alone.
  static func names(in text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let colon = text.firstIndex { $0 == "：" || $0 == ":" }
    let names = colon.map { text[($0 + 1)...] } ?? text
    // 张　三 is one name, 张三 李四 are two.
    let pieces = names.split { $0 == " " || $0 == "、" || $0 == "，" }
    if pieces.allSatisfy({ $0.count == 1 }) {
      let whole = names.drop { $0 == " " }.dropLast(while: { $0 == " " })
      return whole.isEmpty ? [] : [whole.startIndex..<whole.endIndex]
    }
    return pieces.map { $0.startIndex..<$0.endIndex }
  }
}
