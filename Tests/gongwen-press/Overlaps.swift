/// The mean overlap of the words of the bodies with those of the truth, by group of renderings.
struct Overlaps {
  private var sums: [String: Double] = [:]
  private var counts: [String: Int] = [:]

  mutating func count(_ group: String, _ f1: Double) {
    sums[group, default: 0] += f1
    counts[group, default: 0] += 1
  }

  /// A line: of all, and of each group.
  var markdown: String {
    let all = counts.values.reduce(0, +)
    let groups = counts.keys.sorted().map { group in
      "\(group) \(Self.text((sums[group] ?? 0) / Double(counts[group] ?? 1)))"
    }
    let mean = all == 0 ? 1 : sums.values.reduce(0, +) / Double(all)
    return "\nWords of bodies, mean F1: \(Self.text(mean)) (\(groups.joined(separator: ", ")))"
  }

  /// Four decimal places, cut off.
  private static func text(_ value: Double) -> String {
    let digits = String(Int(value * 10_000) + 100_000).dropFirst()
    return "\(digits.dropLast(4).last ?? "0").\(digits.suffix(4))"
  }
}
