import GongwenLanguage

/// The edges between which the lines of each region of the pages are set.
///
/// A region with few lines, or few full ones, has the edges of the largest region of the document into which it fits.
struct PrintedFrames {
  private var areas: [Int: TypeArea] = [:]
  /// The columns of the regions: 0 for other regions, else from 1.
  private var columns: [Int: Int] = [:]
  /// The bands of columns that the regions are in; those of one band are next to each other.
  private var bands: [Int: Int] = [:]
  /// The widths of the pages, where they are known.
  private var widths: [Int] = []
  private var hulls: [Int: TypeArea] = [:]
  /// The areas of the columns of pages.
  private var columnAreas: [Int: [TypeArea]] = [:]

  /// The text of a region has the size of the document's, up to this share: titles have edges of their own.
  private static let sameSize = Share(1, of: 12)
  /// From so many lines on, of which so many are full, a region's own edges are known.
  private static let enough = 8
  private static let enoughFull = 3
  /// A full line ends less than this share of a character before the edge.
  private static let full = Share(1, of: 1)
  /// How far lines may be beyond the edges of an area in which they fit, as shares of a character: a bracket at the left
  /// edge may be printed in half of its width, and a stop at the right edge may hang.
  private static let slack = (left: Share(6, of: 10), right: Share(11, of: 10))
  /// The left edge of a region that fits is at most so many characters from that of the area: a deep indent.
  private static let deepest = 3

  /// Finds the edges of regions by their lines.
  ///
  /// - Parameters:
  ///   - lines: the lines of the text; their regions are known.
  ///   - columns: the columns that regions are in; those without one are left out.
  ///   - bands: the bands of these columns.
  ///   - widths: the widths of the pages.
  ///   - measures: the usual measures.
  ///   - text: the characters of the lines.
  init(
    _ lines: [PrintedLine], columns: [Int: Int] = [:], bands: [Int: Int] = [:],
    widths: [Int] = [], measures: TextMeasures, text: LineText
  ) {
    self.columns = columns
    self.bands = bands
    self.widths = widths
    let em = measures.em
    let own = Self.areas(of: lines, measures, text)
    let pages = Set(own.filter { columns[$0.region] ?? 0 > 0 }.map { $0.lines[0].page })
    var divided: [Int: Bool] = [:]
    for entry in own where pages.contains(entry.lines[0].page) { divided[entry.region] = true }
    let bySize = own.sorted { ($0.lines.count, $1.region) > ($1.lines.count, $0.region) }
    // A document of a page or two may have no large region.
    let large = bySize.filter { $0.lines.count >= min(Self.enough, bySize.first?.lines.count ?? 0) }
    // The columns of a page first: a title across them has their edges.
    let ordered =
      own.filter { columns[$0.region] ?? 0 > 0 } + own.filter { columns[$0.region] ?? 0 == 0 }
    for (region, kept, area) in ordered {
      let isFull = kept.count { !Self.full.isReached(by: area.right - $0.right, of: em) }
      let hasEdges = kept.count >= Self.enough && isFull >= Self.enoughFull
      if hasEdges, columns[region] ?? 0 == 0,
        let wider = large.first(where: {
          $0.area.isAttested && columns[$0.region] ?? 0 == 0
            && Self.areOneLineEach(kept, area, isFull, in: $0.area, em, text)
        })
      {
        areas[region] = wider.area
        continue
      }
      // A narrow column of few lines next to a wide one: a box, or a story of a newspaper.
      let isShown =
        divided[region] != nil && area.isAttested
        && Self.continued(kept, area, em, text) >= Self.enoughContinued
      // A line beyond an edge is of a wider area.
      let runsOn = area.isAttested && Self.runOn(kept, area, em)
      let isInColumn = runsOn && columns[region] ?? 0 > 0
      let isOwn = runsOn && kept[0].isInMargin
      let isKnown =
        isOwn
        || (hasEdges || isShown)
          && !kept.contains { Self.slack.right.isExceeded(by: $0.right - area.right, of: em) }
      let other =
        isKnown
        ? nil
        : large.first { candidate in
          candidate.lines.count > kept.count
            && !(isInColumn && candidate.area.right - area.right > Self.narrower * em)
            && Self.fits(
              kept, area, candidate.area, em,
              isAlone: divided[region] == nil || isSameColumn(region, candidate.region))
        }
      let found = other?.area ?? (isKnown ? area : beside(region, kept, area, large, own, em))
      areas[region] = found
      if columns[region] ?? 0 > 0 { columnAreas[kept[0].page, default: []].append(found) }
    }
    for (page, all) in Dictionary(grouping: own, by: { $0.lines[0].page }) {
      hulls[page] = hull(of: all.map { ($0.region, $0.lines.count) })
    }
  }

  /// The lines of each region from which its edges are known, and these.
  private static func areas(
    of lines: [PrintedLine], _ measures: TextMeasures, _ text: LineText
  ) -> [(region: Int, lines: [PrintedLine], area: TypeArea)] {
    var regions: [Int: [PrintedLine]] = [:]
    for line in lines { regions[line.region, default: []].append(line) }
    var own: [(region: Int, lines: [PrintedLine], area: TypeArea)] = []
    for (region, all) in regions.sorted(by: { $0.key < $1.key }) {
      let body = all.filter { isText($0, measures) }
      let kept = started(withoutContents(body.isEmpty ? all : body, text))
      let rows = rows(kept)
      let area = TypeArea(
        lefts: rows.map { kept[$0.lowerBound].left },
        rights: rows.map { kept[$0].map(\.right).max() ?? 0 },
        areOpen: rows.map { text.endsInside(kept[$0.upperBound - 1]) },
        continuing: continuing(kept, text, measures.em), em: measures.em)
      own.append((region, kept, area))
    }
    return own
  }

  /// Lines by rows: a marker and the words behind it are one.
  private static func rows(_ lines: [PrintedLine]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in lines.indices {
      if let last = result.last, lines[index - 1].isBeside(lines[index]),
        lines[index].left > lines[index - 1].left
      {
        result[result.count - 1] = last.lowerBound..<index + 1
      } else {
        result.append(index..<index + 1)
      }
    }
    return result
  }

  /// Whether a line has the size of the text. Where the font does not name it, the width of the letters is that of a line that is
  /// spread; then the height decides.
  private static func isText(_ line: PrintedLine, _ measures: TextMeasures) -> Bool {
    !sameSize.isExceeded(by: abs(line.size - measures.size), of: measures.size)
      || line.size != line.fontSize && line.size > measures.size
        && !spread.isExceeded(by: line.size - measures.size, of: measures.size)
        && !sameSize.isExceeded(by: abs(line.height - measures.height), of: measures.height)
  }

  /// The letters of a line of few characters are spread by so much at most, as a share of the size.
  private static let spread = Share(1, of: 4)

  /// The lines of a region without the rows of contents, whose leaders end where a tab does; all where few others are.
  private static func withoutContents(_ lines: [PrintedLine], _ text: LineText) -> [PrintedLine] {
    var kept: [PrintedLine] = []
    var leader: PrintedLine?
    for line in lines {
      if text.endsInLeader(line) || text.endsWithLeader(line) { leader = line }
      if let leader, leader.range == line.range || leader.isBeside(line) { continue }
      kept.append(line)
    }
    return kept.count >= enough ? kept : lines
  }

  /// The left edges of lines that continue the line above them, which is indented by about two characters and ends inside a
  /// sentence, and the right edges of these.
  private static func continuing(
    _ lines: [PrintedLine], _ text: LineText, _ em: Int
  ) -> [TypeArea.Wrap] {
    var result: [TypeArea.Wrap] = []
    var row = 0
    for index in lines.indices.dropFirst() where !lines[index - 1].isBeside(lines[index]) {
      defer { row = index }
      let (above, line) = (lines[row], lines[index])
      let indent = above.left - line.left
      guard above.page == line.page, text.endsInside(lines[index - 1]),
        PrintMeasures.indented.from.isReached(by: indent, of: em),
        !PrintMeasures.indented.to.isExceeded(by: indent, of: em)
      else { continue }
      result.append(TypeArea.Wrap(left: line.left, right: lines[index - 1].right))
    }
    return result
  }

  /// The lines of a region without those alone in their row that are set to the right of it, or centred: a number, a date
  /// and a signature begin and end anywhere.
  private static func started(_ lines: [PrintedLine]) -> [PrintedLine] {
    let left = lines.map(\.left).min() ?? 0
    let width = (lines.map(\.right).max() ?? 0) - left
    let kept = lines.indices.filter { index in
      let isAlone =
        (index == 0 || !lines[index - 1].isBeside(lines[index]))
        && (index + 1 == lines.count || !lines[index + 1].isBeside(lines[index]))
      return !isAlone
        || !TypeArea.rightHalf.isExceeded(by: lines[index].left - left, of: width)
    }
    return kept.count > 1 ? kept.map { lines[$0] } : lines
  }

  /// The area of few lines that fit into no other: of those in a column, one as wide as the largest column next to it, or of
  /// their page.
  private func beside(
    _ region: Int, _ lines: [PrintedLine], _ own: TypeArea,
    _ large: [(region: Int, lines: [PrintedLine], area: TypeArea)],
    _ all: [(region: Int, lines: [PrintedLine], area: TypeArea)], _ em: Int
  ) -> TypeArea {
    guard columns[region] ?? 0 > 0 else { return around(lines, own, large, em) }
    // Columns of one page have different widths where one of them is a box.
    if own.isAttested, Self.runOn(lines, own, em) { return own }
    let page = all.filter {
      $0.region != region && columns[$0.region] ?? 0 > 0 && $0.lines[0].page == lines[0].page
    }
    let band = page.filter {
      bands[$0.region] == bands[region] && $0.area.isAttested && Self.runOn($0.lines, $0.area, em)
    }
    let column =
      band.max { $0.lines.count < $1.lines.count }
      ?? large.first { entry in page.contains { $0.region == entry.region } }
    // No column reaches into a margin that is as wide as the other one.
    let margin = (page.map(\.area.left) + [own.left]).min() ?? 0
    let edge = widths.indices.contains(lines[0].page) ? widths[lines[0].page] - margin : .max - em
    guard let width = column.map({ $0.area.right - $0.area.left }),
      own.right <= own.left + width + em, own.left + width <= edge + em
    else { return own }
    return TypeArea(left: own.left, right: own.left + width)
  }

  /// Whether two lines or more are full, and each has a flush one below it.
  private static func runOn(_ lines: [PrintedLine], _ area: TypeArea, _ em: Int) -> Bool {
    let slack = slack.left.amount(of: em)
    return zip(lines, lines.dropFirst()).count { line, next in
      area.right - line.right <= em && abs(next.left - area.left) <= slack
    } >= leastRunningOn
  }

  private static let leastRunningOn = 2
  /// A column whose lines run on is not the same column of another page if that is wider by more than so many characters.
  private static let narrower = 3

  /// The area of few lines that fit into no other: that of all columns of their page together, as for a title across them,
  /// or of all large regions.
  private func around(
    _ lines: [PrintedLine], _ own: TypeArea,
    _ large: [(region: Int, lines: [PrintedLine], area: TypeArea)], _ em: Int
  ) -> TypeArea {
    let page =
      columnAreas[lines[0].page]
      ?? large.filter { $0.lines[0].page == lines[0].page }.map(\.area)
    guard page.count > 1, let left = page.map(\.left).min(), let right = page.map(\.right).max(),
      own.left >= left - em, own.right <= right + em
    else { return own }
    return TypeArea(left: left, right: right)
  }

  /// Whether two regions are in the same column of their pages.
  private func isSameColumn(_ one: Int, _ other: Int) -> Bool {
    columns[one] ?? 0 > 0 && columns[one] == columns[other]
  }

  /// - Parameter isAlone: whether the page has no columns, or the area is that of the same column of another page, so that a
  ///   signature alone may begin anywhere.
  private static func fits(
    _ lines: [PrintedLine], _ own: TypeArea, _ area: TypeArea, _ em: Int, isAlone: Bool
  ) -> Bool {
    (isAlone || own.left - area.left <= deepest * em)
      && lines.allSatisfy {
        !slack.left.isExceeded(by: area.left - $0.left, of: em)
          && !slack.right.isExceeded(by: $0.right - area.right, of: em)
      }
  }

  /// Whether the lines of a region are paragraphs of one line each in an area that is wider: they begin as paragraphs do
  /// there, most are short, and the longest ones end alike by chance. Those of a narrower block, as a quotation, are full, or
  /// their sentences continue on the next line.
  private static func areOneLineEach(
    _ lines: [PrintedLine], _ own: TypeArea, _ full: Int, in area: TypeArea, _ em: Int,
    _ text: LineText
  ) -> Bool {
    let indent = own.left - area.left
    let begins =
      PrintMeasures.indented.from.isReached(by: indent, of: em)
      && !PrintMeasures.indented.to.isExceeded(by: indent, of: em)
    return begins && !mostOfBlock.isReached(by: full, of: lines.count)
      && !mostContinued.isReached(by: continued(lines, own, em, text), of: full)
      && fits(lines, own, area, em, isAlone: true)
  }

  /// How many full lines end inside a sentence that the next line continues: it is full, too, or ends the sentence.
  private static func continued(
    _ lines: [PrintedLine], _ own: TypeArea, _ em: Int, _ text: LineText
  ) -> Int {
    let isFull = lines.map { !full.isReached(by: own.right - $0.right, of: em) }
    return lines.indices.dropLast().count { index in
      let next = lines[index + 1]
      return isFull[index] && text.endsInside(lines[index]) && !lines[index].isBeside(next)
        && (isFull[index + 1] || text.isTerminated(next)) && !text.opensUnit(next)
    }
  }

  /// So many full lines whose sentences continue show the edge of a column, however few lines it has.
  private static let enoughContinued = 2
  /// The share of the full lines of a block whose sentences continue, at least.
  private static let mostContinued = Share(1, of: 2)

  /// The share of the lines of a block of its own that are full, at least.
  private static let mostOfBlock = Share(1, of: 2)

  /// The hull of the areas of a page, except for those of regions of a line or two next to larger ones.
  private func hull(of regions: [(region: Int, lines: Int)]) -> TypeArea? {
    let most = regions.map(\.lines).max() ?? 0
    let kept = regions.filter { $0.lines > 2 || most <= 2 }.compactMap { areas[$0.region] }
    guard let left = kept.map(\.left).min(), let right = kept.map(\.right).max() else { return nil }
    return TypeArea(left: left, right: right)
  }

  /// The area a line is in.
  func area(of line: PrintedLine) -> TypeArea {
    areas[line.region] ?? TypeArea(left: line.left, right: line.right)
  }

  /// The column of its page that a line is in, from 1; 0 where it is in none.
  func column(of line: PrintedLine) -> Int { columns[line.region] ?? 0 }

  /// All areas of a page together; nil where none is known.
  func hull(ofPage page: Int) -> TypeArea? { hulls[page] }
}
