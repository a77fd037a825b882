import GongwenModel

/// Text of a chunk, composed of texts of a document, with their origins. Characters that separate the texts have none.
struct ChunkText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the characters came from, in the offsets of this text and in its order.
  private(set) var runs: [OriginRun] = []
  /// The boxes of lines, in the offsets of this text.
  private(set) var boxes: [PrintedBox] = []
  /// The nodes that the characters belong to, in the order of the text.
  private(set) var nodes: [(range: Range<Int>, node: String)] = []

  init() {}

  init(
    scalars: [Unicode.Scalar], runs: [OriginRun], boxes: [PrintedBox],
    nodes: [(range: Range<Int>, node: String)]
  ) {
    self.scalars = scalars
    self.runs = runs
    self.boxes = boxes
    self.nodes = nodes
  }

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
    nodes += other.nodes.map { ($0.range.shifted(by: shift), $0.node) }
  }
}

extension OriginRun {
  func shifted(by distance: Int) -> OriginRun {
    var run = self
    run.textStart += distance
    run.textEnd += distance
    return run
  }
}

extension PrintedBox {
  fileprivate func shifted(by distance: Int, default whole: Range<Int>) -> PrintedBox {
    var box = self
    box.text = (text ?? whole).shifted(by: distance)
    return box
  }
}

extension Range<Int> {
  func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
