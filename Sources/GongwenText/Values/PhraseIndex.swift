/// Phrases that are looked for all at once, by their first characters.
public struct PhraseIndex: ExpressibleByArrayLiteral, Sendable {
  private let firsts: ScalarTable
  private let byFirst: [UInt32: [Int]]
  private let phrases: [Phrase]

  /// Makes an index of at most 64 phrases of the Basic Multilingual Plane.
  public init(arrayLiteral phrases: Phrase...) {
    precondition(phrases.count <= 64, "an index holds at most 64 phrases")
    self.phrases = phrases
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

  /// How many of the phrases stand in a text, each counted once.
  public func count(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var found: UInt64 = 0
    for index in text.indices where firsts.contains(text[index]) {
      for phrase in byFirst[text[index].value] ?? []
      where found >> UInt64(phrase) & 1 == 0 && text[index...].starts(with: phrases[phrase].scalars)
      {
        found |= 1 << UInt64(phrase)
      }
    }
    return found.nonzeroBitCount
  }
}
