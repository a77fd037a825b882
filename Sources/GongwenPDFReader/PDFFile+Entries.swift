internal import CPopplerGLib
public import GongwenModel
import GongwenPrintedPages
import GongwenText

/// Texts that annotations and form fields add to the text of a page, and how pages are turned.
extension PDFFile {
  /// The texts of the annotations and form fields of a page, in their order, each with its rectangle.
  func entries(_ page: OpaquePointer) -> [PrintedEntry] {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    // poppler warns in the log of annotations that it does not know.
    let words = PopplerMessages.missingMaps { PDFAnnotations.with(page, \.words) ?? [] }.result
    return words.map { text, area in
      PrintedEntry(
        scalars: text,
        box: GlyphBoxes.Glyph(
          x0: Self.hundredths(min(area.x1, area.x2)),
          y0: Self.hundredths(height - max(area.y1, area.y2)),
          x1: Self.hundredths(max(area.x1, area.x2)),
          y1: Self.hundredths(height - min(area.y1, area.y2))))
    }
  }

  /// The sizes of all pages, after their rotation; zeros for a page that cannot be read.
  public var pageSizes: [PrintedPageSize] {
    (0..<pageCount).map { withPage($0, size) ?? PrintedPageSize(0, 0) }
  }

  /// The size of a page after its rotation.
  func size(_ page: OpaquePointer) -> PrintedPageSize {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    return PrintedPageSize(width, height, rotation: rotation(page))
  }

  /// By how many degrees a page is turned clockwise.
  ///
  /// poppler's GLib interface does not say it. A rectangle that is put on a turned page is turned back; how its corner
  /// moves when the rectangle moves to the right shows the angle. The annotation is taken off the page again.
  private func rotation(_ page: OpaquePointer) -> Int {
    var first = PopplerRectangle()
    (first.x1, first.y1, first.x2, first.y2) = (0, 0, 1, 1)
    var second = first
    (second.x1, second.x2) = (10, 11)
    guard let probe = poppler_annot_text_new(document, &first) else { return 0 }
    defer { g_object_unref(UnsafeMutableRawPointer(probe)) }
    poppler_page_add_annot(page, probe)
    defer { poppler_page_remove_annot(page, probe) }
    var places = (PopplerRectangle(), PopplerRectangle())
    poppler_annot_get_rectangle(probe, &places.0)
    poppler_annot_set_rectangle(probe, &second)
    poppler_annot_get_rectangle(probe, &places.1)
    let (x, y) = (places.1.x1 - places.0.x1, places.1.y1 - places.0.y1)
    if abs(x) >= abs(y) { return x < 0 ? 180 : 0 }
    return y > 0 ? 90 : 270
  }
}
