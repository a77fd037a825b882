import GongwenModel
import GongwenPrintedPages

/// Decides whether a file has text that can be read, and reports text that is not read.
struct PDFCheck {
  private let content: PrintedContent
  /// The pages, from 1, with letters in drawings of annotations and form fields, and their number.
  private var annotated: (pages: [Int], characters: Int) = ([], 0)

  /// Checks the pages of a file.
  ///
  /// - Parameter annotated: counts the characters that only drawings of annotations and form fields show on a page, from
  ///   0.
  init(_ content: PrintedContent, annotated: (Int) -> Int) {
    self.content = content
    for page in content.pages.indices {
      let characters = annotated(page)
      guard characters > 0 else { continue }
      self.annotated.pages.append(page + 1)
      self.annotated.characters += characters
    }
  }

  /// The diagnostics about text that is not read.
  ///
  /// - Throws: a `StageFailure` if the pages have no text, or if too much of it is lost.
  func diagnostics(
    of source: some PrintedSource
  ) throws(StageFailure) -> (diagnostics: [Diagnostic], hasWrongMarks: Bool) {
    if content.unreadable.count == content.pages.count { throw PDFFailure.withoutPages }
    guard content.mapless.pages.isEmpty else {
      throw PDFFailure.mapsMissing(
        content.mapless.maps, pages: PrintedPageList(content.mapless.pages))
    }
    let legibility = Legibility(content.scalars)
    guard legibility.visible > 0 else { throw withoutText }
    guard legibility.share < Legibility.mostWrong else {
      throw legibility.mistaken > legibility.unmapped
        ? PDFFailure.mistaken(share: legibility.share)
        : PDFFailure.unmapped(share: legibility.share)
    }
    return (
      content.diagnostics(legibility, of: source) + annotatedText, legibility.wrongMarks > 0
    )
  }

  private var withoutText: StageFailure {
    annotated.characters == 0
      ? PDFFailure.noTextLayer(pages: content.pages.count)
      : PDFFailure.onlyAnnotated(annotated.characters, pages: PrintedPageList(annotated.pages))
  }

  private var annotatedText: [Diagnostic] {
    guard annotated.characters > 0 else { return [] }
    return [
      Diagnostic(
        code: "text-in-annotations", severity: .error,
        message:
          "\(PrintedPageList(annotated.pages)): text in the drawings of annotations or form fields is not"
          + " read (\(PDFFailure.characters(annotated.characters))); make it part of the pages first, for"
          + " example with \(PDFFailure.flattening)")
    ]
  }
}
