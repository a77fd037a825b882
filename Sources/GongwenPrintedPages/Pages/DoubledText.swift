import GongwenLanguage
import GongwenModel

/// Finds text that is twice on a page: letters printed again next to themselves, for boldness or as a
/// shadow, and a layer of recognised text under the text that it was recognised from.
///
/// poppler drops a word that is a second time within a tenth of its size. The rules for the rest:
/// - The same character at nearly the same place is a copy.
/// - Two prints of a row whose characters overlap are the same text where most of their
///   characters, over all such rows of the page, are the same in the same order. Recognised text
///   errs; so a copy may differ in some, and its characters need not be exactly on the others.
struct DoubledText {
  /// Whether each character of the page text is a copy.
  private(set) var isCopy: [Bool]
  /// How many are.
  private(set) var copies = 0
  /// How many of them are not what they are on.
  private(set) var differing = 0

  private let page: PrintedPage
  private let glyphs: [GlyphBoxes.Glyph]

  /// Two prints of a row.
  private struct Pair {
    var one: [Int]
    var other: [Int]
    /// How many characters they have in common, in order.
    var common: Int
    var shorter: Int { min(one.count, other.count) }
  }

  /// Fewer characters prove no second layer.
  private static let least = 8
  /// The least number of characters that overlap: recognised ones need not be exactly on those that are printed.
  private static let leastClose = least / 2
  /// The share of characters two layers must have in common: recognition of print
  /// errs in a few of a hundred, of bad copies in a fifth; different texts share but a few.
  private static let leastCommon = Share(60, of: 100)
  /// The same for a single row, where the page has a second layer.
  private static let leastCommonInRow = Share(30, of: 100)
  /// In shorter rows a single mistake decides, so that they follow the other rows of the page.
  private static let leastInRow = 4
  /// The share of a print that another must cover.
  private static let leastCovered = Share(60, of: 100)
  /// The share of a copy that covers the print, from which all of the row is the copy.
  private static let wholeRow = Share(4, of: 5)
  /// Rows that are longer are not compared.
  private static let longest = 500

  /// Looks for copies; nil where there are none.
  init?(_ page: PrintedPage) {
    let close = CloseGlyphs(page.glyphs).pairs
    guard !close.isEmpty else { return nil }
    self.page = page
    glyphs = page.glyphs
    isCopy = [Bool](repeating: false, count: page.scalars.count)
    if close.count >= Self.leastClose { findLayers() }
    for pair in close where page.scalars[pair.first] == page.scalars[pair.second] {
      guard !isCopy[pair.first], !isCopy[pair.second] else { continue }
      isCopy[isBehind(pair.first, pair.second) ? pair.first : pair.second] = true
      copies += 1
    }
    if copies == 0 { return nil }
  }

  /// Shadows fall to the right and down.
  private func isBehind(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (glyphs[one], glyphs[other])
    return (a.x0, a.y0, one) > (b.x0, b.y0, other)
  }

  private mutating func findLayers() {
    var found: [Pair] = []
    for row in PrintedTracks.rows(glyphs) where row.count <= Self.longest {
      let tracks = PrintedTracks(row, glyphs).tracks.map(\.members)
        .sorted { $0.count > $1.count }
      for other in tracks.dropFirst() where isCovered(other, by: tracks[0]) {
        found.append(Pair(one: tracks[0], other: other, common: common(tracks[0], other)))
      }
    }
    let all = found.reduce(0) { $0 + $1.shorter }
    let same = found.reduce(0) { $0 + $1.common }
    guard all >= Self.least, Self.leastCommon.isReached(by: same, of: all) else { return }
    let layers = PrintedLayers(page, pairs: found.map { ($0.one, $0.other) })
    for pair in found
    where pair.shorter < Self.leastInRow
      || Self.leastCommonInRow.isReached(by: pair.common, of: pair.shorter)
    {
      let isFirst = layers.isCopy(pair.one, of: pair.other) ?? isBehind(pair.one[0], pair.other[0])
      setAside(isFirst ? pair.one : pair.other, for: isFirst ? pair.other : pair.one, pair.common)
    }
  }

  private mutating func setAside(_ copy: [Int], for kept: [Int], _ common: Int) {
    var covered = copy.filter { isCovered($0, by: kept) }
    // What extends further of the print that stays is part of the copy, where nearly all of it is one.
    if Self.wholeRow.isReached(by: covered.count, of: copy.count) { covered = copy }
    for index in covered where !isCopy[index] {
      isCopy[index] = true
      copies += 1
    }
    differing += max(0, covered.count - common)
  }

  private func isCovered(_ track: [Int], by other: [Int]) -> Bool {
    let covered = track.reduce(0) { $0 + (isCovered($1, by: other) ? 1 : 0) }
    return Self.leastCovered.isReached(by: covered, of: track.count)
  }

  /// Whether the middle of a character is on a character of another print, which is in order.
  private func isCovered(_ index: Int, by other: [Int]) -> Bool {
    let x = glyphs[index].middleX
    let low = other.partitioningIndex { Int(glyphs[$0].x0) > x }
    return low > 0 && Int(glyphs[other[low - 1]].x1) >= x
  }

  /// The length of the longest common subsequence of two prints.
  private func common(_ one: [Int], _ other: [Int]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for a in one {
      var diagonal = 0
      for (column, b) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] =
          page.scalars[a] == page.scalars[b] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
