import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct PieceFinderTests {
  /// The number of pieces of a row of words with blanks between them.
  private static func pieces(_ words: [String], blanks: [Int]) -> Int {
    var sample = PrintedSample()
    var left = 8_000
    for (place, word) in words.enumerated() {
      sample.add(word, left: left, top: 20_000)
      left += 1_600 * word.unicodeScalars.count + (place < blanks.count ? blanks[place] : 0)
    }
    return PieceFinder(text: sample.text, em: 1_600).pieces([sample.lines]).pieces.count
  }

  static let letters: [(words: [String], blanks: [Int], pieces: Int)] = [
    (["审", "判", "长"], [2_000, 2_000], 1), (["审", "判", "长"], [2_001, 2_001], 3),
    (["审", "判", "长"], [1_500, 1_900], 1), (["审", "判", "长"], [1_500, 1_901], 3),
    (["审", "判"], [2_000], 2), (["审", "判长"], [2_000], 2),
  ]

  @Test(arguments: letters)
  func `Three letters with equal blanks of a character and a quarter are one word`(
    words: [String], blanks: [Int], pieces: Int
  ) {
    #expect(Self.pieces(words, blanks: blanks) == pieces, "\(words) \(blanks)")
  }

  static let digits: [(words: [String], pieces: Int)] = [
    (["2", "0", "3", "1", "年"], 1), (["2", "0", "3", "1", "4"], 5), (["20", "3", "年"], 3),
  ]

  @Test(arguments: digits)
  func `Digits alone are cells, with a letter they are a word`(words: [String], pieces: Int) {
    let blanks = [Int](repeating: 1_600, count: words.count - 1)
    #expect(Self.pieces(words, blanks: blanks) == pieces, "\(words)")
  }
}
