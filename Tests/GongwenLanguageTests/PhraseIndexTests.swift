import GongwenLanguage
import Testing

struct PhraseIndexTests {
  static let phrases: [Phrase] = ["印发", "印", "印发通知", "通知", "知", "发通", "a", "国务院"]
  static let index: PhraseIndex = ["印发", "印", "印发通知", "通知", "知", "发通", "a", "国务院"]

  static let texts = [
    "", "印", "印发", "印发通", "印发通知", "关于印发通知", "知", "通", "国务", "国务院", "b", "abc", "通通知知", "务院",
  ]

  /// The index finds what a search for each phrase finds.
  @Test(arguments: texts)
  func `All phrases are looked for at once`(text: String) {
    let scalars = Array(text.unicodeScalars)[...]
    for start in scalars.startIndex...scalars.endIndex {
      let rest = scalars[start...]
      let prefixes = Self.phrases.filter { rest.starts(with: $0) }
      #expect(Self.index.firstPrefix(of: rest) == prefixes.first)
      #expect(
        Self.index.longestPrefix(of: rest)
          == prefixes.max { $0.scalars.count < $1.scalars.count })
      #expect(Self.index.holds(rest) == Self.phrases.contains { $0.scalars == Array(rest) })
      #expect(Self.index.stands(in: rest) == Self.phrases.contains { rest.contains($0) })
      let places = rest.indices.compactMap { place in
        Self.phrases.filter { rest[place...].starts(with: $0) }.map(\.scalars.count).max()
          .map { place..<place + $0 }
      }
      #expect(Self.index.first(in: rest) == places.first)
    }
  }

  /// Without a phrase of one character, places are passed over by the second character too; characters that are alike in their
  /// lowest bits share a slot.
  @Test func `Longer phrases are found at the end and behind others`() {
    let phrases: [Phrase] = ["通知", "印发", "\u{4E00}甲", "\u{4E40}乙", "\u{4E80}丙", "印发通"]
    let index = PhraseIndex(phrases)
    for text in [
      "通", "通知", "印通知", "印发", "发通知印发", "\u{4E40}乙", "\u{4E80}\u{4E00}甲", "\u{4EC0}乙", "通通",
    ] {
      let scalars = Array(text.unicodeScalars)[...]
      #expect(index.stands(in: scalars) == phrases.contains { scalars.contains($0) })
      #expect(
        index.first(in: scalars)?.lowerBound
          == scalars.indices.first { place in
            phrases.contains { scalars[place...].starts(with: $0) }
          })
    }
  }

  @Test func `The first of the phrases in their order counts`() {
    let text = Array("印发通知".unicodeScalars)
    #expect(text.firstPrefix(of: Self.phrases) == "印发")
    #expect(text.firstPrefix(of: ["通知", "印发通知", "印"]) == "印发通知")
    #expect([Unicode.Scalar]().firstPrefix(of: Self.phrases) == nil)
  }
}
