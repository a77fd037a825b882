import GongwenLanguage
import GongwenModel
import GongwenText

/// A page whose text is set vertically: the characters of a line one below the other, the lines from right to left.
///
/// Fonts have upright letters for this, so poppler takes the letters at one height for a line. Turned counterclockwise,
/// such a page is one whose lines run to the right and follow each other downwards, as all others do.
struct VerticalText {
  /// The page, its characters in the order of reading: lines that run to the right first. The boxes of letters are squares as
  /// wide as the font is large, since a font has them as high as its lines.
  private(set) var page: PrintedPage
  /// The place of each of its characters in the text of the page.
  private(set) var order: [Int] = []
  /// The boxes that are on the page instead of the squares, by the new places of the characters.
  private(set) var placed: [Int: GlyphBoxes.Glyph] = [:]
  /// The heights between which the vertical text is.
  private(set) var extent = 0..<0

  /// So many letters of which the next one is below, and this share of all letters with a neighbour, make a page vertical, if they
  /// are in so many lines at least: a mark along the margin is one. Behind a page that is vertical, one line is enough.
  private static let enough = 12
  private static let leastLines = 3
  private static let most = Share(8, of: 10)
  /// A page with this share of letters right behind another one of the page text is set in lines to the right.
  private static let fewestAlong = Share(1, of: 4)
  /// Letters in a line are at most so far from each other, in their sizes; and the next line is further away than the next letter
  /// by this share at least.
  private static let solid = Share(5, of: 4)
  private static let lineDistance = Share(6, of: 5)
  /// Neighbours are sought within so many sizes, and are in one line up to this share of their size.
  private static let reach = 3
  private static let level = Share(1, of: 4)
  /// Letters are of one line if their middles are at most so far from each other, as a share of the size.
  private static let sameLine = Share(1, of: 2)

  /// The share of all characters of a page that are such letters, at least.
  private static let half = Share(1, of: 2)

  /// The sizes of the letters, by their places in the text.
  private let sizes: [Int]

  /// Reads a page; nil if it is not set vertically.
  ///
  /// - Parameter isExpected: whether the page before is vertical.
  init?(_ page: PrintedPage, isExpected: Bool = false) {
    let letters = page.glyphs.indices.filter {
      !page.glyphs[$0].isEmpty && UnicodeClass.isHan(page.scalars[$0])
    }
    guard letters.count >= Self.enough else { return nil }
    self.page = page
    sizes = Self.sizes(page)
    let along = letters.count { $0 > 0 && Self.isAlong($0, $0 - 1, page, sizes) }
    guard !Self.fewestAlong.isReached(by: along, of: letters.count), isVertical(letters)
    else { return nil }
    let upright = uprightLines()
    let isUpright = Set(upright.joined())
    let others = page.glyphs.indices.filter { !page.glyphs[$0].isEmpty && !isUpright.contains($0) }
    guard let area = GlyphBoxes.union(others.lazy.map { page.glyphs[$0] }) else { return nil }
    extent = Int(area.y0)..<Int(area.y1)
    let columns = columns(others)
    guard isExpected || columns.count(where: { $0.count > 2 }) >= Self.leastLines else {
      return nil
    }
    arrange(upright, columns)
  }

  /// The sizes of letters: those of their fonts, or the smaller side of a box.
  private static func sizes(_ page: PrintedPage) -> [Int] {
    let fonts = page.fontOfCharacters
    return page.glyphs.indices.map { index in
      let box = page.glyphs[index]
      let side = Int(min(box.x1 - box.x0, box.y1 - box.y0))
      let size = fonts.indices.contains(index) ? fonts[index].size : 0
      return max(1, size > 0 && size < 2 * side && side < 2 * size ? size : side)
    }
  }

  /// Whether a letter is right behind another one in a line to the right.
  private static func isAlong(
    _ index: Int, _ before: Int, _ page: PrintedPage, _ sizes: [Int]
  ) -> Bool {
    let (box, last) = (page.glyphs[index], page.glyphs[before])
    return !last.isEmpty && PageTurn.isUpright(box, behind: last)
      && !solid.isExceeded(by: box.middleX - last.middleX, of: max(sizes[index], sizes[before]))
  }

  /// Whether most letters have the next one below them, closer than any at their height.
  private func isVertical(_ letters: [Int]) -> Bool {
    let sorted = letters.map { sizes[$0] }.sorted()
    let cell = max(1, sorted[sorted.count / 2])
    struct Place: Hashable {
      var x: Int
      var y: Int
    }
    var grid: [Place: [Int]] = [:]
    for index in letters {
      let box = page.glyphs[index]
      grid[Place(x: box.middleX / cell, y: box.middleY / cell), default: []].append(index)
    }
    var (down, along) = (0, 0)
    for index in letters {
      let (box, size) = (page.glyphs[index], sizes[index])
      var (below, beside) = (Int.max, Int.max)
      for x in -Self.reach...Self.reach {
        for y in -1...Self.reach {
          let place = Place(x: box.middleX / cell + x, y: box.middleY / cell + y)
          for other in grid[place] ?? [] where other != index {
            let across = abs(page.glyphs[other].middleX - box.middleX)
            let step = page.glyphs[other].middleY - box.middleY
            if step > 0, !Self.level.isExceeded(by: across, of: size) { below = min(below, step) }
            if !Self.level.isExceeded(by: abs(step), of: size) { beside = min(beside, across) }
          }
        }
      }
      if below < .max, !Self.solid.isExceeded(by: below, of: size),
        beside == .max || Self.lineDistance.isReached(by: beside, of: below)
      {
        down += 1
      } else if beside < .max, !Self.solid.isExceeded(by: beside, of: size) {
        along += 1
      }
    }
    return down >= Self.enough && Self.most.isReached(by: down, of: down + along)
      && Self.half.isReached(by: down, of: page.glyphs.count { !$0.isEmpty })
  }

  /// The lines to the right: headers, page numbers.
  private func uprightLines() -> [[Int]] {
    var result: [[Int]] = []
    var line: [Int] = []
    for index in page.scalars.indices {
      if page.scalars[index] != "\n" {
        if !page.glyphs[index].isEmpty { line.append(index) }
        guard index == page.scalars.count - 1 else { continue }
      }
      if isUpright(line) { result.append(line) }
      line = []
    }
    return result
  }

  private func isUpright(_ line: [Int]) -> Bool {
    guard let first = line.first else { return false }
    if line.allSatisfy({ page.scalars[$0].isASCII }) {
      let margin = UprightLines.margin.amount(of: page.size.height)
      let middle = page.glyphs[first].middleY
      return middle < margin || middle > page.size.height - margin
    }
    return line.count > 1
      && zip(line, line.dropFirst()).allSatisfy { Self.isAlong($1, $0, page, sizes) }
  }

  /// The lines that run down, from the right, each from the top. Digits side by side in one are in their order.
  private func columns(_ characters: [Int]) -> [[Int]] {
    let sorted = characters.sorted { page.glyphs[$0].middleX > page.glyphs[$1].middleX }
    var result: [[Int]] = []
    var start = 0
    for index in sorted {
      let middle = page.glyphs[index].middleX
      if result.isEmpty || Self.sameLine.isExceeded(by: start - middle, of: sizes[index]) {
        result.append([])
        start = middle
      }
      result[result.count - 1].append(index)
    }
    return result.map { column in
      ColumnOrder.rows(column, page.glyphs, sizes).joined().map { $0 }
    }
  }

  /// Puts the characters in their order, with a line feed of the text behind each line, and the boxes of those that are set
  /// downwards.
  private mutating func arrange(_ upright: [[Int]], _ columns: [[Int]]) {
    let text = page
    let isTaken = Set(upright.joined()).union(columns.joined())
    var feeds = text.scalars.indices.filter { text.scalars[$0] == "\n" }.makeIterator()
    var used: Set<Int> = []
    for line in upright + columns {
      order += line
      if let feed = feeds.next() {
        order.append(feed)
        used.insert(feed)
      }
    }
    order += text.scalars.indices.filter { !isTaken.contains($0) && !used.contains($0) }
    page.scalars = order.map { text.scalars[$0] }
    page.glyphs = order.map { text.glyphs[$0] }
    let fonts = text.fontOfCharacters
    if !fonts.isEmpty {
      page.fonts = order.enumerated().compactMap { place, index in
        fonts.indices.contains(index) ? PrintedFont.Run(fonts[index], end: place + 1) : nil
      }
    }
    var newPlace = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { newPlace[index] = place }
    for column in columns {
      let usual = column.map { sizes[$0] }.sorted()[column.count / 2]
      for row in ColumnOrder.rows(column, text.glyphs, sizes) {
        let size = max(usual, row.map { sizes[$0] }.max() ?? 0)
        for (index, box) in zip(row, ColumnOrder.boxes(row, text, size: size)) {
          placed[newPlace[index]] = text.glyphs[index]
          page.glyphs[newPlace[index]] = box
        }
      }
    }
  }
}

/// The order of the characters of a line that runs down a page.
private enum ColumnOrder {
  /// Characters are side by side up to this share of their size.
  private static let level = Share(1, of: 4)

  /// Characters from the top, those at one height together, from the left.
  static func rows(_ column: [Int], _ glyphs: [GlyphBoxes.Glyph], _ sizes: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    for index in column.sorted(by: { glyphs[$0].middleY < glyphs[$1].middleY }) {
      if let first = result.last?[0],
        !level.isExceeded(by: glyphs[index].middleY - glyphs[first].middleY, of: sizes[index])
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result.map { $0.sorted { glyphs[$0].x0 < glyphs[$1].x0 } }
  }

  /// The boxes in which characters at one height are read: a letter in a square, several digits one below the other in it.
  static func boxes(
    _ row: [Int], _ page: PrintedPage, size: Int
  ) -> [GlyphBoxes.Glyph] {
    let size = Int32(clamping: size)
    guard let all = GlyphBoxes.union(row.map { page.glyphs[$0] }) else {
      return row.map { page.glyphs[$0] }
    }
    // A word that is turned has the height of its letters across the line.
    let isTurned = row.count == 1 && page.scalars[row[0]].isASCII
    if isTurned { return [all] }
    let (x, y) = (Int32(clamping: all.middleX), Int32(clamping: all.middleY))
    let part = max(1, size / Int32(clamping: row.count))
    return row.indices.map { place in
      let top = y - size / 2 + part * Int32(clamping: place)
      return GlyphBoxes.Glyph(
        x0: x - size / 2, y0: top, x1: x - size / 2 + size, y1: top + part)
    }
  }
}
