import GongwenLanguage
import GongwenModel

/// Finds characters of a page at nearly the same place as another.
///
/// Neighbours of a line are a width apart, and lines of a page nearly a height: characters whose middles are
/// less than half a width and a third of a height apart were printed over each other. Marks that a
/// setter squeezed together (”，) come as close; so place alone proves nothing.
struct CloseGlyphs {
  /// Pairs of characters, the earlier one of the page text first.
  private(set) var pairs: [(first: Int, second: Int)] = []

  /// The size of a cell of the grid, in hundredths of a point.
  private static let cell = 800
  private static let buckets = 8192
  /// More pairs are a drawing made of characters.
  private static let most = 100_000

  /// Looks through the characters of a page.
  init(_ glyphs: [GlyphBoxes.Glyph]) {
    var heads = [Int32](repeating: -1, count: Self.buckets)
    var next = [Int32](repeating: -1, count: glyphs.count)
    for (index, glyph) in glyphs.enumerated() where !glyph.isEmpty {
      let (x, y) = (glyph.middleX / Self.cell, glyph.middleY / Self.cell)
      for (column, row) in [
        (-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1),
      ] {
        var other = heads[Self.bucket(x + column, y + row)]
        while other >= 0 {
          let box = glyphs[Int(other)]
          if box.middleX / Self.cell == x + column, box.middleY / Self.cell == y + row,
            box.isAt(glyph)
          {
            pairs.append((Int(other), index))
          }
          other = next[Int(other)]
        }
      }
      guard pairs.count < Self.most else { return }
      let bucket = Self.bucket(x, y)
      next[index] = heads[bucket]
      heads[bucket] = Int32(index)
    }
  }

  private static func bucket(_ x: Int, _ y: Int) -> Int {
    (x &* 73_856_093 ^ y &* 19_349_663) & (buckets - 1)
  }
}

extension GlyphBoxes.Glyph {
  /// The distance of the middles of two characters or lines at one height is less than this share of the lower
  /// one's height: neighbouring lines are nearly a whole height apart, raised marks less than half of one.
  static let level = Share(1, of: 3)
  /// The distance of the middles of two characters at one place is less than this share of the narrower one's
  /// width: neighbours of a line are a whole width apart.
  private static let samePlace = Share(1, of: 2)

  /// Middle between left and right.
  var middleX: Int { (Int(x0) + Int(x1)) / 2 }
  /// Middle between top and bottom.
  var middleY: Int { (Int(y0) + Int(y1)) / 2 }
  /// Its width.
  var width: Int { abs(Int(x1) - Int(x0)) }
  /// Its height.
  var height: Int { abs(Int(y1) - Int(y0)) }

  /// Whether two characters are at nearly the same place.
  func isAt(_ other: GlyphBoxes.Glyph) -> Bool {
    !Self.samePlace.isReached(by: abs(middleX - other.middleX), of: min(width, other.width))
      && isLevel(with: other)
  }

  /// Whether two characters are at nearly the same height.
  func isLevel(with other: GlyphBoxes.Glyph) -> Bool {
    !Self.level.isReached(by: abs(middleY - other.middleY), of: min(height, other.height))
  }
}
