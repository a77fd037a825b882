internal import CPopplerGLib
import GongwenPrintedPages
import Synchronization

/// The surface that pages are drawn on to find their lines.
///
/// Pages of a document have the same size, most documents have the same pages, and a page is 8 MB of pixels: memory that is
/// given back after each and asked for again is cleared each time, which takes longer than drawing. So the surface of a file
/// that is closed is kept for the next one.
final class PDFCanvas {
  /// A surface that no file draws on; the pointer by its bits, since it goes from thread to thread.
  private struct Kept {
    let bits: UInt
    let columns: Int
    let rows: Int
  }

  /// Pixels in a point.
  private static let scale = 2
  /// Pixels that are compared at once.
  private static let stride = 32
  private static let kept = Mutex<Kept?>(nil)

  private var surface: OpaquePointer?
  private var columns = 0
  private var rows = 0
  private var ink: [Bool] = []

  deinit {
    guard let surface else { return }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      return cairo_surface_destroy(surface)
    }
    let own = Kept(bits: UInt(bitPattern: surface), columns: columns, rows: rows)
    let isKept = Self.kept.withLock { kept in
      defer { kept = kept ?? own }
      return kept == nil
    }
    if !isKept { cairo_surface_destroy(surface) }
  }

  /// Draws a page without its letters, by `render`, which is given a context; nil where its size is no page's.
  func draw<Result>(_ page: OpaquePointer, _ render: (OpaquePointer?) -> Result) -> Result? {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    guard (1...3000).contains(width), (1...3000).contains(height) else { return nil }
    resize(Int(width * Double(Self.scale)), Int(height * Double(Self.scale)))
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, Double(Self.scale), Double(Self.scale))
    return render(context)
  }

  /// The straight lines of what was drawn last.
  func lines(darkerThan shade: PaperShade) -> RulingLines {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return RulingLines() }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var finder = RulingFinder(width: columns, unit: 100 / Self.scale)
    for y in 0..<rows {
      let row = UnsafeRawPointer(data + y * stride)
      if Self.isWhite(row, columns) {
        finder.addBlank()
      } else {
        ink.withUnsafeMutableBufferPointer {
          Self.ink($0, row, 3 * UInt32(shade.rawValue))
          if $0.contains(true) { finder.add(UnsafeBufferPointer($0)) } else { finder.addBlank() }
        }
      }
    }
    return finder.lines()
  }

  /// Whether pixels are white; most of a page is.
  private static func isWhite(_ pixels: UnsafeRawPointer, _ count: Int) -> Bool {
    var common = UInt64.max
    for pair in 0..<count / 2 {
      common &= pixels.loadUnaligned(fromByteOffset: 8 * pair, as: UInt64.self)
    }
    if count % 2 > 0 {
      let last = pixels.loadUnaligned(fromByteOffset: 4 * (count - 1), as: UInt32.self)
      common &= UInt64(last) | 0xFFFF_FFFF_0000_0000
    }
    return common & 0xFF_FFFF_00FF_FFFF == 0xFF_FFFF_00FF_FFFF
  }

  /// Whether there is ink at each pixel of a row: whether its three shades together are darker than `limit`.
  private static func ink(
    _ ink: UnsafeMutableBufferPointer<Bool>, _ row: UnsafeRawPointer, _ limit: UInt32
  ) {
    var x = 0
    while x < ink.count {
      let end = min(x + stride, ink.count)
      if isWhite(row + 4 * x, end - x) {
        while x < end {
          ink[x] = false
          x += 1
        }
      }
      while x < end {
        let pixel = row.loadUnaligned(fromByteOffset: 4 * x, as: UInt32.self)
        ink[x] = (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF) < limit
        x += 1
      }
    }
  }

  private func resize(_ columns: Int, _ rows: Int) {
    if surface == nil {
      let kept = Self.kept.withLock { kept in
        defer { kept = nil }
        return kept
      }
      if let kept, let last = OpaquePointer(bitPattern: kept.bits) {
        (surface, self.columns, self.rows) = (last, kept.columns, kept.rows)
        ink = [Bool](repeating: false, count: kept.columns)
      }
    }
    guard columns != self.columns || rows != self.rows else { return }
    if let surface { cairo_surface_destroy(surface) }
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    (self.columns, self.rows) = (columns, rows)
    ink = [Bool](repeating: false, count: columns)
  }
}
