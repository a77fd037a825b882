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

  @Test func `The first of the phrases in their order counts`() {
    let text = Array("印发通知".unicodeScalars)
    #expect(text.firstPrefix(of: Self.phrases) == "印发")
    #expect(text.firstPrefix(of: ["通知", "印发通知", "印"]) == "印发通知")
    #expect([Unicode.Scalar]().firstPrefix(of: Self.phrases) == nil)
  }
}
