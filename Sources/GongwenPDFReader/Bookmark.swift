/// An entry of the outline of a source.
struct Bookmark: Hashable {
  /// Its title.
  var title: [Unicode.Scalar]
  /// The page it leads to, from 0.
  var page: Int
  /// Its level, from 1.
  var level: Int
}
