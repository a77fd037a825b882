import GongwenLanguage
import GongwenText

/// A name with the number of the entries below it: 成都市（4个）, 一等奖（共2项）.
enum CountingName {
  /// Words behind the number of entries, sorted by code point.
  private static let counters: ScalarTable =
    "个人件位例個台名场处宗家幅座戶户所批支条枚株條种種篇类組组處部門门队隊項類项首"
  /// The longest number, in characters.
  private static let longestNumber = 3

  /// The number in brackets at the end of a name; nil where there is none.
  static func count(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }), open > text.startIndex
    else { return nil }
    let inner = text[(open + 1)...].dropLast().drop { $0 == "共" }
    guard let number = ChineseNumeral.read(inner), number.value > 0,
      number.length <= longestNumber, inner.count == number.length + 1,
      inner.last.map({ counters.contains($0) }) ?? false
    else { return nil }
    return number.value
  }
}
