/// A moment as ISO 8601 writes it.
enum WrittenMoment {
  private static let months = 1...12
  private static let days = 1...31
  /// The shortest time: 10:00.
  private static let shortestTime = 5

  /// Whether a text is a year, a month or a day, or a day and a time behind a `T`.
  static func isOne(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    let date = parts[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard date[0].count == 4, date.count <= 3, date.dropFirst().allSatisfy({ $0.count == 2 }),
      date.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return false }
    let numbers = date.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    guard numbers.count < 2 || months.contains(numbers[1]),
      numbers.count < 3 || days.contains(numbers[2])
    else { return false }
    return parts.count == 1 || parts.count == 2 && date.count == 3 && isTime(parts[1])
  }

  private static func isTime(_ text: Substring.UTF8View) -> Bool {
    text.count >= shortestTime && text.allSatisfy { isDigit($0) || ":+-.Z".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
