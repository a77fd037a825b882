import GongwenHTMLReader
import GongwenModel
import GongwenText

/// Any bytes as a page: a document or a failure, in which every character leads to its bytes.
enum PageHarness {
  static func check(_ bytes: [UInt8]) {
    let hints = CharsetHints(meta: MetaPrescan.label(bytes))
    let text = CharsetDetector.decide(bytes, hints: hints).text
    guard let document = try? HTMLReader().read(text) else { return }
    precondition(document.map.rawCount == document.scalars.count, "the map is not total")
    var end = 0
    for block in document.blocks {
      precondition(block.range.lowerBound >= end && !block.range.isEmpty, "blocks overlap")
      end = block.range.upperBound
    }
    precondition(end <= document.scalars.count, "a block lies outside")
    var next = 0
    document.map.forEachPiece(of: 0..<document.scalars.count) { _, source, _, _ in
      precondition(source.lowerBound >= next && source.upperBound <= bytes.count, "places fall")
      next = source.upperBound
    }
  }
}
