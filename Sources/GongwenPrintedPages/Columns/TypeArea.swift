/// The type area (版心) of a kind of pages, or of a column of them (GB/T 9704-2012, 5.2.2).
struct TypeArea: Hashable {
  /// Left edge, in hundredths of a point.
  var left: Int
  /// Right edge: where most full lines end.
  var right: Int

  /// Middle between both edges.
  var middle: Int { (left + right) / 2 }
}
