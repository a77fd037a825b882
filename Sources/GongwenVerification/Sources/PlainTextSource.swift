public import GongwenModel
import GongwenText

/// Plain text: every character is visible.
public struct PlainTextSource: SourceReading {
  /// Makes a reading.
  public init() {}

  /// The characters, decoded afresh.
  ///
  /// - Throws: ``SourceReadingError`` if the document names no charset.
  public func read(
    _ source: [UInt8], charset: Charset?
  ) throws(SourceReadingError) -> SourceText {
    guard let charset else { throw SourceReadingError(message: "the charset is not named") }
    let text = TextDecoder.decode(source, as: charset)
    return SourceText(scalars: text.scalars, map: text.map, size: .bytes(source.count))
  }
}
