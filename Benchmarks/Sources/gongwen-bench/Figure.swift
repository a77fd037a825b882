import Foundation

/// Figures for people.
enum Figure {
  /// Three digits that count.
  static func short(_ value: Double) -> String {
    switch value {
    case 100...: String(format: "%.0f", value)
    case 10..<100: String(format: "%.1f", value)
    default: String(format: "%.2f", value)
    }
  }
}
