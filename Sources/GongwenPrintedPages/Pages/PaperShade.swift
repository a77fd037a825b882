/// The shade of a page from which on what is darker is drawn on it: the mean brightness of a pixel, up to 255.
public enum PaperShade: Int, Sendable {
  /// Behind light letters over the text, a watermark, whose strokes are lighter than #c8c8c8.
  case behindWatermark = 200
  /// Any other page: tables have grey lines (#ccc, #ddd) and grounds (#eee) that readers see, and papers are hardly darker
  /// than #f0f0f0.
  case plain = 240
}
