import GongwenModel
import GongwenNormalisation
import GongwenTestSupport
import GongwenText
import Testing

/// What holds for any text in every profile. A failure names its seed.
@Suite struct NormaliserPropertyTests {
  @Test(arguments: NormalisationProfile.allCases)
  func `Normalising twice is normalising once`(profile: NormalisationProfile) {
    let normaliser = Normaliser(profile: profile)
    for seed in 0..<6_000 as Range<UInt64> {
      let text = Array(GrammarText.phrase(seed: seed).unicodeScalars)
      let once = normaliser.normalise(text)
      let twice = normaliser.normalise(once)
      #expect(twice == once, "seed \(seed): \(words(text)) → \(words(once)) → \(words(twice))")
    }
  }

  /// Signs of markup, and what stands in and beside them.
  private static let markup = [
    "<", ">", "<p>", "</p>", "<u ", "<p ", "p", "u", "/", "[", "](", "](/", ")", "(", "http://",
    "**", "*", "#", "##", "&lt;", "&gt;", "&nbsp;", " ", "\u{3000}", "\u{200B}", "\u{301}", ".",
    "..", "固", "定", "《", "\"", "1", "＜", "＞", "|", "`", "!", "\n",
  ]

  @Test(arguments: NormalisationProfile.allCases)
  func `Normalising twice is normalising once beside visible markup`(profile: NormalisationProfile)
  {
    let normaliser = Normaliser(profile: profile)
    for seed in 0..<6_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 2...12, using: &generator) { text += generator.pick(Self.markup) }
      let once = normaliser.normalise(Array(text.unicodeScalars))
      let twice = normaliser.normalise(once)
      #expect(
        twice == once,
        "seed \(seed): \(text.debugDescription) → \(words(once)) → \(words(twice))")
    }
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Every raw character has its place in the map`(profile: NormalisationProfile) {
    for seed in 0..<3_000 as Range<UInt64> {
      let raw = document(GrammarText.phrase(seed: seed &+ 1_000_000))
      let text = Normaliser(profile: profile)(raw)
      let fault = Self.fault(in: text, of: raw)
      #expect(fault == nil, "seed \(seed &+ 1_000_000): \(fault ?? "")")
    }
  }

  @Test func `The profile preserve changes nothing`() {
    for seed in 0..<500 as Range<UInt64> {
      let text = Array(GrammarText.phrase(seed: seed).unicodeScalars)
      #expect(Normaliser(profile: .preserve).normalise(text) == text, "seed \(seed)")
    }
  }

  @Test(arguments: [NormalisationProfile.standard, .halfwidth])
  func `What is normalised is in NFC`(profile: NormalisationProfile) {
    for seed in 0..<1_000 as Range<UInt64> {
      let text = Array(GrammarText.phrase(seed: seed).unicodeScalars)
      let normal = Normaliser(profile: profile).normalise(text)
      #expect(UnicodeNormaliser.nfc(normal) == normal, "seed \(seed): \(words(normal))")
    }
  }

  /// What is wrong with the map of a text that is one block, if anything is.
  static func fault(in text: CanonicalText, of raw: RawDocument) -> String? {
    var (textEnd, rawEnd) = (0, 0)
    for run in text.map.runs {
      if run.textStart != textEnd { return "a gap in the text at \(textEnd)" }
      if run.rawStart != rawEnd { return "a gap in the raw text at \(rawEnd)" }
      if run.textEnd < run.textStart || run.rawEnd <= run.rawStart {
        return "a run without raw text"
      }
      (textEnd, rawEnd) = (run.textEnd, run.rawEnd)
      guard textEnd <= text.scalars.count, rawEnd <= raw.scalars.count else {
        return "out of range"
      }
      let isSame = text.scalars[run.textStart..<textEnd] == raw.scalars[run.rawStart..<rawEnd]
      if run.rule == nil, !isSame { return "a verbatim run differs" }
      if run.rule != nil, isSame { return "an edit that changes nothing: \(run)" }
    }
    if textEnd != text.scalars.count { return "the runs end at \(textEnd)" }
    return rawEnd == raw.scalars.count ? nil : "the raw runs end at \(rawEnd)"
  }

  private func document(_ text: String) -> RawDocument {
    let scalars = Array(text.unicodeScalars)
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    return RawDocument(scalars: scalars, map: map, blocks: [Block(range: 0..<scalars.count)])
  }

  private func words(_ scalars: [Unicode.Scalar]) -> String {
    TracedText(scalars: scalars).string.debugDescription
  }
}
