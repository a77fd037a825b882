import GongwenText

/// Lines that are a page number (GB/T 9704-2012, 7.5: — 1 —).
public enum PageNumberLine {
  /// A page number that was read.
  public struct Reading {
    /// The number.
    public var value: Int
    /// Whether the form alone proves it: — 1 —, 第1页共2页.
    public var isMarked: Bool
  }

  /// The longest line that is a page number, in characters: 第1000页，共1000页 has twelve.
  private static let longest = 16
  /// The most digits of a page number.
  private static let mostDigits = 4
  /// The most digits of a number that is alone and may be one.
  private static let mostLoneDigits = 3
  /// Marks on both sides of a page number that are no dashes elsewhere: dots, hyphens, waves.
  private static let frames: ScalarTable = "·・•‐‑‒~～"
  /// The words and marks around the numbers of 第3页，共10页 and 第3/10页, in either script.
  private static let words: ScalarTable = "第共总總页頁/／，,"
  private static let pages: ScalarTable = "页頁"

  /// Reads a line without blanks; nil if it is no page number.
  public static func read(_ text: [Unicode.Scalar]) -> Reading? {
    guard (1...longest).contains(text.count) else { return nil }
    // [1] may be the number of a note, too.
    if let inner = bracketed(text), let number = ChineseNumeral.readDigits(inner),
      number.length == inner.count, number.length <= mostDigits
    {
      return Reading(value: number.value, isMarked: false)
    }
    let inner = text.drop { isFrame($0) }
    if let number = ChineseNumeral.readDigits(inner), number.length <= mostDigits {
      let rest = inner.dropFirst(number.length)
      if inner.count < text.count {
        let isFramed = !rest.isEmpty && rest.allSatisfy(isFrame)
        return isFramed ? Reading(value: number.value, isMarked: true) : nil
      }
      return rest.isEmpty || isCount(rest) ? Reading(value: number.value, isMarked: false) : nil
    }
    guard text.first == "第", let number = ChineseNumeral.readDigits(text.dropFirst()) else {
      return nil
    }
    let rest = text.dropFirst(1 + number.length)
    // 第2版 is the page of a newspaper, or the edition of a book.
    if rest.elementsEqual(["版"]) { return Reading(value: number.value, isMarked: false) }
    let isMarked =
      rest.contains { pages.contains($0) }
      && rest.allSatisfy { ChineseNumeral.arabicDigit($0) != nil || words.contains($0) }
    return isMarked ? Reading(value: number.value, isMarked: true) : nil
  }

  /// The characters inside of the brackets around a line: [12], 【12】.
  private static func bracketed(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    guard let first = text.first, let last = text.last,
      first == "[" && last == "]" || first == "【" && last == "】"
    else { return nil }
    return text.dropFirst().dropLast()
  }

  /// Whether a mark may be on both sides of a page number: — 1 —, · 1 ·.
  private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
    Marks.dashes.contains(scalar) || frames.contains(scalar)
  }

  /// Whether the form of a line alone proves it to be one.
  public static func isMarked(_ key: [Unicode.Scalar]) -> Bool { read(key)?.isMarked == true }

  /// The place of 第3页共5页 at the end of a line with a blank before it: the header of a page with the title and both numbers. Nil
  /// for other lines.
  public static func numbersBehindTitle(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let last = line.last(where: { !UnicodeClass.isBlank($0) }), pages.contains(last),
      let total = line.lastIndex(where: { $0 == "共" || $0 == "總" || $0 == "总" }),
      let place = line[..<total].lastIndex(of: "第"), place > line.startIndex,
      UnicodeClass.isBlank(line[place - 1]),
      line[..<place].contains(where: { !UnicodeClass.isBlank($0) }),
      isMarked(line[place...].filter { !UnicodeClass.isBlank($0) })
    else { return nil }
    return place
  }

  /// A line that is nothing but a number of up to three digits.
  public static func lone(_ key: [Unicode.Scalar]) -> Int? {
    guard (1...mostLoneDigits).contains(key.count), let number = ChineseNumeral.readDigits(key),
      number.length == key.count
    else { return nil }
    return number.value
  }

  /// `/12`: the number of pages.
  private static func isCount(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first == "/" && text.count > 1
      && text.dropFirst().allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }
}
