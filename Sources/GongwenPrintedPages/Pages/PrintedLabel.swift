import GongwenLanguage

/// The labels of tables, figures and boxes: 表1, 附图二, 专栏3.
enum PrintedLabel {
  /// The names of tables, figures and boxes.
  static let names: [[Unicode.Scalar]] = [
    ["专", "栏"], ["图"], ["表"], ["附", "图"], ["附", "表"],
  ]
  /// The most characters of such a name with its number: 附表12-3.
  static let longest = 8

  /// Whether words begin with the number of a table, a figure or a box.
  static func begins(_ words: [Unicode.Scalar]) -> Bool {
    let start = words.prefix(longest)
    guard let name = names.first(where: { start.starts(with: $0) }),
      let number = start.dropFirst(name.count).first
    else { return false }
    return ChineseNumeral.arabicDigit(number) != nil || ChineseNumeral.digit(number) != nil
  }
}
