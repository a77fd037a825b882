public import GongwenModel
public import GongwenText

/// Reads a PDF: the paragraphs of its pages become blocks, over lines and pages; running headers,
/// running footers and page numbers are labelled.
public struct PDFReader: Reader {
  /// The most pages that are read (`limits.pages`).
  public let maximumPages: Int

  /// Makes a reader.
  public init(maximumPages: Int) {
    self.maximumPages = maximumPages
  }

  /// The pages of a file as blocks.
  ///
  /// - Throws: a ``StageFailure`` as ``read(_:)`` of bytes does.
  public func read(_ source: ReaderInput) throws(StageFailure) -> Reading {
    try read(source.bytes)
  }

  /// The pages of a file as blocks.
  ///
  /// - Throws: a ``StageFailure`` with the codes `encrypted`, `damaged`, `too-many-pages`,
  ///   `cmaps-missing`, `no-text-layer` or `unmapped-text`.
  public func read(_ bytes: [UInt8]) throws(StageFailure) -> Reading {
    let file = try PDFFile(bytes)
    guard file.pageCount > 0 else { throw PDFFailure.withoutPages }
    guard file.pageCount <= maximumPages else {
      throw PDFFailure.tooManyPages(file.pageCount, limit: maximumPages)
    }
    var content = PageContent()
    for index in 0..<file.pageCount {
      let page = file.page(index)
      content.add(page, page.flatMap { DoubledText($0) { file.fonts(ofPage: index) } })
      content.addAnnotated(
        file.annotatedCharacters(ofPage: index, beside: page?.scalars ?? []))
    }
    let diagnostics = try content.check(hasPicture: file.hasPicture)
    let layout = PageLayout(content, bookmarks: file.bookmarks(), rulings: file.rulingLines)
    var boxes = GlyphBoxes(glyphs: content.glyphs, lineStarts: layout.lineStarts)
    boxes.pageLabels = Self.labels(content.labels, layout.printedNumbers)
    var document = RawDocument(
      scalars: content.scalars, map: content.map, blocks: layout.blocks(),
      diagnostics: diagnostics + layout.diagnostics,
      counts: ["pages": file.pageCount, "lines": layout.lines.count], evidence: .printed(boxes))
    document.shown = content.shown
    return Reading(document: document, pages: file.pageCount)
  }

  private static func labels(_ given: [String]?, _ printed: [Int?]) -> [[String]] {
    guard given != nil || printed.contains(where: { $0 != nil }) else { return [] }
    return printed.enumerated().map { page, number in
      let both = [number.map(String.init), given?[page]].compactMap { $0 }
      return both.filter { !$0.isEmpty }
    }
  }
}
