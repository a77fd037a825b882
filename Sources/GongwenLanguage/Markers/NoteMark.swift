import GongwenText

/// The mark of a note: ①, [1], a number, *, 注：; at the start of the note, and where the text refers
/// to it.
public struct NoteMark: Hashable, Sendable {
  /// Its form.
  public enum Form: Hashable, Sendable {
    /// ①
    case circled
    /// [1], 〔1〕
    case bracketed
    /// 1, ¹
    case number
    /// *, †, ※
    case sign(Unicode.Scalar)
    /// 注：, 注1：
    case label
  }

  /// Its form.
  public var form: Form
  /// Its number; how many signs there are.
  public var value: Int

  /// A mark and the characters it takes.
  public struct Reading: Sendable {
    /// The mark.
    public var mark: NoteMark
    /// How many characters it takes.
    public var length: Int
  }

  /// The most digits of a number.
  private static let mostDigits = 3
  /// Brackets around the number of a note; those of ``Marks/closings`` in addition to 】 are around other numbers: （1）.
  private static let opening: ScalarTable = "[［〔【"
  private static let closing: ScalarTable = "]］〕】"
  /// Signs of notes. ``Marks/bullets`` contains only *: the others do not begin the items of a list.
  private static let signs: ScalarTable = "*＊†‡§※"

  /// Reads the mark at the start of some characters; nil where there is none.
  public static func read(_ text: ArraySlice<Unicode.Scalar>) -> Reading? {
    guard let first = text.first else { return nil }
    if let value = circled(first) { return Reading(mark: NoteMark(.circled, value), length: 1) }
    if opening.contains(first) {
      guard let number = digits(text.dropFirst()),
        let last = text.dropFirst(1 + number.length).first, closing.contains(last)
      else { return nil }
      return Reading(mark: NoteMark(.bracketed, number.value), length: number.length + 2)
    }
    if signs.contains(first) {
      let count = text.prefix { $0 == first }.count
      let sign: Unicode.Scalar = first == "＊" ? "*" : first
      return count <= mostDigits ? Reading(mark: NoteMark(.sign(sign), count), length: count) : nil
    }
    if first == "注" {
      let number = digits(text.dropFirst())
      let length = 1 + (number?.length ?? 0)
      guard let next = text.dropFirst(length).first, next == "：" || next == ":" else { return nil }
      return Reading(mark: NoteMark(.label, number?.value ?? 0), length: length + 1)
    }
    return digits(text).map { Reading(mark: NoteMark(.number, $0.value), length: $0.length) }
  }

  private init(_ form: Form, _ value: Int) {
    self.form = form
    self.value = value
  }

  /// The mark of a number.
  public static func number(_ value: Int) -> NoteMark { NoteMark(.number, value) }

  /// Whether a note with this mark may follow one with another.
  public func follows(_ other: NoteMark) -> Bool {
    switch (form, other.form) {
    case (.sign, .sign), (.label, _): true
    case (.number, .label): value == 1 || value == other.value + 1
    default: form == other.form && value == other.value + 1
    }
  }

  /// Whether it is seldom anything else than a note's at the start of small print.
  public var isPlain: Bool {
    switch form {
    case .sign, .label, .bracketed: true
    case .circled, .number: false
    }
  }

  private static func circled(_ scalar: Unicode.Scalar) -> Int? {
    ChineseNumeral.circled(scalar) ?? ChineseNumeral.ornateCircled(scalar)
  }

  private static func digits(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (value: Int, length: Int)? {
    var value = 0
    var length = 0
    for scalar in text {
      guard let digit = digit(scalar) else { break }
      value = value * 10 + digit
      length += 1
      if length > mostDigits { return nil }
    }
    return length > 0 && value > 0 ? (value, length) : nil
  }

  /// The value of a digit, raised ones too: Unicode, Superscripts and Subscripts.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(scalar.value) - 0xB0
    case 0x2070, 0x2074...0x2079: Int(scalar.value) - 0x2070
    default: ChineseNumeral.arabicDigit(scalar)
    }
  }
}
