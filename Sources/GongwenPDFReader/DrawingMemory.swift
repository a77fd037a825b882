internal import CPopplerGLib

/// Gives back what cairo keeps of the fonts it has drawn with.
///
/// cairo keeps the last 256 fonts for the next time, and with them their files. The fonts of one PDF
/// never come again, so that a process that reads many would hold 200 MB of them. There is no call that
/// makes it forget them (`cairo_debug_reset_static_data` aborts where a font lives on): 256 fonts
/// without letters push them out.
enum DrawingMemory {
  /// `CAIRO_SCALED_FONT_MAX_HOLDOVERS`.
  private static let kept = 256

  /// Makes cairo forget the fonts that are in use no more.
  static func release() {
    let face = cairo_user_font_face_create()
    let options = cairo_font_options_create()
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    for size in 1...kept {
      var matrix = cairo_matrix_t()
      cairo_matrix_init_scale(&matrix, Double(size), Double(size))
      cairo_scaled_font_destroy(cairo_scaled_font_create(face, &matrix, &identity, options))
    }
    cairo_font_options_destroy(options)
    cairo_font_face_destroy(face)
  }
}
