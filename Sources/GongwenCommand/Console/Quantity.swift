/// Sizes and times as people read them.
enum Quantity {
  /// A number of things: `1 document`, `2 documents`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// Bytes with three figures: `999 B`, `1.23 MB`, `45.6 GB` (powers of ten).
  static func bytes(_ count: Int64) -> String {
    guard count >= 1000 else { return "\(count) B" }
    var value = Double(count)
    var unit = -1
    while value >= 999.5, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return figures(value) + " " + units[unit]
  }

  /// Seconds with three figures, down to a microsecond: `12.3 ms`, `4.56 s`, `2 h 05 min`.
  static func seconds(_ value: Double) -> String {
    if value >= 3600 {
      let minutes = Int((value / 60).rounded())
      return "\(minutes / 60) h \(twoDigits(minutes % 60)) min"
    }
    if value >= 60 {
      let seconds = Int(value.rounded())
      return "\(seconds / 60) min \(twoDigits(seconds % 60)) s"
    }
    if value >= 0.9995 { return figures(value) + " s" }
    if value >= 0.000_999_5 { return figures(value * 1000) + " ms" }
    return value > 0 ? "\(Int((value * 1_000_000).rounded())) µs" : "0 s"
  }

  /// A number of two digits.
  static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static let units = ["kB", "MB", "GB", "TB", "PB", "EB"]

  /// A number from 1 to 1000 with three figures.
  private static func figures(_ value: Double) -> String {
    if value >= 99.95 { return "\(Int(value.rounded()))" }
    if value >= 9.995 {
      let tenths = Int((value * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(twoDigits(hundredths % 100))"
  }
}
