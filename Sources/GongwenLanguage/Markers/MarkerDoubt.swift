/// The levels of ``MarkerCandidate/doubt``: how strongly the characters at the start of a line speak
/// against a marker there.
///
/// A doubt is a cost in the search for the hierarchy and uses the scale of its weights: 1000 is a small
/// oddity, 3000 a fault that careful editors leave in one document of ten, 6000 and more hardly happens. The
/// search adds a doubt to the cost of placing the marker; all other code asks the marker whether its
/// doubt is below a level. The doubts of one marker add up, so a sum may lie between two levels.
public enum MarkerDoubt {
  /// Prose does not begin with this form: 一、 第一章 附件1.
  public static let none = 0
  /// A second reading is as likely: I. as a letter, 3. 1 as two numbers with a blank between.
  public static let secondReading = 500
  /// A variant that prose also uses: 一. for 一、, 1.2018年, 1.2 alone on its line.
  public static let variant = 1_000
  /// The dot is probably a decimal point: 1. before a digit.
  public static let decimalPoint = 3_000
  /// A unit of measure follows the number: 1.5倍.
  public static let measure = 4_000
  /// The following words continue a citation: 第十二条规定的条件.
  public static let citation = 7_000
  /// The sign is the beginning of a longer word: 专栏建设.
  public static let word = 8_000
}

extension MarkerCandidate {
  /// Whether nothing speaks against the marker: required where a wrong marker would start or end a
  /// component of the document.
  public var isCertain: Bool { doubt == MarkerDoubt.none }

  /// Whether the doubt is below that of a variant: required where only a marker, and not its place in a
  /// sequence, is known.
  public var isClear: Bool { doubt < MarkerDoubt.variant }

  /// Whether a marker is likelier than a decimal point: enough where the line is known to be short, as
  /// entries of a table of contents and titles are.
  public var isLikely: Bool { doubt < MarkerDoubt.decimalPoint }

  /// Whether the sign is not the beginning of a word: enough where the surroundings already require a
  /// number, as an announcement of attachments does.
  public var isPossible: Bool { doubt < MarkerDoubt.word }
}
