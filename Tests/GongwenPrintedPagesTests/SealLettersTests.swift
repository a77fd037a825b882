import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Letters around a star, whose middle is at 30,000 and 30,000. Lengths are in hundredths of a point.
@Suite struct SealLettersTests {
  /// The places of the letters of seals, whose middles are so far from that of the star, which is the first line.
  private static func seals(
    _ letters: [(x: Int, y: Int)], star: String = "★", height: Int = 2_000
  ) -> [[Int]] {
    var sample = PrintedSample()
    sample.add(star, left: 29_000, right: 31_000, top: 30_000 - height / 2, height: height)
    for (place, letter) in letters.enumerated() {
      let name = Array("渡口县水利局")[place % 6]
      sample.add(
        String(name), left: 29_500 + letter.x, right: 30_500 + letter.x, top: 29_500 + letter.y,
        height: 1_000)
    }
    return SealLetters(text: sample.text).seals(in: sample.lines)
  }

  /// Six letters at about 5,000 from the star, the upper ones first.
  private static let ring = [
    (-1_500, -4_800), (1_500, -4_800), (-4_300, -2_500), (4_300, -2_500), (-4_900, 1_000),
    (4_900, 1_000),
  ]

  @Test func `The letters around a star are its name from the lower left on`() {
    #expect(Self.seals(Self.ring) == [[5, 3, 1, 2, 4, 6, 0]])
    #expect(Self.seals(Self.ring, star: "渡").isEmpty)
  }

  @Test func `Five letters make a name`() {
    let four = [(-3_000, -4_000), (3_000, -4_000), (-4_900, 1_000), (4_900, 1_000)]
    #expect(Self.seals(four + [(0, -5_000)]).count == 1)
    #expect(Self.seals(four).isEmpty)
  }

  @Test func `The letters are four heights of the star away at most`() {
    #expect(Self.seals(Self.ring, height: 1_300).count == 1)
    #expect(Self.seals(Self.ring, height: 1_200).isEmpty)
  }

  /// The square of a distance between letters of a page that is larger than any cannot be multiplied.
  @Test func `A star is as high as the largest page at most`() {
    let scaled = { (factor: Int) in Self.ring.map { ($0.0 * factor, $0.1 * factor) } }
    #expect(Self.seals(scaled(720), height: 1_440_000).count == 1)
    #expect(Self.seals(scaled(720), height: 1_440_002).isEmpty)
    #expect(Self.seals(scaled(400_000), height: 800_000_000).isEmpty)
    #expect(Self.seals(scaled(400_000)).isEmpty)
  }

  @Test func `A letter at another distance is none of the name`() {
    #expect(Self.seals(Self.ring + [(0, 3_900)]) == [[5, 3, 1, 2, 4, 6, 0]])
  }

  @Test func `Both ends of a name are lower than the middle of the star`() {
    let upper = Self.ring.dropLast(2)
    #expect(Self.seals(upper + [(-4_900, 840), (4_900, 840)]).count == 1)
    #expect(Self.seals(upper + [(-4_900, 840), (4_900, 820)]).isEmpty)
  }

  @Test func `No letter is straight below the star`() {
    #expect(Self.seals(Self.ring + [(1_700, 4_700)]).count == 1)
    #expect(Self.seals(Self.ring + [(1_600, 4_700)]).isEmpty)
  }

  /// Those to the left and right of a star in a table, and next to these.
  @Test func `Letters in cells around a star are no name`() {
    let grid = [(-4_000, 0), (4_000, 0), (-4_000, -2_000), (4_000, -2_000), (-4_000, 2_000)]
    #expect(Self.seals(grid).isEmpty)
    let all = [(-4_000, 0), (4_000, 0), (-4_000, -2_500), (4_000, -2_500), (0, -5_000)]
    #expect(Self.seals(all).isEmpty)
    #expect(Self.seals(all + [(-4_000, 2_500), (4_000, 2_500), (0, 5_000)]).isEmpty)
    let even = [(-4_000, 0), (4_000, 0), (0, -4_000), (0, 4_000), (-3_900, 300)]
    #expect(Self.seals(even).isEmpty)
  }
}
