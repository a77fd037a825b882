internal import CPopplerGLib
public import GongwenModel
public import GongwenPrintedPages
import GongwenText

/// An open PDF, read through poppler.
///
/// Not for several threads at once; each opens its own.
public final class PDFFile: PrintedSource {
  /// A page that is drawn, and how dark its lines are.
  private struct Drawing: Hashable {
    let page: Int
    let shade: PaperShade
  }

  let document: OpaquePointer
  private var hasDrawn = false
  private var drawnForLetters = 0
  private let canvas = PDFCanvas()
  /// The lines of the pages that were drawn.
  private var drawings: [Drawing: RulingLines] = [:]
  private var linesKept = 0
  /// Whether letters of a page that was drawn are a clip: the file is drawn with its fonts from then on.
  private var hasClips = false
  /// The most lines of pages that are kept: 3 MB.
  private static let mostLinesKept = 100_000
  /// The most characters that a page may have (`limits.glyphs`).
  private let maximumGlyphs: Int
  /// The number of pages.
  public let pageCount: Int
  /// The first page, from 0, with more characters than it may have, and how many; pages behind it are not read.
  private(set) var crowded: (page: Int, glyphs: Int)?

  /// The version of poppler, as "22.12.0"; nil where its library is missing. It may be installed while a process runs.
  public static var popplerVersion: String? {
    gongwen_poppler_fault() == nil ? String(cString: poppler_get_version()) : nil
  }

  /// Opens a file from its bytes.
  ///
  /// - Throws: a `StageFailure` with the codes `poppler-missing`, `encrypted` or `damaged`.
  public init(_ bytes: [UInt8], maximumGlyphs: Int = .max) throws(StageFailure) {
    if let fault = gongwen_poppler_fault() {
      throw PDFFailure.popplerMissing(String(cString: fault))
    }
    LeftOpenMaps.enter()
    KeptMaps.keep()
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let opened = poppler_document_new_from_bytes(data, nil, &error) else {
      let code = error?.pointee.code
      g_clear_error(&error)
      KeptMaps.settle()
      LeftOpenMaps.leave(hasDrawn: false)
      throw code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
        ? PDFFailure.encrypted : PDFFailure.damaged
    }
    document = opened
    self.maximumGlyphs = maximumGlyphs
    pageCount = Int(poppler_document_get_n_pages(opened))
  }

  deinit {
    KeptMaps.settle()
    g_object_unref(UnsafeMutableRawPointer(document))
    if hasDrawn { DrawingMemory.release() }
    LeftOpenMaps.leave(hasDrawn: hasDrawn)
  }

  /// The characters of a page, from 0: those that `poppler_page_get_text` gives and those that it drops (`PageText`), and
  /// behind them a line feed and the text of each annotation and form field that has one; nil for a page that cannot be read.
  public func text(ofPage index: Int) -> [Unicode.Scalar]? { placedText(ofPage: index)?.scalars }

  /// The characters of a page, as ``text(ofPage:)`` gives them, with their boxes, one for each: that of a character of an
  /// annotation is its rectangle, that of a blank is empty.
  public func placedText(ofPage index: Int) -> (
    scalars: [Unicode.Scalar], glyphs: [GlyphBoxes.Glyph]
  )? {
    withPage(index) { page in
      let text = PageText(page, withFonts: false)
      var (scalars, boxes) = (text.scalars, text.glyphs)
      for entry in entries(page) {
        scalars += ["\n"] + entry.scalars
        boxes.append(GlyphBoxes.Glyph())
        boxes += entry.glyphs
      }
      return (scalars, boxes)
    }
  }

  /// A page with its characters and their boxes; nil for a page that cannot be read, and from the first page on that has
  /// too many.
  public func page(_ index: Int) -> PrintedPage? {
    guard crowded == nil else { return nil }
    return withPage(index) { page -> PrintedPage? in
      let (read, maps) = PopplerMessages.missingMaps { PageText(page, withFonts: true) }
      let shown = read.scalars.count { !UnicodeClass.isBlank($0) }
      guard shown <= maximumGlyphs else {
        crowded = (index, shown)
        return nil
      }
      var text = PrintedPage(
        scalars: read.scalars, glyphs: read.glyphs, size: size(page))
      text.entries = entries(page)
      text.missingMaps = maps.names
      text.fonts = read.fonts
      if let label = poppler_page_get_label(page) {
        text.label = String(cString: label)
        g_free(label)
      }
      return text
    } ?? nil
  }

  func withPage<Result>(_ index: Int, _ body: (OpaquePointer) -> Result) -> Result? {
    guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return body(page)
  }

  /// Pages that are drawn at most to look for letters in the drawings of their annotations: a stamp over
  /// the edges of all pages has the same on each.
  private static let mostDrawn = 40

  /// The characters that only drawings of annotations and form fields show on a page, from 0.
  func drawnCharacters(ofPage index: Int) -> Int {
    withPage(index) { page in
      // poppler warns in the log of annotations that it does not know.
      PopplerMessages.missingMaps {
        PDFAnnotations.with(page) { letters(in: $0, ofPage: index, page) }
      }.result ?? 0
    } ?? 0
  }

  private func letters(
    in annotations: PDFAnnotations, ofPage index: Int, _ page: OpaquePointer
  ) -> Int {
    guard !annotations.drawings.isEmpty, drawnForLetters < Self.mostDrawn else { return 0 }
    drawnForLetters += 1
    hasDrawn = true
    let plain = poppler_page_get_text(page)
    return AnnotationLetters.count(annotations, beside: PDFAnnotations.visible(plain)) {
      poppler_document_get_page(document, Int32(index))
    }
  }

  /// Whether a page, from 0, shows a picture. poppler draws the page for it, so that it may take
  /// long: to be asked of few pages.
  public func hasPicture(onPage index: Int) -> Bool {
    withPage(index) { page in
      hasDrawn = true
      guard let list = poppler_page_get_image_mapping(page) else { return false }
      poppler_page_free_image_mapping(list)
      return true
    } ?? false
  }

  /// The straight lines that are drawn on a page, from 0. poppler draws the page for it: to be asked
  /// of pages that may have tables.
  public func rulingLines(ofPage index: Int, darkerThan shade: PaperShade) -> RulingLines {
    let drawing = Drawing(page: index, shade: shade)
    if let known = drawings[drawing] { return known }
    let lines =
      withPage(index) { draw($0) ? canvas.lines(darkerThan: shade) : RulingLines() }
      ?? RulingLines()
    let count = lines.horizontal.count + lines.vertical.count
    if linesKept + count <= Self.mostLinesKept {
      linesKept += count
      drawings[drawing] = lines
    }
    return lines
  }

  /// Draws a page on the canvas; false where its size is no page's.
  private func draw(_ page: OpaquePointer) -> Bool {
    if !hasClips {
      guard let met = canvas.draw(page, { gongwen_render_lines(page, $0) }) else { return false }
      // Without letters nothing was left out, and poppler may have read fonts.
      if met & Int32(GONGWEN_LETTERS) == 0 { hasDrawn = true }
      hasClips = met & Int32(GONGWEN_CLIP) != 0
    }
    guard hasClips else { return true }
    hasDrawn = true
    return canvas.draw(page) { poppler_page_render(page, $0) } != nil
  }

  /// Hundredths of a point; positions that no page has become 0.
  static func hundredths(_ points: Double) -> Int32 {
    let value = (points * 100).rounded()
    return value.isFinite && abs(value) < 1e9 ? Int32(value) : 0
  }
}
