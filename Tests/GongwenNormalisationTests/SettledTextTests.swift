import GongwenModel
@testable import GongwenNormalisation
import GongwenTestSupport
import GongwenText
import Testing

/// Text that is taken over whole is what the rules would have made of it.
@Suite struct SettledTextTests {
  /// The pieces of which a test puts its texts together.
  enum Vocabulary: CaseIterable {
    case careful, carefulChinese, grammar

    var pieces: [String] {
      switch self {
      case .careful: SettledTextTests.pieces
      case .carefulChinese: Array(SettledTextTests.pieces.prefix(31))
      case .grammar: GrammarText.words + GrammarText.blanks
      }
    }
  }

  /// Characters of careful releases, and characters on the edge of being settled.
  private static let pieces = [
    "中", "国", "第", "号", "々", "〇", "㈠", "、", "《", "》", "，", "。", "；", "：", "（", "）", "〔", "〕", "“",
    "”", "‘", "’", "—", "——", "·", "～", " ", " ", "\u{3000}", "  ", "\t", "1", "35", "2017", "A",
    "a.b", ".", ",", ":", "-", "/", "𠀀", "①", "\u{3099}",
  ]

  @Test(arguments: Vocabulary.allCases)
  func `A block goes the short way to where the long way leads`(vocabulary: Vocabulary) {
    let pieces = vocabulary.pieces
    for seed in 0..<6_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        text += generator.pick(pieces)
      }
      let short = normalise(text, namesLine: false)
      let long = normalise(text, namesLine: true)
      #expect(short.scalars == long.scalars, "seed \(seed): \(text.debugDescription)")
      #expect(short.map == long.map, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `The table of forms is what is computed for each character`() {
    let differing = (0..<UInt32(0x10000)).compactMap(Unicode.Scalar.init)
      .filter { SettledForm.of($0) != SettledForm.computed($0) }
    #expect(differing.isEmpty)
  }

  /// A block that names the one line it has goes through the rules, whatever it says.
  private func normalise(_ text: String, namesLine: Bool) -> CanonicalText {
    let scalars = Array(text.unicodeScalars)
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    var block = Block(range: 0..<scalars.count)
    if namesLine { block.lines = [block.range] }
    return Normaliser(profile: .standard)(
      RawDocument(scalars: scalars, map: map, blocks: [block]))
  }
}
