internal import ArgumentParser

/// The unit of a number in an option or in a key of `pipeline.json`, and the ways to write it: `1048576` or `1M`.
enum Amount: Sendable {
  case bytes, seconds, milliseconds

  /// The number that a text means; nil if it means none.
  func number(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard let number = Int(Substring(digits)) else { return nil }
    let unit = text.utf8[digits.endIndex...].drop { $0 == 0x20 }
    if unit.isEmpty { return number }
    guard let factor = factor(String(Substring(unit))) else { return nil }
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    return overflows ? nil : product
  }

  /// The number that the text of an option means.
  ///
  /// - Throws: `ValidationError` where it means none of the range.
  func parse(in range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = number(text), range.contains(number) else {
        throw ValidationError("it must be \(wish(range))")
      }
      return number
    }
  }

  /// A number of a range, in words for the person who wrote another.
  func wish(_ range: ClosedRange<Int>) -> String {
    switch self {
    case .bytes:
      "a size from \(text(range.lowerBound)) to \(text(range.upperBound)) bytes, as \(example(range))"
    case .seconds:
      "a time from \(range.lowerBound) to \(range.upperBound) seconds, as 2m (units: s, m, h, d)"
    case .milliseconds:
      "a time from \(range.lowerBound) to \(range.upperBound) milliseconds, as 2s (units: ms, s, m, h, d)"
    }
  }

  /// A size of a range.
  private func example(_ range: ClosedRange<Int>) -> String {
    let usual = 10 << 20
    return text(range.contains(usual) ? usual : range.lowerBound * 2)
  }

  /// A number in the largest unit that leaves it whole.
  func text(_ number: Int) -> String {
    let units =
      switch self {
      case .bytes: [("T", 1 << 40), ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]
      case .seconds: [("h", 3600), ("m", 60), ("s", 1)]
      case .milliseconds: [("m", 60_000), ("s", 1000), ("ms", 1)]
      }
    let unit = units.first { number > 0 && number.isMultiple(of: $0.1) }
    return unit.map { "\(number / $0.1)\($0.0)" } ?? "\(number)"
  }

  private func factor(_ unit: String) -> Int? {
    switch self {
    case .bytes: Self.size(unit.lowercased())
    case .seconds: unit == "ms" ? nil : Self.time(unit).map { $0 / 1000 }
    case .milliseconds: Self.time(unit)
    }
  }

  /// The bytes of a unit. A letter alone is a power of 1024, as `head` and systemd have it; kB, MB and GB are powers of 1000.
  private static func size(_ unit: String) -> Int? {
    if unit == "b" { return 1 }
    guard let letter = unit.utf8.first, let power = Array("kmgt".utf8).firstIndex(of: letter) else {
      return nil
    }
    switch unit.dropFirst() {
    case "", "ib": return 1 << (10 * (power + 1))
    case "b": return (0...power).reduce(1) { product, _ in product * 1000 }
    default: return nil
    }
  }

  /// The milliseconds of a unit.
  private static func time(_ unit: String) -> Int? {
    switch unit {
    case "ms": 1
    case "s": 1000
    case "m", "min": 60_000
    case "h": 3_600_000
    case "d": 86_400_000
    default: nil
    }
  }
}
