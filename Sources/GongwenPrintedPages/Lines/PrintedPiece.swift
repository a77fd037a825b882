import GongwenModel

/// A part of a row without a wide blank in it, the unit of the reading order: one printed line, or several
/// that a source has parted.
struct PrintedPiece {
  /// The kinds of its characters.
  struct Traits: OptionSet {
    let rawValue: UInt16

    /// A marker or a bullet and nothing else: 第一条, 1., ●.
    static let marker = Self(rawValue: 1)
    /// A number of up to four digits and nothing else.
    static let number = Self(rawValue: 2)
    /// Ends as sentences do.
    static let ended = Self(rawValue: 4)
    /// Begins with the marker of a unit.
    static let opensUnit = Self(rawValue: 8)
    /// Ends with a leader, or with one and a page number.
    static let leader = Self(rawValue: 16)
    /// A number with a dot in it and nothing else.
    static let decimal = Self(rawValue: 64)
    /// The number of a document and nothing else: 国发〔2017〕35号.
    static let documentNumber = Self(rawValue: 128)
    /// Begins a line that has more behind a blank: an office of courts before a name, or a label with its first value.
    static let lead = Self(rawValue: 256)
    /// Such an office and nothing else.
    static let office = Self(rawValue: 512)
    /// The name of a person, with a label before it, a post in brackets behind it, or neither.
    static let person = Self(rawValue: 1024)
    /// A label with one letter, which may be the first one of a name in wide letters: 请假：石　磊.
    static let letter = Self(rawValue: 2048)
    /// Continues a line behind a blank that is to be filled in: ），, 年, 日起至.
    static let continues = Self(rawValue: 4096)
    /// It has words in Latin letters and none in Chinese.
    static let latin = Self(rawValue: 8192)
    /// Belongs to a document's head: 签发人, or letters larger than the text.
    static let head = Self(rawValue: 32)
  }

  /// Its lines, by their places among the lines of the page.
  var lines: Range<Int>
  /// Left edge, in hundredths of a point.
  var left: Int
  /// Right edge.
  var right: Int
  /// Top edge.
  var top: Int
  /// Bottom edge.
  var bottom: Int
  /// The size of its letters.
  var size: Int
  /// The width of its Chinese characters, or its size where it has none.
  var em: Int
  /// Its font, by its place among those of the source.
  var font: Int
  /// How light it is printed, in per cent of white.
  var lightness: Int
  /// How many characters it has, blanks left out.
  var count: Int
  /// The kinds of its characters.
  var traits: Traits = []
  /// The scheme and the number of the unit that it begins; nil and 0 where it begins none.
  var scheme: Scheme?
  var ordinal = 0
  /// Whether it is printed up the page.
  var isUpward = false
  /// The value of a number that it is, in thousandths for one with a dot; 0 where it is not one.
  var number = 0

  /// The width of the mark at its end, which may hang into the blank behind the column; 0 where it ends with none.
  var hanging = 0

  /// Right edge without a mark that may hang.
  var innerRight: Int { right - hanging }
  /// Middle height.
  var middle: Int { (top + bottom) / 2 }
  /// Height of its box.
  var height: Int { bottom - top }
  /// Middle between left and right.
  var middleX: Int { (left + right) / 2 }

  /// Whether two pieces are at one height.
  func isLevel(with other: PrintedPiece) -> Bool {
    abs(middle - other.middle) * 3 < min(height, other.height)
  }

  /// How far two stretches overlap; negative where they are apart.
  static func overlap(_ start: Int, _ end: Int, _ otherStart: Int, _ otherEnd: Int) -> Int {
    min(end, otherEnd) - max(start, otherStart)
  }

  /// Whether two pieces are one above the other.
  func isAbove(_ other: PrintedPiece) -> Bool {
    Self.overlap(left, right, other.left, other.right) > 0
  }
}
