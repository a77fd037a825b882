import GongwenLanguage
import GongwenModel

/// The characters of a row of a page as tracks: what one print of the row could have made, each
/// character behind the one before it. A row that is printed once is one track.
struct PrintedTracks {
  /// A print of the row.
  struct Track {
    /// Its characters, from left to right, by their places in the page text.
    var members: [Int]
    /// The right edge of its last character.
    var end: Int
    /// Middle height and height of its last character.
    var middle: Int
    var height: Int
  }

  /// The tracks, in the order in which they begin.
  private(set) var tracks: [Track] = []

  /// How much of a character may lie under the one before it: marks are squeezed by half a width.
  private static let overlap = Share(45, of: 100)
  /// Heights that differ by less come from one print.
  private static let even = 30

  /// Parts a row.
  init(_ row: [Int], _ glyphs: [GlyphBoxes.Glyph]) {
    for index in row.sorted(by: { (glyphs[$0].x0, $0) < (glyphs[$1].x0, $1) }) {
      let glyph = glyphs[index]
      var best: (track: Int, cost: (Int, Int))?
      for (number, track) in tracks.enumerated() {
        let gap = Int(glyph.x0) - track.end
        guard !Self.overlap.isExceeded(by: -gap, of: glyph.width) else { continue }
        let cost = (
          (abs(glyph.middleY - track.middle) + abs(glyph.height - track.height)) / Self.even,
          abs(gap)
        )
        if best.map({ cost < $0.cost }) ?? true { best = (number, cost) }
      }
      if let best {
        tracks[best.track].members.append(index)
        tracks[best.track].end = Int(glyph.x1)
        tracks[best.track].middle = glyph.middleY
        tracks[best.track].height = glyph.height
      } else {
        tracks.append(
          Track(
            members: [index], end: Int(glyph.x1), middle: glyph.middleY, height: glyph.height))
      }
    }
  }

  /// The characters of a page that have a box, by rows of one height, from the top.
  static func rows(_ glyphs: [GlyphBoxes.Glyph]) -> [[Int]] {
    var rows: [[Int]] = []
    var first: GlyphBoxes.Glyph?
    let order = glyphs.indices.filter { !glyphs[$0].isEmpty }
      .sorted { (glyphs[$0].middleY, $0) < (glyphs[$1].middleY, $1) }
    for index in order {
      if let first, first.isLevel(with: glyphs[index]) {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
        first = glyphs[index]
      }
    }
    return rows
  }
}
