public import GongwenModel

/// Tells page furniture from the document: the stage `strip`.
///
/// Blocks are labelled with a reason, never deleted. Labels that a reader has given stay: it knows more of what it has
/// seen (repetition over pages, links, numbers in the margin).
public struct BoilerplateClassifier: Sendable {
  /// Makes a classifier.
  public init() {}

  /// The document with its furniture labelled.
  public func callAsFunction(_ document: consuming RawDocument) -> RawDocument {
    var document = document
    guard let outline = document.page else {
      TextClassifier().label(&document)
      return document
    }
    var page = PageClassifier(document, outline: outline)
    document.blocks = page.label()
    var links = outline.links
    page.figures.mark(&document.blocks, &links)
    document.page?.links = links
    document.diagnostics += page.diagnostics
    return document
  }
}
