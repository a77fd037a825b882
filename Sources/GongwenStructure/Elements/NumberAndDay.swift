import GongwenLanguage
import GongwenText

/// （教育部令第41号　2017年2月4日）: a 题注 of nothing but a number and a day, in either order, without what was done at the day.
struct NumberAndDay {
  /// The number, and the day.
  let number: Range<Int>
  let day: Range<Int>

  /// Words for acts, which no number has: （1996年11月8日省人民政府发布　某政〔1996〕66号）.
  private static let acts: PhraseIndex = ["公布", "印发", "发布", "批准", "施行", "通过", "颁布"]
  /// The longest of them, in characters: the names of two ministries before 令.
  private static let longest = 48
  private static let opening: ScalarTable = "（("
  private static let closing: ScalarTable = "）)"
  private static let between: ScalarTable = " \u{3000}，,、"
  private static let endsOfNumbers: ScalarTable = "号號"

  /// Reads a text in brackets; nil for any other text.
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.count <= Self.longest, let first = text.first, Self.opening.contains(first),
      let last = text.last, Self.closing.contains(last)
    else { return nil }
    let inner = text.dropFirst().dropLast()
    if let start = inner.first, DateForm.mayStart(with: start),
      let form = DateForm.lengthWithTime(inner), form.hasDay
    {
      day = inner.startIndex..<inner.startIndex + form.length
      let rest = inner[day.upperBound...].drop { Self.between.contains($0) }
      number = rest.startIndex..<rest.endIndex
    } else {
      guard let end = inner.firstIndex(where: { Self.endsOfNumbers.contains($0) }) else {
        return nil
      }
      number = inner.startIndex..<end + 1
      let rest = inner[(end + 1)...].drop { Self.between.contains($0) }
      guard let start = rest.first, DateForm.mayStart(with: start),
        let form = DateForm.lengthWithTime(rest), form.hasDay, form.length == rest.count
      else { return nil }
      day = rest.startIndex..<rest.endIndex
    }
    guard NumberForm.kind(of: LineKey.key(of: text[number])) == .full,
      !Self.acts.stands(in: text[number])
    else { return nil }
  }
}
