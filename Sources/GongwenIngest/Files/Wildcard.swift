/// Compares a list with a pattern whose stars stand for any part of it.
enum Wildcard {
  /// Whether a pattern matches a list as a whole. `isStar` is whether a place of the pattern is a star, `fits` whether
  /// another place fits an item. Takes at most the product of both counts: where a star is too short, it is lengthened,
  /// and stars before it never need be.
  static func matches(
    _ pattern: Int, _ items: Int, isStar: (Int) -> Bool, fits: (Int, Int) -> Bool
  ) -> Bool {
    var place = 0
    var item = 0
    var star: (place: Int, item: Int)?
    while item < items {
      if place < pattern, isStar(place) {
        star = (place, item)
        place += 1
      } else if place < pattern, fits(place, item) {
        place += 1
        item += 1
      } else if let last = star {
        star = (last.place, last.item + 1)
        place = last.place + 1
        item = last.item + 1
      } else {
        return false
      }
    }
    while place < pattern, isStar(place) { place += 1 }
    return place == pattern
  }
}
