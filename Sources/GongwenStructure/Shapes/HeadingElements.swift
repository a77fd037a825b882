import GongwenLanguage
import GongwenModel
import GongwenText

/// The elements of the 版头 besides 发文机关标志 and 发文字号 (GB/T 9704-2012, 7.2.1–7.2.3, 7.2.6).
struct HeadingElements {
  /// The line.
  let line: Line

  private static let secrecy: [Phrase] = ["绝密", "机密", "秘密"]
  private static let urgency: [Phrase] = ["特急", "加急", "特提", "平急", "急件"]
  private static let signatory: [Phrase] = ["签发人：", "签发人:"]

  /// The digits of 份号 (GB/T 9704-2012, 7.2.1).
  private static let digitsOfCopy = 6

  /// Which element the line is, if it is one.
  var kind: ElementKind? {
    guard !line.isCell, line.text.count <= LineLength.ofHead else { return nil }
    let key = line.text.filter { $0 != " " && $0 != "\u{3000}" }
    if key.count == Self.digitsOfCopy, key.allSatisfy({ ChineseNumeral.arabicDigit($0) != nil }) {
      return .copyNumber
    }
    if let word = key.firstPrefix(of: Self.secrecy) {
      let rest = key.dropFirst(word.scalars.count)
      return rest.isEmpty || rest.first == "★" ? .classification : nil
    }
    if let word = key.firstPrefix(of: Self.urgency), key.count == word.scalars.count {
      return .urgency
    }
    return key.firstPrefix(of: Self.signatory) == nil ? nil : .signatory
  }

  /// A document number and 签发人 in one line, as upward documents print them: the canonical ranges
  /// of both.
  var numberAndSignatory: (number: Range<Int>, signatory: Range<Int>)? {
    guard !line.isCell, line.text.count <= LineLength.ofClosing,
      let at = line.text.firstIndex(of: "签发人" as Phrase), at > line.text.startIndex
    else { return nil }
    let number = line.text[..<at].dropLast(while: { $0 == " " })
    guard number.last == "号", number.contains("〔") || number.contains("[") else { return nil }
    return (number.startIndex..<number.endIndex, at..<line.text.endIndex)
  }

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
