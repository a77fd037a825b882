import GongwenText

/// Phrases with a cost each, looked for all at once. A phrase counts once, and not at all where the text has one of its
/// exceptions: words that it is only a part of (将来 for 将).
public struct CostedPhrases: Sendable {
  private let index: PhraseIndex
  private let costs: [Int]
  private let exceptions: [PhraseIndex?]

  /// The most phrases of a table: there is a bit for each.
  static let mostPhrases = 256

  /// Makes a table.
  public init(
    _ costs: KeyValuePairs<Phrase, Int>, except exceptions: KeyValuePairs<Phrase, PhraseIndex> = [:]
  ) {
    self.init(costs.map { ($0.key, $0.value) }, except: exceptions)
  }

  init(
    _ costs: [(key: Phrase, value: Int)], except exceptions: KeyValuePairs<Phrase, PhraseIndex>
  ) {
    precondition(costs.count <= Self.mostPhrases, "a table of costs has too many phrases")
    index = PhraseIndex(costs.map(\.key))
    self.costs = costs.map(\.value)
    self.exceptions = costs.map { cost in exceptions.first { $0.key == cost.key }?.value }
  }

  /// The costs of all phrases in a text.
  public func sum(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var sum = 0
    // A bit for each phrase that was found.
    var seen: (UInt128, UInt128) = (0, 0)
    index.forEachStart(in: text) { phrase, _ in
      let bit: UInt128 = 1 << UInt128(phrase & (Self.mostPhrases / 2 - 1))
      let isKnown = (phrase < Self.mostPhrases / 2 ? seen.0 : seen.1) & bit != 0
      if !isKnown {
        if phrase < Self.mostPhrases / 2 { seen.0 |= bit } else { seen.1 |= bit }
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
