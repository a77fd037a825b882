import GongwenModel

/// Text of a chunk, composed of texts of a document, with their origins. Characters that separate the texts have none.
struct ChunkText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the characters came from, in the offsets of this text.
  private(set) var runs: [OriginRun] = []
  /// The boxes of lines, in the offsets of this text.
  private(set) var boxes: [PrintedBox] = []
  /// The nodes that the characters belong to.
  private(set) var nodes: [(range: Range<Int>, node: String)] = []

  /// The number of characters.
  var count: Int { scalars.count }

  /// Adds a text of a node. Line breaks become blanks where the text must be one line.
  mutating func append(_ text: TracedText, of node: String, isLine: Bool = false) {
    guard !text.scalars.isEmpty else { return }
    let shift = count
    nodes.append((shift..<shift + text.scalars.count, node))
    if isLine {
      scalars += text.scalars.map { InertScalars.isLineBreak($0) || $0 == "\t" ? " " : $0 }
    } else {
      scalars += text.scalars
    }
    runs += text.origin.runs.map { $0.shifted(by: shift) }
    let end = text.scalars.count
    boxes += text.origin.boxes.map { $0.shifted(by: shift, default: 0..<end) }
  }

  /// Adds a character that belongs to no text.
  mutating func append(_ separator: Unicode.Scalar) { scalars.append(separator) }

  /// Adds another text after a separator; without one at the start.
  mutating func append(_ other: ChunkText, after separator: Unicode.Scalar) {
    if !scalars.isEmpty { scalars.append(separator) }
    let shift = count
    scalars += other.scalars
    runs += other.runs.map { $0.shifted(by: shift) }
    boxes += other.boxes.map { $0.shifted(by: shift, default: 0..<other.count) }
    nodes += other.nodes.map {
      ($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.node)
    }
  }

  /// A part of the text. An edit that the cut splits has its whole source on both sides.
  func slice(_ range: Range<Int>, _ widths: SourceWidths) -> ChunkText {
    var part = ChunkText()
    part.scalars = Array(scalars[range])
    let isLast = range.upperBound == count
    for run in runs {
      // A deletion belongs to the text behind it, the last one to the end.
      if run.textStart == run.textEnd {
        let isInside =
          range.contains(run.textStart) || isLast && run.textStart == range.upperBound
        if isInside { part.runs.append(run.shifted(by: -range.lowerBound)) }
      } else if let clipped = run.clipped(to: range, of: scalars, widths) {
        part.runs.append(clipped.shifted(by: -range.lowerBound))
      }
    }
    for box in boxes {
      let text = (box.text ?? 0..<count).clamped(to: range)
      guard !text.isEmpty else { continue }
      var box = box
      box.text = text.lowerBound - range.lowerBound..<text.upperBound - range.lowerBound
      part.boxes.append(box)
    }
    for (place, node) in nodes {
      let text = place.clamped(to: range)
      guard !text.isEmpty else { continue }
      part.nodes.append(
        (text.lowerBound - range.lowerBound..<text.upperBound - range.lowerBound, node))
    }
    return part
  }
}

extension OriginRun {
  fileprivate func shifted(by distance: Int) -> OriginRun {
    var run = self
    run.textStart += distance
    run.textEnd += distance
    return run
  }

  /// The part of the run in a range of the text; nil if there is none.
  fileprivate func clipped(
    to range: Range<Int>, of scalars: [Unicode.Scalar], _ widths: SourceWidths
  ) -> OriginRun? {
    let text = (textStart..<textEnd).clamped(to: range)
    guard !text.isEmpty else { return nil }
    var run = self
    if rule == nil, text != textStart..<textEnd, widths.fit(scalars[textStart..<textEnd], self) {
      run.sourceStart += widths.sum(of: scalars[textStart..<text.lowerBound])
      run.sourceEnd = run.sourceStart + widths.sum(of: scalars[text])
    }
    run.textStart = text.lowerBound
    run.textEnd = text.upperBound
    return run
  }
}

extension PrintedBox {
  fileprivate func shifted(by distance: Int, default whole: Range<Int>) -> PrintedBox {
    var box = self
    let text = text ?? whole
    box.text = text.lowerBound + distance..<text.upperBound + distance
    return box
  }
}
