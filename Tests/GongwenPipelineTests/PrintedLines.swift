import GongwenModel
import GongwenText

@testable import GongwenPipeline

/// A source as a reader of pages gives it: lines of a page text, and blocks that take them in whatever order.
struct PrintedLines {
  /// The lines of the page text, with the pages they stand on.
  var lines: [(text: String, page: Int)]
  /// The blocks, each its lines in the order of reading.
  var blocks: [[Int]]

  /// Lines of one page.
  init(_ lines: [String], blocks: [[Int]]) {
    self.lines = lines.map { ($0, 1) }
    self.blocks = blocks
  }

  /// The source.
  var source: ReadSource {
    var scalars: [Unicode.Scalar] = []
    var map = SourceMap()
    var ranges: [Range<Int>] = []
    var places: [Int: Int] = [:]
    for (text, page) in lines {
      let line = Array((text + "\n").unicodeScalars)
      map.append(
        count: line.count, sourceStart: places[page, default: 0], address: .page(page), width: 1)
      places[page, default: 0] += line.count
      ranges.append(scalars.count..<scalars.count + line.count - 1)
      scalars += line
    }
    let made = blocks.map { block in
      let pieces = block.map { ranges[$0] }
      let first = pieces.map(\.lowerBound).min() ?? 0
      var made = Block(range: first..<max(first, pieces.map(\.upperBound).max() ?? 0))
      if pieces.count > 1 { made.lines = pieces }
      return made
    }
    var document = RawDocument(scalars: scalars, map: map, blocks: made)
    document.evidence = .printed(
      GlyphBoxes(glyphs: scalars.map { _ in GlyphBoxes.Glyph() }))
    return Self.source(document)
  }

  /// A raw document as the stage `read` hands it on.
  static func source(_ document: RawDocument) -> ReadSource {
    let record = SourceRecord(
      path: "a.pdf", sha256: String(repeating: "0", count: 64), bytes: 10_000,
      mediaType: MediaType.pdf.rawValue)
    return ReadSource(record: record, raw: document, diagnostics: [])
  }

  /// What comes out of it.
  ///
  /// - Parameter isDoubled: whether all of it is printed a second time, over the first print.
  func documents(
    _ profile: NormalisationProfile = .standard, isDoubled: Bool = false
  ) throws(StageFailure) -> [Document] {
    var source = source
    if isDoubled { source.raw = Self.doubled(source.raw) }
    return try Self.pipeline(profile).documents(of: source).map(\.document)
  }

  /// The source on one page whose text has each character twice; the second ones are set aside.
  private static func doubled(_ document: RawDocument) -> RawDocument {
    let count = document.scalars.count
    var map = SourceMap()
    for copy in 0..<2 {
      for place in 0..<count {
        map.append(count: 1, sourceStart: 2 * place + copy, address: .page(1), width: 1)
      }
    }
    let copy = Block(range: count..<2 * count - 1, furniture: .duplicate)
    var result = RawDocument(
      scalars: document.scalars + document.scalars, map: map, blocks: document.blocks + [copy])
    result.evidence = .printed(
      GlyphBoxes(glyphs: result.scalars.map { _ in GlyphBoxes.Glyph() }))
    return result
  }

  static func pipeline(_ profile: NormalisationProfile = .standard) -> Pipeline {
    Pipeline(
      options: PipelineOptions(profile: profile),
      configurationDigest: String(repeating: "0", count: 64))
  }
}
