import GongwenModel

/// Cuts a text into parts, from its start to its end. The work grows with the text, however many parts there are.
struct ChunkSlices {
  private let text: ChunkText
  /// The boxes in the order of the text.
  private let boxes: [PrintedBox]
  /// The units of the source before each character, if all were verbatim.
  private let offsets: [Int]
  /// Where the next part begins.
  private(set) var start = 0
  /// The first run, box and node that may reach into it.
  private var first = (run: 0, box: 0, node: 0)

  init(_ text: ChunkText, _ widths: SourceWidths) {
    self.text = text
    let whole = 0..<text.count
    boxes = text.boxes.sorted {
      ($0.text ?? whole).lowerBound < ($1.text ?? whole).lowerBound
    }
    offsets = widths.offsets(of: text.scalars)
  }

  /// The next part, up to an index. An edit that the cut splits has its whole source on both sides.
  mutating func next(to end: Int) -> ChunkText {
    let range = start..<end
    let part = ChunkText(
      scalars: Array(text.scalars[range]), runs: runs(in: range), boxes: boxes(in: range),
      nodes: nodes(in: range))
    start = end
    return part
  }

  private mutating func runs(in range: Range<Int>) -> [OriginRun] {
    let isLast = range.upperBound == text.count
    var part: [OriginRun] = []
    while first.run < text.runs.count, text.runs[first.run].ends(before: range.lowerBound) {
      first.run += 1
    }
    for run in text.runs[first.run...] {
      // A deletion belongs to the text behind it, the last one to the end.
      let isDeletion = run.textStart == run.textEnd
      if run.textStart > range.upperBound { break }
      if run.textStart == range.upperBound, !(isDeletion && isLast) { continue }
      part.append((isDeletion ? run : clipped(run, to: range)).shifted(by: -range.lowerBound))
    }
    return part
  }

  private func clipped(_ run: OriginRun, to range: Range<Int>) -> OriginRun {
    let text = (run.textStart..<run.textEnd).clamped(to: range)
    let width = offsets[run.textEnd] - offsets[run.textStart]
    var part = run
    if run.rule == nil, width == run.sourceEnd - run.sourceStart {
      part.sourceStart += offsets[text.lowerBound] - offsets[run.textStart]
      part.sourceEnd = part.sourceStart + offsets[text.upperBound] - offsets[text.lowerBound]
    }
    part.textStart = text.lowerBound
    part.textEnd = text.upperBound
    return part
  }

  private mutating func boxes(in range: Range<Int>) -> [PrintedBox] {
    let whole = 0..<text.count
    while first.box < boxes.count, (boxes[first.box].text ?? whole).upperBound <= range.lowerBound {
      first.box += 1
    }
    var part: [PrintedBox] = []
    for box in boxes[first.box...] {
      let place = box.text ?? whole
      if place.lowerBound >= range.upperBound { break }
      let text = place.clamped(to: range)
      guard !text.isEmpty else { continue }
      var box = box
      box.text = text.shifted(by: -range.lowerBound)
      part.append(box)
    }
    return part
  }

  private mutating func nodes(in range: Range<Int>) -> [(range: Range<Int>, node: String)] {
    while first.node < text.nodes.count,
      text.nodes[first.node].range.upperBound <= range.lowerBound
    {
      first.node += 1
    }
    return text.nodes[first.node...].prefix { $0.range.lowerBound < range.upperBound }.map {
      ($0.range.clamped(to: range).shifted(by: -range.lowerBound), $0.node)
    }
  }
}

extension OriginRun {
  /// Whether nothing of it is at or behind an index: a deletion there is.
  fileprivate func ends(before index: Int) -> Bool {
    textEnd < index || textEnd == index && textStart < textEnd
  }
}
