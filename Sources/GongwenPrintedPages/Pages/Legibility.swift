import GongwenText

/// Whether the characters that fonts name can be those that are printed.
///
/// A font may not say which characters its glyphs are, and then poppler gives characters of private
/// use, or may name wrong ones (`MistakenCharacters`).
public struct Legibility: Sendable {
  /// Characters that are not blank, or are without meaning.
  public private(set) var visible = 0
  /// Characters without meaning: of private use, U+FFFD, controls.
  public private(set) var unmapped = 0
  /// Characters that are not what is printed.
  public private(set) var mistaken = 0

  /// Signs of ASCII between Chinese characters where a text has hardly any mark of Chinese: its font names other marks
  /// than it shows.
  public private(set) var wrongMarks = 0

  /// Signs that Chinese text does not have between its characters, in place of its marks.
  private static let shifted: ScalarTable = "!\"#$%&'*"
  private static let usualMarks: ScalarTable = "，。、；：“”,.;:"
  /// Fewer signs may be code or formulas; with one usual mark for so many signs, the text has its marks.
  private static let leastSigns = 10
  private static let signsForMark = 5

  /// Examines the characters of all pages.
  public init(_ scalars: [Unicode.Scalar]) {
    // Signs behind Chinese characters, and marks of Chinese.
    var signs = 0
    var marks = 0
    var isBehindHan = false
    for scalar in scalars {
      if isBehindHan, Self.shifted.contains(scalar) { signs += 1 }
      if Self.usualMarks.contains(scalar) { marks += 1 }
      isBehindHan = (0x4E00...0x9FFF).contains(scalar.value)
      let isUnmapped = Self.isUnmapped(scalar)
      if isUnmapped { unmapped += 1 }
      if isUnmapped || !UnicodeClass.isBlank(scalar) { visible += 1 }
    }
    if signs >= Self.leastSigns, marks * Self.signsForMark <= signs { wrongMarks = signs }
    mistaken = MistakenCharacters(scalars).count
  }

  /// The share of characters without meaning, or mistaken, in per cent, from which a text is no text: a
  /// few may be signs of a symbol font, one in ten leaves no sentence whole.
  public static let mostWrong = 10

  /// The share of characters that cannot be read, in per cent.
  public var share: Int { visible == 0 ? 0 : (unmapped + mistaken) * 100 / visible }

  /// Private use, the replacement character, and controls that no text has.
  private static func isUnmapped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xFFFD, 0xF0000...0x10FFFF, 0x00...0x08, 0x0E...0x1F: true
    default: false
    }
  }
}
