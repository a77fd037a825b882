import GongwenModel

extension Tracer {
  /// The boxes of the printed lines that runs of a page text came from, in the order of the text.
  func boxes(of runs: [OriginRun]) -> [PageBox] {
    guard case .printed(let boxes) = text.evidence else { return [] }
    var result: [PageBox] = []
    var last: (line: Int, box: GlyphBoxes.Glyph)?
    for run in runs where run.sourceEnd > run.sourceStart {
      guard let page = run.address.page else { continue }
      let source = run.sourceStart..<run.sourceEnd
      index.forEachRawRange(of: source, at: run.address) { raw in
        boxes.forEachLine(of: raw) { line, box in
          if let above = last, above.line == line {
            let both = GlyphBoxes.union([above.box, box]) ?? box
            last = (line, both)
            result[result.count - 1] = PageBox(both, page: page)
          } else {
            last = (line, box)
            result.append(PageBox(box, page: page))
          }
        }
      }
    }
    return result
  }
}

extension PageBox {
  /// The box of a glyph on a page.
  fileprivate init(_ glyph: GlyphBoxes.Glyph, page: Int) {
    self.init(
      page: page, x0: Int(glyph.x0), y0: Int(glyph.y0), x1: Int(glyph.x1), y1: Int(glyph.y1))
  }
}
