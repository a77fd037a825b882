internal import CPopplerGLib
import GongwenPrintedPages

/// The surface that pages are drawn on to find their lines.
///
/// Pages of a document have the same size, and a page is 8 MB of pixels: memory that is given back after
/// each and asked for again is cleared each time, which takes longer than drawing.
final class PDFCanvas {
  /// Pixels in a point.
  private static let scale = 2

  private var surface: OpaquePointer?
  private var columns = 0
  private var rows = 0
  private var ink: [Bool] = []

  deinit { if let surface { cairo_surface_destroy(surface) } }

  /// The straight lines on a page; none where its size is no page's.
  func lines(of page: OpaquePointer, darkerThan shade: PaperShade) -> RulingLines {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    guard (1...3000).contains(width), (1...3000).contains(height) else { return RulingLines() }
    resize(Int(width * Double(Self.scale)), Int(height * Double(Self.scale)))
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, Double(Self.scale), Double(Self.scale))
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return RulingLines() }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let columns = columns
    return ink.withUnsafeMutableBufferPointer { ink in
      ink.update(repeating: false)
      for y in 0..<rows {
        let row = UnsafeRawPointer(data + y * stride)
        var x = 0
        while x < columns {
          // Most of a page is white: two pixels at once.
          if x + 1 < columns,
            row.loadUnaligned(fromByteOffset: 4 * x, as: UInt64.self) & 0xFF_FFFF_00FF_FFFF
              == 0xFF_FFFF_00FF_FFFF
          {
            x += 2
            continue
          }
          let pixel = row.load(fromByteOffset: 4 * x, as: UInt32.self) & 0xFFFFFF
          ink[y * columns + x] =
            (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16) < 3 * shade.rawValue
          x += 1
        }
      }
      return RulingLines(ink: UnsafeBufferPointer(ink), width: columns, unit: 100 / Self.scale)
    }
  }

  private func resize(_ columns: Int, _ rows: Int) {
    guard columns != self.columns || rows != self.rows else { return }
    if let surface { cairo_surface_destroy(surface) }
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    (self.columns, self.rows) = (columns, rows)
    ink = [Bool](repeating: false, count: columns * rows)
  }
}
