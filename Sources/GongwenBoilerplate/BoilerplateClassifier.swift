public import GongwenModel

/// Separates page furniture from the document: the stage `strip`.
///
/// Blocks are labelled with a reason, never deleted. Labels that a reader has given stay: it has more
/// evidence (repetition over pages, links, numbers in the margin).
public struct BoilerplateClassifier: Sendable {
  /// Makes a classifier.
  public init() {}

  /// The document with its furniture labelled.
  public func callAsFunction(_ document: consuming RawDocument) -> RawDocument {
    var document = document
    switch document.evidence {
    case .lines: label(&document)
    // Their reader labels page numbers itself, and other lone numbers may be those of a table.
    // A browser may have printed it.
    case .printed:
      let lines = TextClassifier().label(&document, isPlain: false)
      RecordLists.keep(lines, &document)
      CopiedPage(lines: lines).label(&document)
    case .web(let outline): label(&document, outline)
    }
    return document
  }

  /// Labels the furniture of a text, which may be a copy of a page, of a message or of a record of a database.
  private func label(_ document: inout RawDocument) {
    let lines = TextClassifier().label(&document, isPlain: true)
    RecordLists.keep(lines, &document)
    RecordHead(lines: lines).label(&document)
    MailHeader.label(lines, in: &document)
    CopiedPage(lines: lines).label(&document)
  }

  private func label(_ document: inout RawDocument, _ outline: WebOutline) {
    var outline = outline
    WebWidgets.part(&document, seams: outline.seams)
    let blocks = document.blocks
    var page = WebClassifier(document, outline: outline)
    page.label(&document.blocks)
    let records = WebRecords(in: document)
    if !records.rows.isEmpty {
      // The article is found again without them: their dates are none of the page.
      document.blocks = blocks
      for row in records.rows { document.blocks[row].furniture = .pageMetadata }
      page = WebClassifier(document, outline: outline)
      page.label(&document.blocks)
    }
    page.figures.mark(&document.blocks, &outline.links)
    outline.pairs = page.pairs() + records.pairs
    outline.refusal = page.refusal
    document.evidence = .web(outline)
    document.certainty.article = page.certainty
    document.diagnostics += page.diagnostics
  }
}
