import GongwenLanguage

/// Finds the regions of a page in the order in which they are read.
///
/// Pieces that are side by side may be columns of running text, cells of a table, one line with blanks in it, or
/// text with notes in its margin. Each explanation has a cost; the cheapest one is taken, first for the tallest and
/// widest gutters, then for what is above, within and below.
struct PrintedExplainer {
  /// The size of the text of the document, in hundredths of a point.
  let em: Int
  /// The lines drawn across the page, where it was drawn.
  let rules: [RulingLines.Segment]
  /// The lines drawn down the page between columns.
  let columnRules: ColumnRules
  /// The gutters of columns that other pages have for certain: the middles of each set.
  let known: [[Int]]

  /// The gutters of the columns that this page has for certain.
  var found: [[Int]] = []
  private var bandCount = 0

  /// How often regions may be divided: pages have columns in columns, and tables in these, but no more.
  private static let deepest = 8
  /// The most gutters that are tried as the first one of a page.
  private static let tried = 6
  /// Gutters are compared by their height and by their width up to so many sizes of the text.
  private static let widestCompared = 4
  /// Columns with this margin are certain enough to be expected on other pages.
  static let certain = 40
  /// Pages with more pieces are drawings made of characters.
  private static let mostPieces = 20_000
  /// The distance of lines, in sizes of the text, where no piece is above another.
  private static let defaultPitch = 2
  /// The pieces above a piece that are examined for the one that it is below, and the share of the distances that
  /// may be smaller than the usual one.
  private static let piecesAbove = 8
  private static let usual = 3

  /// Prepares for a page.
  init(em: Int, rules: RulingLines = RulingLines(), known: [[Int]] = []) {
    self.em = max(1, em)
    self.rules = rules.horizontal
    columnRules = ColumnRules(rules, em: max(1, em))
    self.known = known
  }

  /// The regions of a page.
  mutating func regions(_ pieces: [PrintedPiece]) -> [PrintedRegion] {
    guard pieces.count <= Self.mostPieces else { return [Self.flow(pieces)] }
    return explain(Self.sorted(pieces), depth: 0)
  }

  /// Whether pieces are side by side in more than one row, or at both sides of a line, so that an explanation is needed.
  func hasGutters(_ pieces: [PrintedPiece]) -> Bool {
    guard pieces.count <= Self.mostPieces else { return false }
    if !columnRules.gutters(pieces, em: em).isEmpty { return true }
    let sorted = Self.sorted(pieces)
    return !gutters(sorted, pitch: pitch(sorted)).isEmpty
  }

  static func sorted(_ pieces: [PrintedPiece]) -> [PrintedPiece] {
    pieces.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
  }

  private static func flow(_ pieces: [PrintedPiece]) -> PrintedRegion {
    PrintedRegion(kind: .flow, rows: ColumnLine.rows(pieces))
  }

  /// The usual distance of a piece to the next one below it.
  func pitch(_ pieces: [PrintedPiece]) -> Int {
    var distances: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let above = pieces[max(0, index - Self.piecesAbove)..<index].last {
        $0.isAbove(piece) && piece.middle - $0.middle > em / 2
      }
      if let above { distances.append(piece.middle - above.middle) }
    }
    distances.sort()
    return distances.isEmpty ? Self.defaultPitch * em : distances[distances.count / Self.usual]
  }

  func gutters(_ pieces: [PrintedPiece], pitch: Int) -> [Gutter] {
    let wide = GutterSweep(pieces, em: em, pitch: pitch).gutters.filter {
      $0.width >= GutterSweep.leastWidth.amount(of: em)
    }
    let lonely = wide.filter { $0.pairs == 1 }.sorted { $0.top < $1.top }.prefix(Self.triedLonely)
    return wide.filter { $0.pairs >= 2 }
      + lonely.filter { gutter in
        guard let band = GutterBand(gutter, among: [gutter], pieces, em: em) else { return false }
        return isBesideProse(band, pieces, pitch: pitch)
      }
  }

  /// Whether a column of a band continues alone for so many lines of prose that nothing but a column looks like that.
  private func isBesideProse(_ band: GutterBand, _ pieces: [PrintedPiece], pitch: Int) -> Bool {
    let grown = band.grown(over: pieces, pitch: pitch)
    return BandCosts.growth(from: band, to: grown, em: em) >= Self.muchProse
  }

  /// The last column of a page may have one line, at its head: so many gutters between two pieces are tried, the highest ones.
  private static let triedLonely = 3
  /// So many full lines of a column alone are no cell: those have a few lines, and prose over the whole width crosses the
  /// gutter.
  private static let muchProse = 8

  private mutating func explain(_ pieces: [PrintedPiece], depth: Int) -> [PrintedRegion] {
    guard !pieces.isEmpty else { return [] }
    guard depth < Self.deepest else { return [Self.flow(pieces)] }
    let pitch = pitch(pieces)
    if let regions = readRuled(pieces, pitch: pitch, depth: depth) { return regions }
    let gutters = gutters(pieces, pitch: pitch).filter {
      !MarginTest.isBehindMarkers($0, pieces, em: em)
    }
    let byArea = gutters.enumerated().sorted { one, other in
      let areas = (area(one.element), area(other.element))
      return areas.0 == areas.1 ? one.offset < other.offset : areas.0 > areas.1
    }
    if let band = knownBand(gutters, pieces, pitch: pitch),
      let regions = read(band, pieces, pitch: pitch, depth: depth).regions
    {
      return regions
    }
    // Columns that go on alone are certain: tables in one of them have gutters of their own.
    for gutter in byArea.prefix(Self.tried).map(\.element) {
      guard let band = GutterBand(gutter, among: [gutter], pieces, em: em),
        isBesideProse(band, pieces, pitch: pitch),
        case let regions? = read(band, pieces, pitch: pitch, depth: depth).regions,
        regions.contains(where: { $0.column > 0 })
      else { continue }
      return regions
    }
    var rejected: Int?
    for gutter in byArea.prefix(Self.tried).map(\.element) {
      guard let all = GutterBand(gutter, among: gutters, pieces, em: em) else { continue }
      let band = outerBand(of: all, pieces, pitch: pitch) ?? all
      let result = read(band, pieces, pitch: pitch, depth: depth)
      if let regions = result.regions { return regions }
      rejected = min(rejected ?? result.margin, result.margin)
    }
    var region = Self.flow(pieces)
    region.margin = rejected
    return [region]
  }

  /// The band of the gutters that other pages have for certain, where it is read as columns; nil where they are not all
  /// here. Further gutters within its columns are of these.
  private func knownBand(
    _ gutters: [Gutter], _ pieces: [PrintedPiece], pitch: Int
  ) -> GutterBand? {
    for set in known {
      let here = set.compactMap { middle in
        gutters.filter { !Self.sameGutter.isExceeded(by: abs($0.middle - middle), of: em) }
          .max { $0.height < $1.height }
      }
      guard here.count == set.count, Set(here.map(\.left)).count == here.count,
        let tallest = here.max(by: { $0.height < $1.height }),
        let band = GutterBand(tallest, among: here, pieces, em: em),
        band.gutters.count == set.count,
        BandCosts(band, em: em, pitch: pitch, rules: rules, known: known).cheapest == .columns
      else { continue }
      return band
    }
    return nil
  }

  /// The band of those gutters alone that continue above or below a band, where something crosses the others: a headline over
  /// two of four columns is a part of their story, above none of the others. Nil where all gutters end together, or where
  /// these are not for certain those of columns.
  private func outerBand(
    of band: GutterBand, _ pieces: [PrintedPiece], pitch: Int
  ) -> GutterBand? {
    let further = Self.further * pitch
    let top = band.gutters.map(\.top).max() ?? band.top
    let bottom = band.gutters.map(\.bottom).min() ?? band.bottom
    let taller = band.gutters.filter { $0.top < top - further || $0.bottom > bottom + further }
    let others = band.gutters.filter { $0.top >= top - further && $0.bottom <= bottom + further }
    guard !others.isEmpty, let tallest = taller.max(by: { $0.height < $1.height }),
      let outer = GutterBand(tallest, among: taller, pieces, em: em),
      outer.gutters.count == taller.count,
      pieces.contains(where: { piece in
        (piece.middle < top || piece.middle > bottom) && outer.isAt(piece) && !outer.crosses(piece)
          && others.contains { piece.left < $0.left && piece.innerRight > $0.right }
      })
    else { return nil }
    let costs = BandCosts(outer, em: em, pitch: pitch, rules: rules, known: known)
    return costs.cheapest == .columns && costs.marginOfColumns >= Self.certain ? outer : nil
  }

  /// Gutters continue that are longer than others by so many lines: columns may end a line apart.
  private static let further = 2

  /// Gutters are the same if their middles differ by at most this share of the size.
  private static let sameGutter = Share(3, of: 2)

  private func area(_ gutter: Gutter) -> Int {
    gutter.height * min(gutter.width, Self.widestCompared * em)
  }

  /// Reads the pieces around a band by its cheapest explanation; nil where it is one column with blanks.
  private mutating func read(
    _ band: GutterBand, _ pieces: [PrintedPiece], pitch: Int, depth: Int
  ) -> (regions: [PrintedRegion]?, margin: Int) {
    if BandCosts.isContents(band) { return (nil, Self.certain / 2) }
    if let margin = MarginTest.margin(band.columns, em: em) {
      return (besideMargin(band, margin, pieces, pitch: pitch, depth: depth), Self.certain / 2)
    }
    // The other margin is found in what is left.
    if let outer = MarginTest.outerMargin(band.columns, em: em),
      let side = GutterBand(
        band.gutters[outer - 1], among: [band.gutters[outer - 1]], pieces, em: em),
      let margin = MarginTest.margin(side.columns, em: em)
    {
      return (besideMargin(side, margin, pieces, pitch: pitch, depth: depth), Self.certain / 2)
    }
    var costs = BandCosts(band, em: em, pitch: pitch, rules: rules, known: known)
    let grown = band.grown(over: pieces, pitch: pitch)
    costs.takeGrowth(from: band, to: grown, em: em)
    switch costs.cheapest {
    case .blanks: return (nil, costs.margin)
    case .columns:
      if costs.marginOfColumns >= Self.certain { found.append(grown.gutters.map(\.middle)) }
      return (columns(grown, margin: costs.margin, depth: depth), costs.margin)
    case .table:
      var band = band
      band.takeInCells(over: pieces, rules: rules)
      band.takeInHead(over: pieces, rules: rules)
      let rows = TableRows(band, pitch: pitch, em: em).regions(margin: costs.margin)
      return (around(band, explainParts(rows, depth), depth), costs.margin)
    }
  }

  /// Reads the columns of a band one after the other, and what is above and below.
  mutating func columns(
    _ columns: GutterBand, margin: Int, depth: Int
  ) -> [PrintedRegion] {
    var inner: [PrintedRegion] = []
    bandCount += 1
    let band = bandCount
    for part in NewspaperStories(columns, em: em).parts {
      for var region in explain(part.pieces, depth: depth + 1) {
        region.margin = min(region.margin ?? margin, margin)
        region.column = part.column + 1
        if region.band == 0 { region.band = band }
        inner.append(region)
      }
    }
    return around(columns, inner, depth)
  }

  /// The tables between lines that part a list, each with its own gutters: such a line crosses some of them, which are then
  /// too short to be found in the whole.
  private mutating func explainParts(_ regions: [PrintedRegion], _ depth: Int) -> [PrintedRegion] {
    guard regions.count > 1, depth + 1 < Self.deepest else { return regions }
    var result: [PrintedRegion] = []
    for region in regions {
      guard region.kind == .table else {
        result.append(region)
        continue
      }
      let parts = explain(Self.sorted(region.rows.flatMap { $0 }), depth: depth + 1)
      let isBetter =
        parts.count == 1 && parts[0].kind == .table
        && parts[0].gutters.count > region.gutters.count
      result += isBetter ? parts : [region]
    }
    return result
  }

  /// The regions above a band, those of the band and those below it.
  private mutating func around(
    _ band: GutterBand, _ inner: [PrintedRegion], _ depth: Int
  ) -> [PrintedRegion] {
    let top = band.inside.map(\.middle).min() ?? band.top
    let above = explain(band.outside.filter { $0.middle < top }, depth: depth + 1)
    return above + inner + explain(band.outside.filter { $0.middle >= top }, depth: depth + 1)
  }

  /// A note in a margin does not part the text above it from the text below.
  mutating func besideMargin(
    _ band: GutterBand, _ margin: Int, _ pieces: [PrintedPiece], pitch: Int, depth: Int
  ) -> [PrintedRegion] {
    let band = band.grown(over: pieces, pitch: pitch)
    let column = MarginColumn(band.columns[margin].flatMap(\.pieces), em: em)
    let notes = pieces.filter { column.contains($0) }
    let text = pieces.filter { !column.contains($0) }
    let note = PrintedRegion(
      kind: .note, rows: ColumnLine.rows(notes), margin: Self.certain / 2)
    return explain(text, depth: depth + 1) + [note]
  }
}
