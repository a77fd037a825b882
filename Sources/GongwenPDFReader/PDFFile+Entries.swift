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
    return PrintedPageSize(width, height, rotation: rotation(page, width, height))
  }

  /// By how many degrees a page is turned: 90 where its sides are exchanged, else 0.
  ///
  /// poppler's GLib interface does not give the angle: 180 and 270 cannot be distinguished from 0 and 90. An annotation
  /// that is put on the page and moved would show it, but poppler 22.12 leaks each annotation that it makes.
  private func rotation(_ page: OpaquePointer, _ width: Double, _ height: Double) -> Int {
    var box = PopplerRectangle()
    poppler_page_get_crop_box(page, &box)
    let own = (width: abs(box.x2 - box.x1), height: abs(box.y2 - box.y1))
    let isKept = abs(own.width - width) + abs(own.height - height)
    let isExchanged = abs(own.height - width) + abs(own.width - height)
    return isExchanged < isKept ? 90 : 0
  }
}
