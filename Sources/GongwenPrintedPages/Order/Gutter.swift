/// A blank that goes down a page with text at both sides.
struct Gutter {
  /// Left edge, in hundredths of a point.
  var left: Int
  /// Right edge.
  var right: Int
  /// Where it begins, from the top of the page.
  var top: Int
  /// Where it ends.
  var bottom: Int
  /// How many pairs of neighbours are at its sides.
  var pairs = 1

  /// Its width.
  var width: Int { right - left }
  /// Its height.
  var height: Int { bottom - top }
  /// Middle between its edges.
  var middle: Int { (left + right) / 2 }
}
