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
    // Hidden text inside a block stands behind it, in a place that the pieces of the block leave out.
    var end = 0
    for piece in document.blocks.flatMap(\.pieces).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      precondition(piece.lowerBound >= end && !piece.isEmpty, "blocks overlap")
      end = piece.upperBound
    }
    precondition(end <= document.scalars.count, "a block lies outside")
    var next = 0
    document.map.forEachPiece(of: 0..<document.scalars.count) { _, source, _, _ in
      precondition(source.lowerBound >= next && source.upperBound <= bytes.count, "places fall")
      next = source.upperBound
    }
  }
}
