public import GongwenModel
import GongwenText

/// A page: its text nodes outside elements that show none, by a tokenizer that knows nothing of
/// libxml2 and of the reader.
public struct HTMLSource: SourceReading {
  /// Makes a reading.
  public init() {}

  /// The visible characters of a page.
  ///
  /// - Throws: ``SourceReadingError`` if the document names no charset.
  public func read(
    _ source: [UInt8], charset: Charset?
  ) throws(SourceReadingError) -> SourceText {
    guard let charset else { throw SourceReadingError(message: "the charset is not named") }
    let text = TextDecoder.decode(source, as: charset)
    var tokenizer = PageTokenizer(text.scalars)
    var scalars: [Unicode.Scalar] = []
    var map = SourceMap()
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        scalars.append(contentsOf: text.scalars[range])
        text.map.forEachPiece(of: range) { piece, place, _, rule in
          map.append(
            count: piece.count, sourceStart: place.lowerBound,
            width: Int32(place.count / piece.count), rule: rule)
        }
      case .reference(let range, let scalar):
        scalars.append(scalar)
        let start = text.map.place(of: range.lowerBound).source
        let end = text.map.place(of: range.upperBound - 1).source + 1
        map.append(count: 1, sourceStart: start, width: Int32(end - start), rule: .entity)
      }
    }
    return SourceText(scalars: scalars, map: map, units: [source.count], isPaged: false)
  }
}
