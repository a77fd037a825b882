/// How much two texts have in common, whatever their structure: F1 of their pairs of neighbouring characters.
package enum Overlap {
  /// From 0 to 1; 1 for two empty texts. Linear.
  package static func f1(_ truth: String, _ answer: String) -> Double {
    let (wanted, got) = (pairs(of: truth), pairs(of: answer))
    let all = wanted.values.reduce(0, +) + got.values.reduce(0, +)
    guard all > 0 else { return 1 }
    let common = wanted.reduce(0) { $0 + min($1.value, got[$1.key] ?? 0) }
    return Double(2 * common) / Double(all)
  }

  private static func pairs(of text: String) -> [UInt64: Int] {
    var pairs: [UInt64: Int] = [:]
    var last: UInt64 = 0
    for scalar in text.unicodeScalars {
      pairs[last << 32 | UInt64(scalar.value), default: 0] += 1
      last = UInt64(scalar.value)
    }
    return pairs
  }
}
