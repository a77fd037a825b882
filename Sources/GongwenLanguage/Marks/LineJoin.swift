/// The replacement of a line end when the text continues on the next line.
public enum LineJoin {
  /// From here on scripts are written without spaces between words (CJK Radicals Supplement and later).
  private static let wide: UInt32 = 0x2E80

  /// The characters before a break that may decide what replaces it: some closing marks and one more.
  public static let reach = 4

  /// Whether a space stands for the break: between two words of a script that parts them by spaces.
  ///
  /// Marks belong to both kinds of script (）” and 法> end Chinese too): the last letter or digit before them
  /// decides.
  public static func needsSpace(
    _ before: some BidirectionalCollection<Unicode.Scalar>, _ after: Unicode.Scalar
  ) -> Bool {
    guard let last = before.last, last.value < wide, after.value < wide, !isBlank(last),
      !"-/([“‘—".unicodeScalars.contains(last), !"-/)]%‰”’,.;:!?—".unicodeScalars.contains(after)
    else { return false }
    if isDigit(last) || last == ".", isDigit(after),
      hasPoint(before.suffix(reach)) || beginsNumber(before.suffix(reach))
    {
      return false
    }
    if isBound(before.suffix(reach), after) { return false }
    return before.suffix(reach).last { !isMark($0) }.map { $0.value < wide } ?? false
  }

  /// 每立方米0.10 / 5元, 达到371. / 8万元: whether digits behind a point end a line, or the point does. Another number is never
  /// right behind them.
  private static func hasPoint(_ end: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    let rest = end.reversed().drop { isDigit($0) }
    guard rest.first == "." else { return false }
    return rest.dropFirst().first.map { isDigit($0) } ?? false
  }

  /// 16.5 / ∶40.8, 9: / 30: whether a sign of a ratio, a product, a range or a time and a number are at a break.
  private static func isBound(
    _ end: some BidirectionalCollection<Unicode.Scalar>, _ after: Unicode.Scalar
  ) -> Bool {
    guard let last = end.last else { return false }
    if binding.unicodeScalars.contains(after) { return isDigit(last) }
    guard isDigit(after) else { return false }
    return binding.unicodeScalars.contains(last)
      || last == ":" && (end.dropLast().last.map { isDigit($0) } ?? false)
  }

  /// Signs between two numbers.
  private static let binding = "∶×±~–"

  /// 每公里5 / 000元: whether the digits that end a line begin right behind an ideograph. Another number would have a mark or a
  /// word between.
  private static func beginsNumber(_ end: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    end.reversed().first { !isDigit($0) }.map { $0.value >= wide && !isClosing($0) } ?? false
  }

  /// ） and 》, behind which a number may be the number of something else; not 〔, behind which is a year.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category != .otherLetter && category != .openPunctuation
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < wide && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
}
