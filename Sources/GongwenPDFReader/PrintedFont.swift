/// The font a character is printed in.
struct PrintedFont: Hashable {
  /// Its name, without the prefix of a subset.
  var name: String
  /// Its size, in hundredths of a point.
  var size: Int
}
