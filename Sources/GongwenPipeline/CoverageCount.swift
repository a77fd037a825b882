import GongwenModel
import GongwenStructure
import GongwenText

/// Counts how the visible characters of a source were spent, from the origins of what was made.
///
/// Every character that is not blank is counted once: in the body, else in what was removed, else
/// in the evidence of the metadata.
struct CoverageCount {
  private enum Place: UInt8, CaseIterable {
    case nowhere
    case metadata
    case removed
    case body
  }

  private let text: CanonicalText
  private let index: SourceIndex
  /// The raw characters from the first to the last of the document's blocks.
  private let extent: Range<Int>
  /// Where each of them went.
  private var places: [UInt8]

  /// Starts with everything unaccounted.
  private init(_ text: CanonicalText, _ blocks: [Range<Int>]) {
    self.text = text
    index = SourceIndex(text.source)
    var first = Int.max
    var last = 0
    for block in blocks.flatMap({ text.blocks[$0] }) {
      first = min(first, block.block.range.lowerBound)
      last = max(last, block.block.range.upperBound)
    }
    extent = min(first, last)..<last
    places = [UInt8](repeating: 0, count: extent.count)
  }

  /// The coverage of a structured document.
  static func count(_ document: StructuredDocument, of text: CanonicalText) -> Coverage {
    var count = CoverageCount(text, document.blocks)
    for evidence in document.metadata.evidence.values {
      for words in evidence { count.mark(words.origin, .metadata) }
    }
    for removed in document.removed { count.mark(removed.text.origin, .removed) }
    for node in document.body { count.mark(node) }
    return count.coverage(of: document.blocks)
  }

  /// The coverage of some blocks: every character that is not blank lies in one.
  private func coverage(of blocks: [Range<Int>]) -> Coverage {
    var counts = [Int](repeating: 0, count: Place.allCases.count)
    for block in blocks.flatMap({ text.blocks[$0] }) {
      for piece in block.block.pieces { add(piece, to: &counts) }
    }
    var coverage = Coverage()
    coverage.characters = counts.reduce(0, +)
    coverage.body = counts[Int(Place.body.rawValue)]
    coverage.removed = counts[Int(Place.removed.rawValue)]
    coverage.metadata = counts[Int(Place.metadata.rawValue)]
    coverage.unaccounted = counts[Int(Place.nowhere.rawValue)]
    return coverage
  }

  private func add(_ range: Range<Int>, to counts: inout [Int]) {
    let first = range.lowerBound - extent.lowerBound
    text.raw[range].withUnsafeBufferPointer { raw in
      for index in raw.indices where !UnicodeClass.isBlank(raw[index]) {
        counts[Int(places[first &+ index])] &+= 1
      }
    }
  }

  private mutating func mark(_ origin: Origin, _ place: Place) {
    for run in origin.runs {
      let source = run.sourceStart..<run.sourceEnd
      var ranges: [Range<Int>] = []
      index.forEachRawRange(of: source, page: Int32(run.page)) { ranges.append($0) }
      for raw in ranges {
        for index in offset(raw.clamped(to: extent)) {
          places[index] = max(places[index], place.rawValue)
        }
      }
    }
  }

  private func offset(_ raw: Range<Int>) -> Range<Int> {
    raw.lowerBound - extent.lowerBound..<raw.upperBound - extent.lowerBound
  }

  private mutating func mark(_ node: Node) {
    switch node.content {
    case .component(_, let marker): mark(marker)
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      mark(marker)
      mark(heading)
    case .element(_, let text): mark(text)
    case .item(let marker, let text):
      mark(marker)
      mark(text)
    case .table(let table):
      mark(table.caption)
      for row in table.rows { for cell in row { mark(cell.text) } }
      for note in table.notes { mark(note) }
    case .figure(let captions):
      for caption in captions { mark(caption) }
    case .toc(let heading, let entries):
      mark(heading)
      for entry in entries {
        mark(entry.marker)
        mark(entry.text)
      }
    }
    for child in node.children { mark(child) }
  }

  private mutating func mark(_ marker: Marker?) { mark(marker?.text) }

  private mutating func mark(_ text: TracedText?) {
    if let text { mark(text.origin, .body) }
  }
}
