import GongwenModel

extension Tracer {
  /// The boxes of the printed lines that runs of a page text came from, in the order of the text, each with the
  /// characters of the text that are in it.
  func boxes(of runs: [OriginRun]) -> [PrintedBox] {
    guard case .printed(let boxes) = text.evidence else { return [] }
    var result: [PrintedBox] = []
    var last: (line: Int, box: GlyphBoxes.Glyph)?
    for run in runs where run.sourceEnd > run.sourceStart {
      guard let page = run.address.page else { continue }
      let source = run.sourceStart..<run.sourceEnd
      // Characters before those of a raw range in the run.
      var before = 0
      var isPlaced = false
      index.forEachRawRange(of: source, at: run.address) { raw in
        boxes.forEachLine(of: raw) { line, part, box in
          // The new form of an edit is in the line where the old one begins.
          let whole = isPlaced ? run.textEnd..<run.textEnd : run.textStart..<run.textEnd
          let start = run.textStart + before + part.lowerBound - raw.lowerBound
          let range = run.rule == nil ? start..<start + part.count : whole
          isPlaced = true
          if let above = last, above.line == line, let earlier = result.last?.text {
            let both = GlyphBoxes.union([above.box, box]) ?? box
            last = (line, both)
            let hull =
              min(earlier.lowerBound, range.lowerBound)..<max(earlier.upperBound, range.upperBound)
            result[result.count - 1] = PrintedBox(both, page: page, text: hull)
          } else {
            last = (line, box)
            result.append(PrintedBox(box, page: page, text: range))
          }
        }
        before += raw.count
      }
    }
    return result
  }
}

extension PrintedBox {
  /// The box of a glyph on a page.
  fileprivate init(_ glyph: GlyphBoxes.Glyph, page: Int, text: Range<Int>) {
    self.init(
      page: page, x0: Int(glyph.x0), y0: Int(glyph.y0), x1: Int(glyph.x1), y1: Int(glyph.y1),
      text: text)
  }
}
