public import GongwenModel
import GongwenText

/// A page: its text nodes outside elements that show none, by a tokenizer that is independent of
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
    var scalars: [Unicode.Scalar] = []
    var map = SourceMap()
    for piece in WebTokenizer.texts(of: text.scalars) {
      var index = piece.range.lowerBound
      while index < piece.range.upperBound {
        let verbatim =
          text.scalars[index..<piece.range.upperBound]
          .firstIndex { $0 == "&" && piece.hasReferences } ?? piece.range.upperBound
        let reference =
          verbatim < piece.range.upperBound
          ? Self.reference(text.scalars[verbatim..<piece.range.upperBound]) : nil
        // A mark that begins no reference is text.
        let end = reference == nil ? min(verbatim + 1, piece.range.upperBound) : verbatim
        scalars.append(contentsOf: text.scalars[index..<end])
        text.map.forEachPiece(of: index..<end) { piece, place, _, rule in
          map.append(
            count: piece.count, sourceStart: place.lowerBound,
            width: Int32(place.count / piece.count), rule: rule)
        }
        index = end
        guard let reference else { continue }
        scalars.append(reference.scalar)
        index += reference.length
        let start = text.map.place(of: end).source
        let stop = text.map.place(of: index - 1).source + 1
        map.append(count: 1, sourceStart: start, width: Int32(stop - start), rule: .entity)
      }
    }
    return SourceText(scalars: scalars, map: map, size: .bytes(source.count), page: text.scalars)
  }

  /// The reference that some text begins with.
  private static func reference(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    let bytes = text.prefix(CharacterReference.longest).prefix { $0.value < 0x80 }
    return CharacterReference.read(bytes.map { UInt8($0.value) }, at: 0)
  }
}
