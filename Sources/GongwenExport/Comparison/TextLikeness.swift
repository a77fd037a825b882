/// How alike two texts are: the share of pairs of neighbouring characters that they have in common (Dice), in percent.
struct TextLikeness {
  /// The pairs of characters of a text, sorted.
  private let pairs: [UInt64]

  init(_ text: [Unicode.Scalar]) {
    let words = text.filter { !$0.properties.isWhitespace }
    if words.count == 1 {
      pairs = [UInt64(words[0].value)]
    } else {
      pairs = zip(words, words.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
        .sorted()
    }
  }

  /// The steps that a comparison takes for its part.
  var count: Int { pairs.count + 1 }

  /// The percentage for two texts; 100 for two empty ones.
  func percent(_ other: TextLikeness) -> Int {
    let total = pairs.count + other.pairs.count
    guard total > 0 else { return 100 }
    var (one, two, common) = (0, 0, 0)
    while one < pairs.count, two < other.pairs.count {
      if pairs[one] == other.pairs[two] {
        common += 1
        one += 1
        two += 1
      } else if pairs[one] < other.pairs[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return 200 * common / total
  }
}
