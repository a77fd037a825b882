import GongwenModel
import GongwenPrintedPages

/// Why a PDF gives no document, and what its owner can do.
enum PDFFailure {
  /// It needs a password.
  static let encrypted = StageFailure(
    stage: .read, code: "encrypted",
    message: "it opens only with a password; store a copy without one, "
      + "for example with `qpdf --decrypt --password=… in.pdf out.pdf`")

  /// It cannot be opened.
  static let damaged = StageFailure(
    stage: .read, code: "damaged",
    message: "it is damaged and cannot be opened; fetch it again from where it was published")

  /// There is no poppler to read it with.
  static func popplerMissing(_ fault: String) -> StageFailure {
    StageFailure(
      stage: .read, code: "poppler-missing",
      message: "poppler's library cannot be opened (\(fault)); install it, on Debian the package"
        + " libpoppler-glib8: the next run reads the file", retry: true)
  }

  /// It has no page.
  static let withoutPages = StageFailure(
    stage: .read, code: "damaged",
    message: "it is damaged: none of its pages can be read; fetch it again from where it was"
      + " published")

  /// It has more pages than allowed.
  static func tooManyPages(_ count: Int, limit: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "too-many-pages",
      message: "it has \(count) pages, more than the \(limit) that limits.pages allows; raise the"
        + " limit or split the file", limit: "limits.pages")
  }

  /// One of its pages, from 0, has more characters than allowed.
  static func tooManyGlyphs(_ count: Int, onPage page: Int, limit: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "too-many-glyphs",
      message: "page \(page + 1) has \(count) characters, more than the \(limit) that"
        + " limits.glyphs allows for a page; raise the limit if it is a real page",
      limit: "limits.glyphs")
  }

  /// It shows pictures of pages.
  static func noTextLayer(pages: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "no-text-layer",
      message: (pages == 1 ? "its page has no text" : "none of its \(pages) pages has text")
        + ", as in a scan; recognise the text first, "
        + "for example with `ocrmypdf -l chi_sim in.pdf out.pdf`")
  }

  /// The command that makes annotations and form fields part of their pages.
  static let flattening =
    "`qpdf --generate-appearances --flatten-annotations=screen in.pdf out.pdf`"

  /// A number of characters, in words.
  static func characters(_ count: Int) -> String { "\(count) character\(count == 1 ? "" : "s")" }

  /// A file whose text is all in annotations and form fields, and not in that of its pages.
  static func onlyAnnotated(_ count: Int, pages: PrintedPageList) -> StageFailure {
    StageFailure(
      stage: .read, code: "no-text-layer",
      message:
        "its pages have no text of their own, and text in the drawings of annotations or form fields is not"
        + " read (\(pages), \(characters(count))); make it part of the pages first, for example with"
        + " \(flattening)")
  }

  /// Its fonts name their characters by tables that poppler does not have.
  static func mapsMissing(_ maps: [String], pages: PrintedPageList) -> StageFailure {
    let shown = maps.prefix(5).joined(separator: ", ") + (maps.count > 5 ? ", …" : "")
    return StageFailure(
      stage: .read, code: "cmaps-missing",
      message:
        "\(pages): text would be lost, because its fonts need character maps that are not there"
        + " (\(shown)); install poppler's tables, on Debian the package poppler-data; where they are"
        + " installed, recognise the text instead, for example with"
        + " `ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf`")
  }

  /// Its fonts do not say which characters their glyphs are.
  static func unmapped(share: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "unmapped-text",
      message: "\(share) % of its characters have no meaning, because its fonts do not say what"
        + " their glyphs are; recognise the text instead, for example with"
        + " `ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf`")
  }

  /// Its fonts name other characters than they show.
  static func mistaken(share: Int) -> StageFailure {
    StageFailure(
      stage: .read, code: "unmapped-text",
      message: "\(share) % of its characters are not those that it shows, because its fonts name"
        + " wrong ones; recognise the text instead, for example with"
        + " `ocrmypdf --force-ocr -l chi_sim in.pdf out.pdf`")
  }
}
