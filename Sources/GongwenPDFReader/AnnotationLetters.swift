internal import CPopplerGLib

/// Counts the letters in drawings of annotations: of stamps, captions of buttons, signatures.
///
/// A page that is drawn before its text is asked for has the text that was drawn, annotations and all:
/// poppler gathers it from the drawing then. It needs no fonts for it, and a surface of almost no size.
enum AnnotationLetters {
  /// The letters in the drawings of some of a page's annotations. `plain` is how many characters the page
  /// itself has; `page` gives another copy of the page, without a text.
  static func count(
    _ annotations: PDFAnnotations, beside plain: Int, page: () -> OpaquePointer?
  ) -> Int {
    let drawings = annotations.drawings
    let flags = annotations.all.map { ($0, poppler_annot_get_flags($0)) }
    defer { for (annotation, flags) in flags { poppler_annot_set_flags(annotation, flags) } }
    for annotation in annotations.all where !drawings.contains(annotation) { hide(annotation) }
    let shown = letters(on: page())
    // A seal has no letters: then the page need not be drawn a second time.
    guard shown != plain else { return 0 }
    drawings.forEach(hide)
    return max(0, shown - letters(on: page()))
  }

  private static func hide(_ annotation: OpaquePointer) {
    let flags = poppler_annot_get_flags(annotation).rawValue | POPPLER_ANNOT_FLAG_HIDDEN.rawValue
    poppler_annot_set_flags(annotation, PopplerAnnotFlag(rawValue: flags))
  }

  private static func letters(on page: OpaquePointer?) -> Int {
    guard let page else { return 0 }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
    let context = cairo_create(surface)
    poppler_page_render(page, context)
    cairo_destroy(context)
    cairo_surface_destroy(surface)
    return PDFAnnotations.visible(poppler_page_get_text(page))
  }
}
