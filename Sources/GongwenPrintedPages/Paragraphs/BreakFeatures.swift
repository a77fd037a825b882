/// The properties of the place between two lines of running text: each is there or not.
///
/// Short, near and full are how the upper line fills its column; sentence, clause, comma and open how it ends; flush,
/// indented and so on where the lower one begins. The style of a document is indented or flush by how its paragraphs
/// begin behind short lines that end sentences.
struct BreakFeatures: OptionSet {
  let rawValue: UInt64

  private static func bit(_ number: UInt64) -> Self { Self(rawValue: 1 << number) }

  // How the upper line fills its column.
  static let short = bit(0)
  static let full = bit(1)
  static let shortSentence = bit(2)
  static let fullOpen = bit(3)
  static let fullComma = bit(4)
  static let nearFlush = bit(5)
  static let nearSentenceWhereFlush = bit(6)
  // How it ends.
  static let sentence = bit(7)
  static let open = bit(8)
  // Where the lower line begins.
  static let indented = bit(9)
  static let flush = bit(10)
  static let indentedWhereIndented = bit(11)
  static let flushWhereIndented = bit(12)
  static let fullIndentedWhereIndented = bit(13)
  static let nearFlushWhereIndented = bit(14)
  static let rightOfUpper = bit(15)
  static let hanging = bit(16)
  static let deep = bit(38)
  static let setRight = bit(45)
  static let indentedAfterColon = bit(39)
  // Distance and size.
  static let wideGap = bit(17)
  static let widestGap = bit(18)
  static let gapWhereSpaced = bit(44)
  static let otherSize = bit(19)
  static let bothCentred = bit(20)
  // The marker of the lower line.
  static let marker = bit(21)
  static let markerAfterSentence = bit(22)
  static let markerAfterClause = bit(23)
  static let markerAfterComma = bit(24)
  static let markerAfterFull = bit(25)
  static let markerAlone = bit(26)
  static let nextOfOpen = bit(27)
  static let nextOfOuter = bit(28)
  static let opensAfterColon = bit(29)
  static let siblingInside = bit(30)
  static let reference = bit(31)
  static let bullet = bit(32)
  static let dash = bit(33)
  static let dashAfterSentence = bit(43)
  static let afterHeading = bit(34)
  // Marks at the break.
  static let startsClosing = bit(35)
  static let endsOpening = bit(36)
  static let insideWord = bit(37)
  static let insideMeasure = bit(46)
  static let insideBracket = bit(54)
  // The words of both lines.
  static let parallel = bit(40)
  static let otherFont = bit(41)
  static let element = bit(42)
  static let insideCopies = bit(47)
  static let belowAddressee = bit(48)
  static let addresseeBelowTitle = bit(49)
  static let contact = bit(50)
  static let subtitle = bit(51)
  static let signature = bit(52)
  static let closing = bit(53)
  static let opensList = bit(55)
  static let otherScript = bit(56)
}
