extension PrintedExplainer {
  /// Whether a page may have columns, between which a line may be drawn: text of some width is at both sides of a blank.
  func mayHaveColumns(_ pieces: [PrintedPiece]) -> Bool {
    let sorted = Self.sorted(pieces)
    return gutters(sorted, pitch: pitch(sorted)).contains { gutter in
      let band = GutterBand(gutter, among: [gutter], sorted, em: em)
      return band?.columns.allSatisfy { lines in
        lines.count >= Self.leastLines
          && (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
            >= Self.leastWidth * em
      } ?? false
    }
  }

  /// The least number of lines of such columns, and their least width in sizes of the text: markers and numbers are narrower.
  private static let leastLines = 3
  private static let leastWidth = 8

  /// Reads text at both sides of lines that are drawn down the page; nil where no such line is.
  ///
  /// A line between two texts shows that the one is read behind the other, however level their lines are, and
  /// however few.
  mutating func readRuled(
    _ pieces: [PrintedPiece], pitch: Int, depth: Int
  ) -> [PrintedRegion]? {
    guard !columnRules.all.isEmpty else { return nil }
    let gutters = columnRules.gutters(pieces, em: em)
    guard !gutters.isEmpty, let band = GutterBand(ruled: gutters, pieces, em: em) else {
      return nil
    }
    if let margin = MarginTest.margin(band.columns, em: em) {
      return besideMargin(band, margin, pieces, pitch: pitch, depth: depth)
    }
    found.append(band.gutters.map(\.middle))
    return columns(
      band.grown(over: pieces, pitch: pitch), margin: Self.certain, depth: depth)
  }
}
