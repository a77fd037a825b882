import GongwenText

/// The property of a character that decides whether a text is settled.
///
/// Forms are ordered from those that are settled at any place to ``open``.
enum SettledForm: UInt8 {
  /// A Chinese character that a word is made of.
  case ideograph
  /// A mark or sign that only Chinese text has.
  case chinese
  /// A letter, digit or sign, as it is.
  case latin
  /// A full-width mark that stays in a text with Chinese in it.
  case wide
  /// A mark that stays there too, but is full width next to Chinese only.
  case side
  /// A blank that is no break.
  case blank
  /// ：, which is half width between digits.
  case colon
  /// （, which follows the text next to it.
  case bracket
  /// 〔, which closes a year.
  case yearBracket
  /// A point behind a letter or digit.
  case point
  /// A comma or colon between digits.
  case inNumber
  /// A hyphen; two may be a dash.
  case hyphen
  /// Rules test it.
  case open

  /// Whether it is settled at any place of a text with Chinese in it.
  var isSettled: Bool { rawValue <= SettledForm.side.rawValue }

  /// Whether it is Chinese.
  var isChinese: Bool { rawValue <= SettledForm.chinese.rawValue }

  /// Whether blanks next to it are dropped: ``SpaceRules`` treat it as full width.
  var isWide: Bool {
    switch self {
    case .ideograph, .chinese, .wide, .colon, .bracket, .yearBracket: true
    default: false
    }
  }

  /// The forms of the Basic Multilingual Plane, as raw values.
  static let basicPlane = BasicPlaneTable { computed($0).rawValue }

  /// The form of a character.
  static func of(_ scalar: Unicode.Scalar) -> SettledForm {
    guard scalar.value < 0x10000 else { return .open }
    return SettledForm(rawValue: basicPlane[scalar]) ?? .open
  }

  /// The form of a character of the Basic Multilingual Plane, without the table.
  static func computed(_ scalar: Unicode.Scalar) -> SettledForm {
    switch scalar {
    case "，", "；", "！", "？", "。", "〕", "）", "～": .wide
    case "“", "”", "‘", "’", "—", "·": .side
    case "：": .colon
    case "（": .bracket
    case "〔": .yearBracket
    case ".": .point
    case ",", ":": .inNumber
    case "-": .hyphen
    case "【", "】", "<", ">", "\\", "#", "$", "*", "&", "－", "―", "─", "⸺", "–": .open
    // Joiners, which have no meaning next to Chinese.
    case "\u{200C}", "\u{200D}": .open
    default: usual(scalar)
    }
  }

  /// The form of a character that has no role in any rule by itself.
  private static func usual(_ scalar: Unicode.Scalar) -> SettledForm {
    guard
      scalar.value < 0x300
        || !UnicodeNormaliser.isUnstableNFC(scalar)
          && UnicodeNormaliser.isNFCBoundary(before: scalar),
      Radicals.ideograph(scalar) == nil, WidthForms.ascii(scalar) == nil,
      WidthTable.usualMark(scalar) == nil
    else { return .open }
    switch CharacterClass.of(scalar) {
    case .cjk: return SpaceRules.isIdeograph(scalar) ? .ideograph : .chinese
    case .latin: return .latin
    case .blank: return scalar == "\n" || scalar == "\r" ? .open : .blank
    case .contextual, .ignorable: return .open
    }
  }
}
