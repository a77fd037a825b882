/// A rectangle on a page of a PDF, in hundredths of a point from the top left corner of the
/// page's crop box, rounded to integers.
public struct PrintedBox: Hashable, Sendable {
  /// Page, from 1.
  public var page: Int
  /// Left edge.
  public var x0: Int
  /// Top edge.
  public var y0: Int
  /// Right edge.
  public var x1: Int
  /// Bottom edge.
  public var y1: Int
  /// The characters of the text in it; nil in documents that were written without them.
  public var text: Range<Int>?

  /// Makes a box.
  public init(page: Int, x0: Int, y0: Int, x1: Int, y1: Int, text: Range<Int>? = nil) {
    self.page = page
    self.text = text
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }
}
