import GongwenText

/// A title without what its printers differ in: blanks, brackets, quotation marks and dashes.
public struct TitleKey: Hashable {
  /// The characters that are left.
  public let scalars: [Unicode.Scalar]

  /// The key of a title.
  public init(_ text: some Sequence<Unicode.Scalar>) {
    let ignored = Self.ignored
    scalars = text.filter { !ignored.contains($0) }
  }

  private static let ignored: ScalarTable = " 《》〈〉（）()〔〕[]【】“”\"‘’'—－-–～~．.·…、，,：:"

  /// How alike two titles are: twice the pairs of neighbours they share, by all their pairs
  /// (Dice's coefficient), from 0 to 1.
  public func likeness(to other: TitleKey) -> Double {
    let left = Self.pairs(of: scalars)
    let right = Self.pairs(of: other.scalars)
    guard !left.isEmpty, !right.isEmpty else { return scalars == other.scalars ? 1 : 0 }
    var counts: [UInt64: Int] = [:]
    for pair in left { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in right where counts[pair, default: 0] > 0 {
      counts[pair, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(left.count + right.count)
  }

  /// Whether they are more alike than a degree. Most are distinguished by their lengths.
  public func isLike(_ other: TitleKey, above degree: Double) -> Bool {
    let pairs = (max(0, scalars.count - 1), max(0, other.scalars.count - 1))
    if min(pairs.0, pairs.1) > 0,
      2 * Double(min(pairs.0, pairs.1)) / Double(pairs.0 + pairs.1) <= degree
    {
      return false
    }
    return likeness(to: other) > degree
  }

  /// The fewest characters of a title that was cut: shorter beginnings (关于印发《) are shared by many.
  private static let shortestCut = 8
  /// The least share of a title that a cut leaves: an edge takes its end, not most of it.
  private static let leftByCut = Share(1, of: 2)

  /// Whether one is the beginning of the other, as where an entry is cut at the page's edge.
  public func isCut(of other: TitleKey) -> Bool {
    scalars.count >= Self.shortestCut
      && Self.leftByCut.isReached(by: scalars.count, of: other.scalars.count)
      && other.scalars.starts(with: scalars)
  }

  private static func pairs(of scalars: [Unicode.Scalar]) -> [UInt64] {
    zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
  }
}
