import GongwenLanguage

/// Shares of sizes and widths with which several rules compare. A number that a single rule uses is declared in the
/// type of the rule.
enum PrintMeasures {
  /// The largest difference between sizes of one text, as a share of the size. Neighbouring sizes of Chinese print
  /// differ by about as much: 三号 has 16 points and 四号 14, 小四 has 12 and 五号 10.5.
  static let sizeStep = Share(1, of: 8)
  /// The largest height of raised marks and of small print, as a share of the height of a line of the text: smaller
  /// than the text by more than a step of sizes.
  static let reduced = Share(85, of: 100)
  /// The least size of the letters of a document's head, as a share of the size of the text: 二号 (22 points) above
  /// 三号 (16), as GB/T 9704-2012, 7.3.1 and 7.3.3 ask for, but not 小二 (18).
  static let enlarged = Share(13, of: 10)
  /// The indents of paragraphs, as shares of a character: two characters, of which brackets and a spread line take or add a
  /// part (GB/T 9704-2012, 7.3.3).
  static let indented = (from: Share(12, of: 10), to: Share(28, of: 10))
  /// Half a character. Edges that differ by at most as much are one edge: a setter spreads the marks of a line, and
  /// some fonts print a bracket in half of its width.
  static let halfCharacter = Share(1, of: 2)
}

/// Lengths with which several rules compare, in widths of a character of the text (em).
enum Ems {
  /// The distance from an edge of the type area, up to which a line begins or ends at that edge. 版记 is one character
  /// from either edge (GB/T 9704-2012, 7.4), and a setter moves up to two characters to the next line.
  static let edge = 3
  /// The indent of a paragraph (GB/T 9704-2012, 7.3.3).
  static let paragraphIndent = 2
  /// The widest blank inside a line: text that is further apart is another text.
  static let widestBlank = 4
}
