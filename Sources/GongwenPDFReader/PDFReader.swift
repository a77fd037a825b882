public import GongwenModel
import GongwenPrintedPages
public import GongwenText

/// Reads a PDF: the paragraphs of its pages become blocks, over lines and pages; running headers,
/// running footers and page numbers are labelled.
public struct PDFReader: Reader {
  /// The most pages that are read (`limits.pages`).
  public let maximumPages: Int
  /// The most characters of a page, blanks left out (`limits.glyphs`).
  public let maximumGlyphs: Int

  /// Makes a reader.
  public init(maximumPages: Int, maximumGlyphs: Int = .max) {
    self.maximumPages = maximumPages
    self.maximumGlyphs = maximumGlyphs
  }

  /// The pages of a file as blocks.
  ///
  /// - Throws: a `StageFailure` as ``read(_:)`` of bytes does.
  public func read(_ source: ReaderInput) throws(StageFailure) -> Reading {
    try read(source.bytes)
  }

  /// The pages of a file as blocks.
  ///
  /// - Throws: a `StageFailure` with the codes `poppler-missing`, `encrypted`, `damaged`, `too-many-pages`,
  ///   `too-many-glyphs`, `cmaps-missing`, `no-text-layer` or `unmapped-text`.
  public func read(_ bytes: [UInt8]) throws(StageFailure) -> Reading {
    let file = try PDFFile(bytes, maximumGlyphs: maximumGlyphs)
    guard file.pageCount > 0 else { throw PDFFailure.withoutPages }
    guard file.pageCount <= maximumPages else {
      throw PDFFailure.tooManyPages(file.pageCount, limit: maximumPages)
    }
    let content = PrintedContent(file)
    if let (page, glyphs) = file.crowded {
      throw PDFFailure.tooManyGlyphs(glyphs, onPage: page, limit: maximumGlyphs)
    }
    let check = PDFCheck(content, annotated: file.drawnCharacters)
    let (diagnostics, hasWrongMarks) = try check.diagnostics(of: file)
    var document = PrintedLayout(content, of: file).document(diagnostics)
    if hasWrongMarks, case .printed(var boxes) = document.evidence {
      boxes.hasWrongMarks = true
      document.evidence = .printed(boxes)
    }
    var reading = Reading(document: document, pages: file.pageCount)
    reading.pageSizes = content.sizes
    return reading
  }
}
