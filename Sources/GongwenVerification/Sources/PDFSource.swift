public import GongwenModel
import GongwenPDFReader

/// A PDF: the texts of its pages, extracted afresh.
public struct PDFSource: SourceReading {
  /// Makes a reading.
  public init() {}

  /// The characters of all pages.
  ///
  /// - Throws: ``SourceReadingError`` if the file or a page cannot be read.
  public func read(
    _ source: [UInt8], charset: Charset?
  ) throws(SourceReadingError) -> SourceText {
    let file = try open(source)
    var scalars: [Unicode.Scalar] = []
    var map = SourceMap()
    var sizes: [Int] = []
    var glyphs: [GlyphBoxes.Glyph] = []
    for index in 0..<file.pageCount {
      // A page that cannot be read shows nothing; its document says so.
      let (text, boxes) = file.placedText(ofPage: index) ?? ([], [])
      map.append(count: text.count, sourceStart: 0, address: .page(index + 1), width: 1)
      sizes.append(text.count)
      scalars += text
      glyphs += boxes
    }
    var result = SourceText(scalars: scalars, map: map, size: .pages(sizes))
    result.pageSizes = file.pageSizes
    result.glyphs = glyphs
    return result
  }

  private func open(_ source: [UInt8]) throws(SourceReadingError) -> PDFFile {
    do throws(StageFailure) {
      return try PDFFile(source)
    } catch {
      throw SourceReadingError(message: error.message)
    }
  }
}
