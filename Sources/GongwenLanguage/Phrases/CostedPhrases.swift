import GongwenText

/// Phrases with a cost each, looked for all at once. A phrase counts once, and not at all where the text has one of its
/// exceptions: words that it is only a part of (将来 for 将).
public struct CostedPhrases: Sendable {
  private let index: PhraseIndex
  private let costs: [Int]
  private let exceptions: [PhraseIndex?]

  /// Makes a table.
  public init(
    _ costs: KeyValuePairs<Phrase, Int>, except exceptions: KeyValuePairs<Phrase, PhraseIndex> = [:]
  ) {
    index = PhraseIndex(costs.map(\.key))
    self.costs = costs.map(\.value)
    self.exceptions = costs.map { cost in exceptions.first { $0.key == cost.key }?.value }
  }

  /// The costs of all phrases in a text.
  public func sum(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var sum = 0
    var seen: [Int] = []
    index.forEachStart(in: text) { phrase, _ in
      if !seen.contains(phrase) {
        seen.append(phrase)
        if exceptions[phrase]?.stands(in: text) != true { sum += costs[phrase] }
      }
      return true
    }
    return sum
  }

  /// The cost of the first phrase that a text starts with; nil if it starts with none, or with an exception.
  public func cost(atStartOf text: ArraySlice<Unicode.Scalar>) -> Int? {
    var cost: Int?
    index.forEachPrefix(of: text) { phrase in
      if exceptions[phrase]?.firstPrefix(of: text) == nil { cost = costs[phrase] }
      return false
    }
    return cost
  }
}
