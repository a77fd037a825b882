import GongwenLanguage
import GongwenText

/// Page numbers at the edges of pages (GB/T 9704-2012, 7.5).
enum PageNumbers {
  /// What a line says as a page number.
  struct Reading {
    /// The number.
    var value: Int
    /// Whether its form alone tells: — 1 —, 第1页共2页.
    var isMarked: Bool
  }

  /// Reads a line without blanks; nil where it is none.
  static func read(_ text: [Unicode.Scalar]) -> Reading? {
    guard (1...16).contains(text.count) else { return nil }
    let inner = text.drop { isDash($0) }
    if let number = ChineseNumeral.readDigits(inner), (1...4).contains(number.length) {
      let rest = inner.dropFirst(number.length)
      let isDashed = inner.count < text.count && !rest.isEmpty && rest.allSatisfy(isDash)
      if isDashed { return Reading(value: number.value, isMarked: true) }
      if inner.count == text.count, rest.isEmpty || isCount(rest) {
        return Reading(value: number.value, isMarked: false)
      }
    }
    guard text.first == "第", let number = ChineseNumeral.readDigits(text.dropFirst()) else {
      return nil
    }
    let rest = text.dropFirst(1 + number.length)
    let isMarked =
      rest.first == "页"
      && rest.dropFirst().allSatisfy {
        ChineseNumeral.arabicDigit($0) != nil || "共页/，,总".unicodeScalars.contains($0)
      }
    return isMarked ? Reading(value: number.value, isMarked: true) : nil
  }

  /// `/12`: the number of pages.
  private static func isCount(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first == "/" && text.count > 1
      && text.dropFirst().allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "-—－–―─".unicodeScalars.contains(scalar)
  }
}
