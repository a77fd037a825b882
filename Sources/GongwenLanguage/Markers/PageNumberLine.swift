import GongwenText

/// Lines that are a page number (GB/T 9704-2012, 7.5: — 1 —).
package enum PageNumberLine {
  /// `—1—`, `-12-`, `第3页`, `第3页共10页`: unmistakable by itself.
  package static func isMarked(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count >= 3, key.count <= 16 else { return false }
    let inner = key.drop { isDash($0) }
    if inner.count < key.count {
      let number = inner.prefix { ChineseNumeral.arabicDigit($0) != nil }
      let rest = inner.dropFirst(number.count)
      return (1...4).contains(number.count) && !rest.isEmpty && rest.allSatisfy { isDash($0) }
    }
    guard key.first == "第", key.last == "页" else { return false }
    return key.dropFirst().dropLast().allSatisfy {
      ChineseNumeral.arabicDigit($0) != nil || $0 == "页" || $0 == "共" || $0 == "/" || $0 == ","
    }
  }

  /// A line that is nothing but a number of up to three digits.
  package static func lone(_ key: [Unicode.Scalar]) -> Int? {
    guard (1...3).contains(key.count), let number = ChineseNumeral.readDigits(key),
      number.length == key.count
    else { return nil }
    return number.value
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "－", "–", "―", "─": true
    default: false
    }
  }
}
