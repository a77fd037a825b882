import GongwenText

/// Phrases with a cost each, looked for all at once. A phrase counts once, and not at all where the text has one of its
/// exceptions: words that it is only a part of (将来 for 将).
public struct CostedPhrases: Sendable {
  private let firsts: ScalarTable
  private let byFirst: [UInt32: [Int]]
  private let phrases: [Phrase]
  private let costs: [Int]
  private let exceptions: [PhraseIndex?]

  /// Makes a table.
  public init(_ costs: KeyValuePairs<Phrase, Int>, except exceptions: [Phrase: PhraseIndex] = [:]) {
    phrases = costs.map(\.key)
    self.costs = costs.map(\.value)
    self.exceptions = costs.map { exceptions[$0.key] }
    var byFirst: [UInt32: [Int]] = [:]
    var firsts = ""
    for (index, phrase) in phrases.enumerated() {
      guard let first = phrase.scalars.first else { continue }
      byFirst[first.value, default: []].append(index)
      firsts.unicodeScalars.append(first)
    }
    self.byFirst = byFirst
    self.firsts = ScalarTable(stringLiteral: firsts)
  }

  /// The costs of all phrases in a text.
  public func sum(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var sum = 0
    var seen: [Int] = []
    for index in text.indices where firsts.contains(text[index]) {
      for phrase in byFirst[text[index].value] ?? []
      where !seen.contains(phrase) && text[index...].starts(with: phrases[phrase].scalars) {
        seen.append(phrase)
        if exceptions[phrase]?.stands(in: text) != true { sum += costs[phrase] }
      }
    }
    return sum
  }

  /// The cost of the first phrase that a text starts with; nil if it starts with none, or with an exception.
  public func cost(atStartOf text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = text.first, firsts.contains(first) else { return nil }
    for phrase in byFirst[first.value] ?? [] where text.starts(with: phrases[phrase].scalars) {
      return exceptions[phrase]?.firstPrefix(of: text) == nil ? costs[phrase] : nil
    }
    return nil
  }
}
